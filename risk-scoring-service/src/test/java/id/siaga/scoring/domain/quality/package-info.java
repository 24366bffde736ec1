/** The measures against figures worked out by hand. */
@NullMarked
package id.siaga.scoring.domain.quality;

import org.jspecify.annotations.NullMarked;
