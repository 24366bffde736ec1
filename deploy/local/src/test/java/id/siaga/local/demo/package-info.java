/** Tests of {@code id.siaga.local.demo}. */
@NullMarked
package id.siaga.local.demo;

import org.jspecify.annotations.NullMarked;
