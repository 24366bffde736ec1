/** Tests of {@code id.siaga.local.part}. */
@NullMarked
package id.siaga.local.part;

import org.jspecify.annotations.NullMarked;
