/** Reading, word by word. */
@NullMarked
package id.siaga.scoring.domain.text;

import org.jspecify.annotations.NullMarked;
