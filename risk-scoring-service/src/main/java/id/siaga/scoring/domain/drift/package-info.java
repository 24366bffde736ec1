/** Whether the reports of now are classified as those before them were. */
@NullMarked
package id.siaga.scoring.domain.drift;

import org.jspecify.annotations.NullMarked;
