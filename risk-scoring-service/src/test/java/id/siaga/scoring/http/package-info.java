/** The API over a context of its own. */
@NullMarked
package id.siaga.scoring.http;

import org.jspecify.annotations.NullMarked;
