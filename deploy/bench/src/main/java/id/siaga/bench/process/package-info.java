/** Processes of this machine: their CPU time, pausing them, and the ones the bench starts. */
@NullMarked
package id.siaga.bench.process;

import org.jspecify.annotations.NullMarked;
