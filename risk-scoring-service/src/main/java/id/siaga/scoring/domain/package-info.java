/** What a report is, what it is classified into and why, and how alike two reports are. */
@NullMarked
package id.siaga.scoring.domain;

import org.jspecify.annotations.NullMarked;
