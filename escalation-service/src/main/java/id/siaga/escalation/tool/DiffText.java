package id.siaga.escalation.tool;

import id.siaga.escalation.domain.Durations;
import id.siaga.escalation.domain.PolicyComparison;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.escalation.replay.Course;
import id.siaga.escalation.replay.Divergence;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The difference between two policies in lines for a person; times are in UTC. */
final class DiffText {

  private final PrintWriter out;
  private final int show;
  private final Regions names = Regions.loadDesks();

  /**
   * @param show lines of each list
   */
  DiffText(PrintWriter out, int show) {
    this.out = out;
    this.show = show;
  }

  void print(
      PolicyFile a,
      PolicyFile b,
      Instant from,
      PolicyComparison comparison,
      DiffCommand.@Nullable Replayed replayed) {
    out.printf("A: %s (%s)%n", a.policy().version(), a.name());
    out.printf("B: %s (%s)%n", b.policy().version(), b.name());
    out.println();
    out.printf("from %s on, B is %s%n", CaseCommand.TIME.format(from), verdict(comparison));
    comparison.lines(show).forEach(line -> out.println("  " + line));
    if (replayed != null) {
      replayed(replayed);
    }
  }

  private static String verdict(PolicyComparison comparison) {
    if (!comparison.compared()) {
      return "taken for looser than A";
    }
    if (comparison.looser()) {
      return comparison.stricter()
          ? "looser than A in some, stricter in other things"
          : "looser than A";
    }
    return comparison.stricter() ? "stricter than A, nowhere looser" : "no different from A";
  }

  private void replayed(DiffCommand.Replayed replayed) {
    var past = replayed.past();
    out.println();
    out.printf(
        "replayed from %s to %s: %,d reports, %,d orders%n",
        CaseCommand.TIME.format(past.from()),
        CaseCommand.TIME.format(replayed.until()),
        past.reports(),
        past.mail().size() - past.reports());
    out.printf("left out: %,d not live, %,d unreadable%n", past.notLive(), past.unreadable());
    out.println();
    out.printf("%-34s %10s %10s %11s%n", "", "A", "B", "difference");
    Course a = replayed.first();
    Course b = replayed.second();
    for (Tier tier : Tier.values()) {
      row("cases at " + tier, a.reached(tier), b.reached(tier));
    }
    for (Tier tier : Tier.values()) {
      row("deadlines missed at " + tier, a.notified(tier).missed(), b.notified(tier).missed());
      row("told again at " + tier, a.notified(tier).again(), b.notified(tier).again());
    }
    row("orders refused", a.refusals(), b.refusals());
    replayed.divergence().lateness().forEach(this::lateness);
    otherTiers(replayed.divergence().otherTiers());
    loads(replayed.divergence().loads());
  }

  private void row(String what, long a, long b) {
    out.printf("%-34s %,10d %,10d %,+11d%n", what, a, b, b - a);
  }

  private void lateness(Tier tier, Divergence.Lateness lateness) {
    out.printf(
        "%n%s hears under B of %,d earlier (up to %s), %,d at the same time, %,d later (up to %s);"
            + " median %s%n",
        tier,
        lateness.earlier(),
        Durations.text(lateness.earliest().abs()),
        lateness.same(),
        lateness.later(),
        Durations.text(lateness.latest()),
        median(lateness.median()));
  }

  private static String median(Duration median) {
    if (median.isZero()) {
      return "the same";
    }
    return Durations.text(median.abs()) + (median.isNegative() ? " earlier" : " later");
  }

  private void otherTiers(List<Divergence.OtherTier> others) {
    out.printf("%ncases that an upper desk has under one of them only: %,d%n", others.size());
    for (Divergence.OtherTier other : others.subList(0, Math.min(show, others.size()))) {
      out.printf(
          "  %s  %s %s  %s%n",
          other.story().id(),
          other.story().owner(),
          names.deskName(other.story().owner()),
          other.story().classified());
      out.printf(
          "    %s under A: %s; under B: %s%n",
          other.tier(), told(other.first()), told(other.second()));
    }
    more(others.size());
  }

  private static String told(Course.@Nullable Arrival arrival) {
    return arrival == null
        ? "never"
        : "%s by %s".formatted(CaseCommand.TIME.format(arrival.at()), arrival.rule());
  }

  private void loads(List<Divergence.DeskLoad> loads) {
    out.printf("%ndesks with another load: %,d%n", loads.size());
    for (Divergence.DeskLoad load : loads.subList(0, Math.min(show, loads.size()))) {
      out.printf(
          "  %-5s %-32s cases %,d → %,d, deadlines missed %,d → %,d%n",
          load.desk(),
          names.deskName(load.desk()),
          load.first().cases(),
          load.second().cases(),
          load.first().missed(),
          load.second().missed());
    }
    more(loads.size());
  }

  private void more(int all) {
    if (all > show) {
      out.printf("  and %,d more%n", all - show);
    }
  }
}
