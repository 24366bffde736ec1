/** Structure of the service, held by a test. */
@NullMarked
package id.siaga.scoring;

import org.jspecify.annotations.NullMarked;
