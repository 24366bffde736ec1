/** The texts that the bench sends: the project's labelled corpus. */
@NullMarked
package id.siaga.bench.corpus;

import org.jspecify.annotations.NullMarked;
