@NullMarked
package id.siaga.scoring.domain.learning;

import org.jspecify.annotations.NullMarked;
