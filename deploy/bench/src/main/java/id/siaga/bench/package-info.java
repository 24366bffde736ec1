/** The bench: drives the running stack and compares it with the bare broker in the same run. */
@NullMarked
package id.siaga.bench;

import org.jspecify.annotations.NullMarked;
