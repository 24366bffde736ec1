/** The trained layer: what it sees of a text, and what that counts for. */
@NullMarked
package id.siaga.scoring.domain.model;

import org.jspecify.annotations.NullMarked;
