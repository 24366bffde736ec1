/** What people's decisions teach: overrides as labelled examples, and texts that are alike. */
@NullMarked
package id.siaga.scoring.domain.learning;

import org.jspecify.annotations.NullMarked;
