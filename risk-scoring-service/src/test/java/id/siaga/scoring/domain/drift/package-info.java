/** Drift, without a stack. */
@NullMarked
package id.siaga.scoring.domain.drift;

import org.jspecify.annotations.NullMarked;
