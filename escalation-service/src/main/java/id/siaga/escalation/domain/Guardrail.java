package id.siaga.escalation.domain;

import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What holds above every policy. */
public final class Guardrail {

  private Guardrail() {}

  /** The highest tier that must hold it at once, whatever a policy says. */
  public static Tier atLeast(Severity severity, IncidentTopic topic) {
    return switch (severity) {
      case KRITIS -> Tier.NASIONAL;
      case TINGGI -> Tier.PROVINSI;
      case SEDANG, RENDAH, NIHIL -> topic.incumbentSensitive() ? Tier.PROVINSI : Tier.KABUPATEN;
    };
  }

  /** Lawful assembly and criticism without harm: never leaves the kabupaten. */
  public static boolean staysBelow(Severity severity, IncidentTopic topic) {
    return severity == Severity.RENDAH && topic.lawfulExpression();
  }

  /** Whether it may be kept silent: nothing grave, nothing that may concern the incumbent. */
  public static boolean mayBeQuiet(Severity severity, IncidentTopic topic) {
    return severity.compareTo(Severity.TINGGI) < 0 && !topic.incumbentSensitive();
  }

  /** The tiers that hold it at once when a policy wants these. */
  static SortedSet<Tier> tiers(Collection<Tier> wanted, Severity severity, IncidentTopic topic) {
    SortedSet<Tier> tiers = new TreeSet<>();
    boolean below = staysBelow(severity, topic);
    Tier least = atLeast(severity, topic);
    for (Tier tier : Tier.values()) {
      if (tier.compareTo(least) <= 0 || (!below && wanted.contains(tier))) {
        tiers.add(tier);
      }
    }
    return Collections.unmodifiableSortedSet(tiers);
  }

  /** Why the tiers are not those the policy wants. */
  static String explanation(Severity severity, IncidentTopic topic) {
    if (staysBelow(severity, topic)) {
      return "Tingkat RENDAH, topik " + topic + ": penyampaian pendapat, tetap di kabupaten.";
    }
    return switch (severity) {
      case KRITIS -> "Tingkat KRITIS: selalu serentak ke kabupaten, provinsi dan nasional.";
      case TINGGI -> "Tingkat TINGGI: selalu serentak ke kabupaten, provinsi.";
      case SEDANG, RENDAH, NIHIL ->
          "Topik " + topic + " menyangkut penyelenggara kekuasaan: selalu ke provinsi.";
    };
  }
}
