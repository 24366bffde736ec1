/** Step 1: consumes REST, publishes reports.v1. */
@NullMarked
package id.siaga.intake;

import org.jspecify.annotations.NullMarked;
