package id.siaga.escalation.domain;

import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who gets a case at once, and how long a desk has to acknowledge it. The starting deadlines are
 * this project's own; no law sets them.
 *
 * @param version named by every case taken in under it
 * @param acknowledgeWithin by severity; a severity without one has no deadline
 */
public record EscalationPolicy(String version, Map<Severity, Duration> acknowledgeWithin) {

  public EscalationPolicy {
    acknowledgeWithin = Map.copyOf(acknowledgeWithin);
    acknowledgeWithin.forEach((severity, within) -> {
      if (within.isZero() || within.isNegative()) {
        throw new IllegalArgumentException("acknowledge-within of " + severity + " must be > 0");
      }
    });
  }

  /**
   * What the policy says of a case.
   *
   * @param rule id of the rule that decided
   * @param tiers the tiers that hold the case at once, always with KABUPATEN
   * @param explanation one sentence in Indonesian
   */
  public record Decision(String rule, SortedSet<Tier> tiers, String explanation) {}

  /** Which tiers a case goes to at once. */
  public Decision decide(CaseContent content) {
    if (content.mode() != ReportMode.LIVE) {
      return decision("bukan-langsung", Tier.KABUPATEN, "Latihan atau riwayat: tidak diteruskan.");
    }
    Severity severity = content.severity();
    IncidentTopic topic = content.topic();
    return switch (severity) {
      case KRITIS ->
          decision(
              "kritis-serentak",
              Tier.NASIONAL,
              "Tingkat KRITIS: serentak ke kabupaten, provinsi dan nasional.");
      case TINGGI ->
          decision(
              "tinggi-provinsi", Tier.PROVINSI, "Tingkat TINGGI: serentak ke kabupaten, provinsi.");
      case SEDANG, RENDAH, NIHIL ->
          topic.incumbentSensitive()
              ? decision(
                  "peka-petahana",
                  Tier.PROVINSI,
                  "Topik " + topic + " menyangkut penyelenggara kekuasaan: selalu ke provinsi.")
              : decision(
                  "tetap-kabupaten",
                  Tier.KABUPATEN,
                  "Tingkat " + severity + ": ditangani di kabupaten.");
    };
  }

  /** How long a desk has to acknowledge; empty when it need not. */
  public Optional<Duration> acknowledgeWithin(CaseContent content) {
    return content.mode() == ReportMode.LIVE
        ? Optional.ofNullable(acknowledgeWithin.get(content.severity()))
        : Optional.empty();
  }

  /** The starting deadlines: KRITIS 15 min, TINGGI 30 min, SEDANG 4 h, RENDAH none. */
  public static Map<Severity, Duration> startingDeadlines() {
    Map<Severity, Duration> within = new EnumMap<>(Severity.class);
    within.put(Severity.KRITIS, Duration.ofMinutes(15));
    within.put(Severity.TINGGI, Duration.ofMinutes(30));
    within.put(Severity.SEDANG, Duration.ofHours(4));
    return within;
  }

  private static Decision decision(String rule, Tier highest, String explanation) {
    SortedSet<Tier> tiers = new TreeSet<>();
    for (Tier tier : Tier.values()) {
      if (tier.compareTo(highest) <= 0) {
        tiers.add(tier);
      }
    }
    return new Decision(rule, tiers, explanation);
  }
}
