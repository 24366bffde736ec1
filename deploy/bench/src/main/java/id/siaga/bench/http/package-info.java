/** HTTP/1.1 with nothing in between: the load client and the bare endpoint. */
@NullMarked
package id.siaga.bench.http;

import org.jspecify.annotations.NullMarked;
