/** The parts of the stack: how each is prepared, started, known to be ready, and stopped. */
@NullMarked
package id.siaga.local.part;

import org.jspecify.annotations.NullMarked;
