/** The projection: written in batches, read without blocking. */
@NullMarked
package id.siaga.notification.postgres;

import org.jspecify.annotations.NullMarked;
