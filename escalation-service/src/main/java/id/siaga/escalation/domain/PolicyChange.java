package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One way in which a policy decides otherwise than another does about the same incident. */
public sealed interface PolicyChange {

  /** Whether somebody hears less or later of it, or may put it off longer. */
  boolean looser();

  /** In a few words, for example {@code acknowledge at PROVINSI 30m → 2h}. */
  String text();

  /** A tier that holds the case at once, or no longer does. */
  record AtOnce(Tier tier, boolean becomes) implements PolicyChange {
    @Override
    public boolean looser() {
      return !becomes;
    }

    @Override
    public String text() {
      return (becomes ? "at once to " : "no longer at once to ") + tier;
    }
  }

  /**
   * How long a tier has to acknowledge the case, once it holds it.
   *
   * @param was null when it need not
   * @param becomes null when it need not; never the same as {@code was}
   */
  record Acknowledge(Tier tier, @Nullable Duration was, @Nullable Duration becomes)
      implements PolicyChange {
    @Override
    public boolean looser() {
      return later(was, becomes);
    }

    @Override
    public String text() {
      return "acknowledge at " + tier + " " + word(was) + " → " + word(becomes);
    }
  }

  /**
   * How long the owner has to end the case.
   *
   * @param was null when there is no deadline
   * @param becomes null when there is no deadline; never the same as {@code was}
   */
  record Resolve(@Nullable Duration was, @Nullable Duration becomes) implements PolicyChange {
    @Override
    public boolean looser() {
      return later(was, becomes);
    }

    @Override
    public String text() {
      return "resolve " + word(was) + " → " + word(becomes);
    }
  }

  /** What follows a missed deadline. */
  record Missed(WhenMissed was, WhenMissed becomes) implements PolicyChange {
    @Override
    public boolean looser() {
      return weight(becomes) < weight(was);
    }

    @Override
    public String text() {
      return "when missed " + was + " → " + becomes;
    }

    /** Told again is least: nobody else hears of it. */
    private static int weight(WhenMissed missed) {
      return switch (missed) {
        case NOTIFY_AGAIN -> 0;
        case NEXT_TIER -> 1;
        case BOTH -> 2;
      };
    }
  }

  /** What is kept silent, or no longer is; it says all of such a case. */
  record Silent(String quiet, boolean becomes) implements PolicyChange {
    @Override
    public boolean looser() {
      return becomes;
    }

    @Override
    public String text() {
      return (becomes ? "made quiet by " : "no longer quiet by ") + quiet;
    }
  }

  /** How long a person may put any case off. */
  record SnoozeAtMost(Duration was, Duration becomes) implements PolicyChange {
    @Override
    public boolean looser() {
      return later(was, becomes);
    }

    @Override
    public String text() {
      return "snooze at most " + word(was) + " → " + word(becomes);
    }
  }

  /**
   * What one decision changes about an incident that another decided before.
   *
   * @param mayLeave whether the incident may go up at all
   */
  static void between(
      Decision before, Decision after, boolean mayLeave, Consumer<PolicyChange> each) {
    String was = before.quiet();
    String becomes = after.quiet();
    if (was != null || becomes != null) {
      if (was == null || becomes == null) {
        each.accept(new Silent(was == null ? Objects.requireNonNull(becomes) : was, was == null));
      }
      return;
    }
    for (Tier tier : Tier.values()) {
      boolean gets = after.tiers().contains(tier);
      if (before.tiers().contains(tier) != gets) {
        each.accept(new AtOnce(tier, gets));
      }
      Duration old = before.acknowledgeWithin().get(tier);
      Duration now = after.acknowledgeWithin().get(tier);
      if (!Objects.equals(old, now)) {
        each.accept(new Acknowledge(tier, old, now));
      }
    }
    if (!Objects.equals(before.resolveWithin(), after.resolveWithin())) {
      each.accept(new Resolve(before.resolveWithin(), after.resolveWithin()));
    }
    if (mayLeave
        && before.whenMissed() != after.whenMissed()
        && canBeMissed(before)
        && canBeMissed(after)) {
      each.accept(new Missed(before.whenMissed(), after.whenMissed()));
    }
  }

  /** Whether a desk below the national one has a deadline: that one is always told again. */
  private static boolean canBeMissed(Decision decision) {
    return decision.resolveWithin() != null
        || decision.acknowledgeWithin().containsKey(Tier.KABUPATEN)
        || decision.acknowledgeWithin().containsKey(Tier.PROVINSI);
  }

  /** Never is later than any time. */
  private static boolean later(@Nullable Duration was, @Nullable Duration becomes) {
    return was != null && (becomes == null || becomes.compareTo(was) > 0);
  }

  private static String word(@Nullable Duration duration) {
    return duration == null ? "never" : Durations.text(duration);
  }
}
