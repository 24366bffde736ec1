package id.siaga.escalation.policy;

import id.siaga.escalation.domain.CaseTally;
import id.siaga.escalation.domain.Explanation;
import id.siaga.escalation.domain.Policy.Quiet;
import id.siaga.escalation.domain.Policy.Rule;
import id.siaga.escalation.domain.Policy.Tightening;
import id.siaga.escalation.domain.Policy.Vote;
import id.siaga.escalation.domain.Policy.WhenMissed;
import id.siaga.escalation.domain.Scope;
import id.siaga.escalation.domain.Voices;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the parts of a policy whose shape is right. What a value can't mean becomes a fault, and
 * something harmless takes its place, because a policy with faults is never used. What it can mean
 * but must not is a fault of sense: it can be used, and is, where it was accepted before.
 */
final class PolicyValues {

  static final Duration SHORTEST = Duration.ofSeconds(1);
  static final Duration LONGEST = Duration.ofDays(90);

  private static final int MOST_KABUPATEN = 30;
  private static final int MOST_PROVINCES = 30;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private static final Regions DESKS = Regions.loadDesks();

  private final Faults faults;

  PolicyValues(Faults faults) {
    this.faults = faults;
  }

  Rule rule(JsonNode rule, String path) {
    String explanation = text(rule, "explain");
    Explanation.unknownPlaceholders(explanation)
        .forEach(name ->
            faults.addSense(
                Faults.field(path, "explain"),
                "{%s} is unknown; there are {severity}, {category}, {topic}, {stage}, {agencies},"
                        .formatted(name)
                    + " {kabupaten}, {provinces}"));
    return new Rule(
        text(rule, "id"),
        scope(rule.path("when"), Faults.field(path, "when")),
        new TreeSet<>(constants(rule.path("tiers"), Tier.class)),
        explanation,
        byTier(rule.path("acknowledge-within"), Faults.field(path, "acknowledge-within")),
        optionalDuration(rule.path("resolve-within"), Faults.field(path, "resolve-within")),
        rule.has("when-missed")
            ? WhenMissed.valueOf(text(rule, "when-missed"))
            : WhenMissed.NEXT_TIER);
  }

  Quiet quiet(JsonNode quiet, String path) {
    return new Quiet(
        text(quiet, "id"),
        scope(quiet.path("when"), Faults.field(path, "when")),
        text(quiet, "reason"),
        time(text(quiet, "until"), Faults.field(path, "until")));
  }

  Vote vote(JsonNode vote, String path) {
    return new Vote(
        day(text(vote, "day"), Faults.field(path, "day")),
        regions(vote.path("regions"), Faults.field(path, "regions")));
  }

  Tightening tightening(JsonNode tightening, String path) {
    double factor = Double.parseDouble(text(tightening, "factor"));
    if (!(factor > 0 && factor <= 1)) {
      faults.add(Faults.field(path, "factor"), "must be above 0 and at most 1");
      factor = 1;
    }
    return new Tightening(Integer.parseInt(text(tightening, "days-to-vote")), factor);
  }

  Duration duration(String text, String path) {
    long count = Long.parseLong(text.substring(0, text.length() - 1));
    Duration duration =
        switch (text.charAt(text.length() - 1)) {
          case 's' -> Duration.ofSeconds(count);
          case 'm' -> Duration.ofMinutes(count);
          case 'h' -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        };
    if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
      faults.addSense(path, "must be from 1s to 90d");
    }
    return duration;
  }

  static String text(JsonNode fields, String field) {
    return fields.path(field).asString("");
  }

  private @Nullable Duration optionalDuration(JsonNode value, String path) {
    return value.isMissingNode() ? null : duration(value.asString(), path);
  }

  private Map<Tier, Duration> byTier(JsonNode value, String path) {
    Map<Tier, Duration> durations = new EnumMap<>(Tier.class);
    if (value.isString()) {
      Duration all = duration(value.asString(), path);
      for (Tier tier : Tier.values()) {
        durations.put(tier, all);
      }
    }
    value.forEachEntry((tier, time) ->
        durations.put(Tier.valueOf(tier), duration(time.asString(), Faults.field(path, tier))));
    return durations;
  }

  private Scope scope(JsonNode when, String path) {
    return new Scope(
        constants(when.path("severity"), Severity.class),
        constants(when.path("category"), Category.class),
        constants(when.path("topic"), IncidentTopic.class),
        constants(when.path("stage"), Stage.class),
        regions(when.path("region"), Faults.field(path, "region")),
        voices(when, path));
  }

  private Voices voices(JsonNode when, String path) {
    return new Voices(
        atLeast(when, path, "agencies", CaseTally.MOST_VOICES),
        atLeast(when, path, "kabupaten", MOST_KABUPATEN),
        atLeast(when, path, "provinces", MOST_PROVINCES));
  }

  private int atLeast(JsonNode when, String path, String field, int most) {
    JsonNode value = when.path(field);
    if (value.isMissingNode()) {
      return 0;
    }
    int count = Integer.parseInt(value.asString());
    if (count < 2 || count > most) {
      faults.add(Faults.field(path, field), "must be from 2 to " + most);
      return 0;
    }
    return count;
  }

  private static <E extends Enum<E>> Set<E> constants(JsonNode list, Class<E> type) {
    Set<E> constants = EnumSet.noneOf(type);
    list.forEach(word -> constants.add(Enum.valueOf(type, word.asString())));
    return constants;
  }

  private Set<String> regions(JsonNode list, String path) {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String code = list.get(i).asString();
      if (!code.equals(DeskCode.NASIONAL.value()) && !DESKS.exists(code)) {
        faults.addSense(
            Faults.entry(path, i), "must be the code of a kabupaten, of a province, or ID");
      }
      codes.add(code);
    }
    return codes;
  }

  private LocalDate day(String text, String path) {
    try {
      LocalDate day = LocalDate.parse(text);
      checkYear(day.getYear(), path);
      return day;
    } catch (DateTimeException e) {
      faults.add(path, "must be a day such as 2024-11-27");
      return LocalDate.EPOCH;
    }
  }

  private Instant time(String text, String path) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      checkYear(time.getYear(), path);
      return time.toInstant();
    } catch (DateTimeException e) {
      faults.add(path, "must be a time with its offset, such as 2024-11-28T06:00+07:00");
      return Instant.EPOCH;
    }
  }

  private void checkYear(int year, String path) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      faults.addSense(path, "must be in the years %d to %d".formatted(FIRST_YEAR, LAST_YEAR));
    }
  }
}
