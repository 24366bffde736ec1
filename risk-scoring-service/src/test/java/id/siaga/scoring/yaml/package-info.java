/** What the loader refuses. */
@NullMarked
package id.siaga.scoring.yaml;

import org.jspecify.annotations.NullMarked;
