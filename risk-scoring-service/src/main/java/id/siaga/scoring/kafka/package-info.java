/** The stage on the broker: transactional batches in, scored reports and dead letters out. */
@NullMarked
package id.siaga.scoring.kafka;

import org.jspecify.annotations.NullMarked;
