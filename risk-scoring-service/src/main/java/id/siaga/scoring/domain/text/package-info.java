/** Reading: report text as normal words that know where they stood, and phrases found in it. */
@NullMarked
package id.siaga.scoring.domain.text;

import org.jspecify.annotations.NullMarked;
