/** Daily reports as letters: JSON that is hashed, HTML for browsers, PDF for paper. */
@NullMarked
package id.siaga.notification.letter;

import org.jspecify.annotations.NullMarked;
