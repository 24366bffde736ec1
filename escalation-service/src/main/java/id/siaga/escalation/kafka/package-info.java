/** Desks and counts on Kafka Streams: topologies, stores, codecs, clock. */
@NullMarked
package id.siaga.escalation.kafka;

import org.jspecify.annotations.NullMarked;
