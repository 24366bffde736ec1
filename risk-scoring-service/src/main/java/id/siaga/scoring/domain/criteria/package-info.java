/** Named rules over phrases, numbers and facts, composable and kept as data. */
@NullMarked
package id.siaga.scoring.domain.criteria;

import org.jspecify.annotations.NullMarked;
