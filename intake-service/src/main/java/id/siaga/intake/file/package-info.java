/** What operators give as YAML files: the agencies' keys, and elections. */
@NullMarked
package id.siaga.intake.file;

import org.jspecify.annotations.NullMarked;
