/** The REST API: what a text is classified into. It touches no topic and logs no text. */
@NullMarked
package id.siaga.scoring.http;

import org.jspecify.annotations.NullMarked;
