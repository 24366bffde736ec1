/** The broker's side: raw producer, hand-written loop, backlogs, offsets and lag. */
@NullMarked
package id.siaga.bench.kafka;

import org.jspecify.annotations.NullMarked;
