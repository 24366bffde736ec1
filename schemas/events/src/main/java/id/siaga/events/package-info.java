/** Avro contracts on the wire: topics, the Confluent wire format, event headers, dead letters. */
@NullMarked
package id.siaga.events;

import org.jspecify.annotations.NullMarked;
