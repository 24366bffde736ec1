/** What operators give as YAML files, read the same way by every service: elections above all. */
@NullMarked
package id.siaga.events.file;

import org.jspecify.annotations.NullMarked;
