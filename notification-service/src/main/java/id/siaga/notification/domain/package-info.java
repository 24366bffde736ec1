/** Cases, reports and commands as people see them. Plain Java. */
@NullMarked
package id.siaga.notification.domain;

import org.jspecify.annotations.NullMarked;
