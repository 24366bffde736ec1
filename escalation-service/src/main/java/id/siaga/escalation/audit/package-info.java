/** The hash chain every desk appends to, its encoding to the byte, and its verifier. */
@NullMarked
package id.siaga.escalation.audit;

import org.jspecify.annotations.NullMarked;
