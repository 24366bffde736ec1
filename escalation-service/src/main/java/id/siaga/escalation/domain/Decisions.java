package id.siaga.escalation.domain;

import id.siaga.escalation.domain.Policy.Decision;
import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** A policy made ready to decide: allocates nothing but what isn't decided yet. */
final class Decisions {

  private static final SortedSet<Tier> KABUPATEN_ONLY =
      Collections.unmodifiableSortedSet(new TreeSet<>(List.of(Tier.KABUPATEN)));

  private static final Decision NOT_LIVE =
      new Decision(
          Policy.NOT_LIVE,
          KABUPATEN_ONLY,
          "Latihan atau riwayat: tidak diteruskan.",
          Map.of(),
          null,
          WhenMissed.NEXT_TIER,
          null);

  private final RuleDecisions[] rules;
  private final Quiet[] quiet;
  private final VoteCalendar calendar;

  Decisions(Policy policy) {
    List<Tightening> strictestFirst =
        policy.tightening().stream()
            .sorted(Comparator.comparingDouble(Tightening::factor))
            .toList();
    calendar = new VoteCalendar(policy.votes(), strictestFirst);
    rules =
        policy.rules().stream()
            .map(rule -> new RuleDecisions(rule, strictestFirst))
            .toArray(RuleDecisions[]::new);
    quiet = policy.quiet().toArray(Quiet[]::new);
  }

  Decision decide(Incident incident, Instant now) {
    if (incident.mode() != ReportMode.LIVE) {
      return NOT_LIVE;
    }
    RuleDecisions rule = rule(incident);
    if (quiet.length > 0 && Guardrail.mayBeQuiet(incident.severity(), incident.topic())) {
      for (Quiet silent : quiet) {
        if (now.isBefore(silent.until()) && silent.when().covers(incident)) {
          return silenced(rule, silent);
        }
      }
    }
    return rule.decide(incident, calendar.tightening(incident.owner(), now));
  }

  private RuleDecisions rule(Incident incident) {
    for (RuleDecisions rule : rules) {
      if (rule.covers(incident)) {
        return rule;
      }
    }
    throw new IllegalStateException("no rule covers " + incident);
  }

  /** Without a deadline to resolve either: missing it would break the silence. */
  private static Decision silenced(RuleDecisions rule, Quiet silent) {
    return new Decision(
        rule.id(),
        KABUPATEN_ONLY,
        "Disenyapkan, tetap di kabupaten: " + silent.reason(),
        Map.of(),
        null,
        WhenMissed.NOTIFY_AGAIN,
        silent.id());
  }
}
