/** Tests of {@code id.siaga.local.supervisor}. */
@NullMarked
package id.siaga.local.supervisor;

import org.jspecify.annotations.NullMarked;
