/** Step 2: consumes reports.v1 and models.v1, publishes scored.v1. */
@NullMarked
package id.siaga.scoring;

import org.jspecify.annotations.NullMarked;
