/** Criteria, without files. */
@NullMarked
package id.siaga.scoring.domain.criteria;

import org.jspecify.annotations.NullMarked;
