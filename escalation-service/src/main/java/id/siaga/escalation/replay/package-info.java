/** The desks in memory: what would have become of the past under another policy. */
@NullMarked
package id.siaga.escalation.replay;

import org.jspecify.annotations.NullMarked;
