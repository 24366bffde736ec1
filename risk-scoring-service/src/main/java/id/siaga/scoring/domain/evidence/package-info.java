/** Reasons and what they add up to, whichever layer they come from. */
@NullMarked
package id.siaga.scoring.domain.evidence;

import org.jspecify.annotations.NullMarked;
