/** The REST API: what a text would be classified into. It stores nothing and logs no text. */
@NullMarked
package id.siaga.scoring.http;

import org.jspecify.annotations.NullMarked;
