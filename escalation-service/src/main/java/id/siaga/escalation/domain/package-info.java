/** The desk: one pure function from a message and the desk's state to what changes and goes out. */
@NullMarked
package id.siaga.escalation.domain;

import org.jspecify.annotations.NullMarked;
