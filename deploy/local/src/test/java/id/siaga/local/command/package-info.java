/** Tests of {@code id.siaga.local.command}. */
@NullMarked
package id.siaga.local.command;

import org.jspecify.annotations.NullMarked;
