/** The commands of {@code ./siaga}. */
@NullMarked
package id.siaga.local.command;

import org.jspecify.annotations.NullMarked;
