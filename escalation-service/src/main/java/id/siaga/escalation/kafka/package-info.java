/** The desk on Kafka Streams: topology, stores, codecs, clock. */
@NullMarked
package id.siaga.escalation.kafka;

import org.jspecify.annotations.NullMarked;
