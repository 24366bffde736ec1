/** What an auditor runs from a command line; needs the audit topic, or an export of it. */
@NullMarked
package id.siaga.escalation.tool;

import org.jspecify.annotations.NullMarked;
