/** What operators give this service as YAML files: when which desk reports. */
@NullMarked
package id.siaga.notification.file;

import org.jspecify.annotations.NullMarked;
