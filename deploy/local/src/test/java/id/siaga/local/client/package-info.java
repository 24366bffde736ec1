/** Tests of {@code id.siaga.local.client}. */
@NullMarked
package id.siaga.local.client;

import org.jspecify.annotations.NullMarked;
