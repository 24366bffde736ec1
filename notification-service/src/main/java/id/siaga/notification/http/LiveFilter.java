package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.LiveEvent;
import org.jspecify.annotations.Nullable;

/** Which cases a live stream shows; null filters nothing. Heartbeats and resets always pass. */
record LiveFilter(@Nullable DeskCode desk, @Nullable Tier tier) {

  boolean passes(LiveEvent event) {
    DeskCode about = event.desk();
    if (about == null) {
      return true;
    }
    return (desk == null || desk.equals(about)) && (tier == null || tier == about.tier());
  }
}
