package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import id.siaga.notification.access.AccessRules;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.LiveEvent;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a live stream shows; null filters nothing. Heartbeats and resets always pass, drills
 * and what is real never both.
 *
 * @param person who watches, and sees nothing that the rules hide from them
 */
record LiveFilter(Person person, @Nullable DeskCode desk, @Nullable Tier tier, boolean drill) {

  boolean passes(LiveEvent event) {
    DeskCode about = event.desk();
    if (about == null) {
      return true;
    }
    return about.drill() == drill
        && AccessRules.may(person, new Deed.ReadCase(about))
        && (desk == null || desk.equals(about))
        && (tier == null || tier == about.tier());
  }
}
