/** Tests of {@code id.siaga.local.settings}. */
@NullMarked
package id.siaga.local.settings;

import org.jspecify.annotations.NullMarked;
