/** What a report must be to be taken in: rules, elections, agencies, duplicates. Plain Java. */
@NullMarked
package id.siaga.intake.domain;

import org.jspecify.annotations.NullMarked;
