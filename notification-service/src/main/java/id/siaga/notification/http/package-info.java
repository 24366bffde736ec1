/** The API, the live stream and the console over HTTP. */
@NullMarked
package id.siaga.notification.http;

import org.jspecify.annotations.NullMarked;
