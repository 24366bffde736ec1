package id.siaga.escalation.domain;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentence of a rule, with placeholders for what an incident is. */
public final class Explanation {

  /** What may stand between braces. */
  public static final Set<String> PLACEHOLDERS =
      Set.of("severity", "category", "topic", "stage", "agencies", "kabupaten", "provinces");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private Explanation() {}

  /** The names between braces that mean nothing here, in order. */
  public static Set<String> unknownPlaceholders(String sentence) {
    Set<String> unknown = new TreeSet<>();
    Matcher found = PLACEHOLDER.matcher(sentence);
    while (found.find()) {
      if (!PLACEHOLDERS.contains(found.group(1))) {
        unknown.add(found.group(1));
      }
    }
    return unknown;
  }

  /** The sentence about this incident. */
  static String of(String sentence, Incident incident) {
    return sentence
        .replace("{severity}", incident.severity().name())
        .replace("{category}", incident.category().name())
        .replace("{topic}", incident.topic().name())
        .replace("{agencies}", Integer.toString(incident.voices().agencies()))
        .replace("{kabupaten}", Integer.toString(incident.voices().kabupaten()))
        .replace("{provinces}", Integer.toString(incident.voices().provinces()))
        .replace("{stage}", incident.stage().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /** Whether it says the same of all incidents of one severity and topic. */
  static boolean ofSeverityAndTopic(String sentence) {
    return !sentence.contains("{category}")
        && !sentence.contains("{stage}")
        && !sentence.contains("{agencies}")
        && !sentence.contains("{kabupaten}")
        && !sentence.contains("{provinces}");
  }
}
