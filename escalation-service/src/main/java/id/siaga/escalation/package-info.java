/**
 * Step 3: consumes scored.v1, forwards.v1 and commands.v1, publishes escalations.*, forwards.v1 and
 * audit.v1. One desk per kabupaten, provinsi and nation. Beside them cases are counted onto
 * aggregates.v1.
 */
@NullMarked
package id.siaga.escalation;

import org.jspecify.annotations.NullMarked;
