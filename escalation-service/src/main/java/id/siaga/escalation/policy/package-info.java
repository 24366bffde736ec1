/** Policies as files: their YAML, the schema of its shape, and what is wrong with it and where. */
@NullMarked
package id.siaga.escalation.policy;

import org.jspecify.annotations.NullMarked;
