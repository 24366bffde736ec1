/** The words every service shares: codes, tiers, identifiers. Plain Java. */
@NullMarked
package id.siaga.events.domain;

import org.jspecify.annotations.NullMarked;
