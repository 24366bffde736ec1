/** Tests of letters. */
@NullMarked
package id.siaga.notification.letter;

import org.jspecify.annotations.NullMarked;
