/** What auditors and operators run from a command line. */
@NullMarked
package id.siaga.escalation.tool;

import org.jspecify.annotations.NullMarked;
