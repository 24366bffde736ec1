/** The criteria as people write them: YAML files, checked when they are loaded. */
@NullMarked
package id.siaga.scoring.yaml;

import org.jspecify.annotations.NullMarked;
