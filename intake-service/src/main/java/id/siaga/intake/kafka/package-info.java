/** Publishes to reports.v1, and reads it back to know what was submitted in the last day. */
@NullMarked
package id.siaga.intake.kafka;

import org.jspecify.annotations.NullMarked;
