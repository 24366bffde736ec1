/**
 * Counts of cases: how many of which class opened in which area within which window. Pure: no
 * clock, no Kafka; {@code kafka} carries it out as an application of its own.
 */
@NullMarked
package id.siaga.escalation.aggregate;

import org.jspecify.annotations.NullMarked;
