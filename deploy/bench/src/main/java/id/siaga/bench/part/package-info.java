/** The five parts of the bench, each of which gives figures. */
@NullMarked
package id.siaga.bench.part;

import org.jspecify.annotations.NullMarked;
