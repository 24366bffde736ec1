/** Tests of {@code id.siaga.local.keys}. */
@NullMarked
package id.siaga.local.keys;

import org.jspecify.annotations.NullMarked;
