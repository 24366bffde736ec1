/** What is classified into what, and why. */
@NullMarked
package id.siaga.scoring.domain;

import org.jspecify.annotations.NullMarked;
