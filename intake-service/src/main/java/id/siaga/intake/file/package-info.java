/**
 * What operators give this service as YAML files: the agencies' keys, and where more elections are.
 */
@NullMarked
package id.siaga.intake.file;

import org.jspecify.annotations.NullMarked;
