/** The rules of a desk a second time, plain and mutable: what the engine is compared with. */
@NullMarked
package id.siaga.escalation.domain.model;

import org.jspecify.annotations.NullMarked;
