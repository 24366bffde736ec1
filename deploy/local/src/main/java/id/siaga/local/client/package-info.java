/** The client: what a person or a script asks of a running stack. */
@NullMarked
package id.siaga.local.client;

import org.jspecify.annotations.NullMarked;
