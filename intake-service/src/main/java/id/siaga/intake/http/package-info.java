/** The REST API: bearer keys, JSON and NDJSON in, problem details out. */
@NullMarked
package id.siaga.intake.http;

import org.jspecify.annotations.NullMarked;
