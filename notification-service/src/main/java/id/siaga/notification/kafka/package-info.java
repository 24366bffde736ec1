/** From the topics into the projection, and commands.v1 out. */
@NullMarked
package id.siaga.notification.kafka;

import org.jspecify.annotations.NullMarked;
