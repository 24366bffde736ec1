/** The stage against a real broker and registry. */
@NullMarked
package id.siaga.scoring.kafka;

import org.jspecify.annotations.NullMarked;
