/** How fast the scorer is, by JMH. */
@NullMarked
package id.siaga.scoring.bench;

import org.jspecify.annotations.NullMarked;
