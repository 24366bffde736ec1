@NullMarked
package id.siaga.scoring.training;

import org.jspecify.annotations.NullMarked;
