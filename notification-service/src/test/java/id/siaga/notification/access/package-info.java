@NullMarked
package id.siaga.notification.access;

import org.jspecify.annotations.NullMarked;
