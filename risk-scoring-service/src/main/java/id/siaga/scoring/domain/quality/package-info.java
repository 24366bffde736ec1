/** How good a classifier is on labelled reports: confusion, F1, calibration, review. */
@NullMarked
package id.siaga.scoring.domain.quality;

import org.jspecify.annotations.NullMarked;
