package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import id.siaga.notification.access.Person;
import id.siaga.notification.domain.CaseCursor;
import id.siaga.notification.domain.CaseQuery;
import id.siaga.notification.domain.CaseStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads query parameters; collects what is wrong with them. */
final class QueryParameters {

  private static final int USUAL_LIMIT = 50;
  private static final Set<String> OF_CASES =
      Set.of("desk", "tier", "drill", "status", "severity", "limit", "cursor");
  private static final Set<String> OF_MESSAGE = Set.of("desk");
  private static final Set<String> OF_EVENTS = Set.of("desk", "tier", "drill");
  private static final Set<String> OF_OUTCOME = Set.of("desk", "wait");
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  final MultiValueMap<String, String> given;
  final List<Violation> violations = new ArrayList<>();

  QueryParameters(MultiValueMap<String, String> given, Set<String> known) {
    this.given = given;
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> violations.add(Violation.unknown(name)));
  }

  /**
   * The query for a list of cases.
   *
   * @param readable the desks whose copies may be among them
   * @throws ProblemException when a parameter is unknown or breaks its rule
   */
  static CaseQuery cases(MultiValueMap<String, String> given, Set<DeskCode> readable) {
    QueryParameters parameters = new QueryParameters(given, OF_CASES);
    DeskCode desk = parameters.desk();
    Tier tier = parameters.tier();
    boolean drill = parameters.drill(desk);
    Set<CaseStatus> statuses = parameters.codes("status", CaseStatus.class);
    Set<Severity> severities = parameters.codes("severity", Severity.class);
    int limit = parameters.limit();
    CaseCursor cursor = parameters.cursor();
    parameters.check();
    return new CaseQuery(readable, desk, tier, drill, statuses, severities, limit, cursor);
  }

  /**
   * What a live stream is narrowed to.
   *
   * @param person who watches
   * @throws ProblemException when a parameter is unknown or breaks its rule
   */
  static LiveFilter events(MultiValueMap<String, String> given, Person person) {
    QueryParameters parameters = new QueryParameters(given, OF_EVENTS);
    DeskCode desk = parameters.desk();
    Tier tier = parameters.tier();
    boolean drill = parameters.drill(desk);
    parameters.check();
    return new LiveFilter(person, desk, tier, drill);
  }

  /**
   * Whose copy of a case is to be told; empty where that wasn't said.
   *
   * @throws ProblemException when a parameter is unknown or breaks its rule
   */
  static Optional<DeskCode> message(MultiValueMap<String, String> given) {
    QueryParameters parameters = new QueryParameters(given, OF_MESSAGE);
    DeskCode desk = parameters.desk();
    parameters.check();
    return Optional.ofNullable(desk);
  }

  /**
   * Whose answer to a command is asked for, and how long it is waited for.
   *
   * @throws ProblemException when a parameter is unknown or breaks its rule
   */
  static OutcomeQuery outcome(MultiValueMap<String, String> given) {
    QueryParameters parameters = new QueryParameters(given, OF_OUTCOME);
    DeskCode desk = parameters.desk();
    String text = given.getFirst("wait");
    Duration wait =
        text == null ? Duration.ZERO : DurationText.parse(text).orElse(LONGEST_WAIT.plusMillis(1));
    if (wait.compareTo(LONGEST_WAIT) > 0) {
      parameters.violations.add(
          new Violation("wait", "range", "harus 0s sampai 30s", "must be 0s to 30s"));
    }
    parameters.check();
    return new OutcomeQuery(desk, wait);
  }

  private @Nullable DeskCode desk() {
    return desk("desk");
  }

  /** A desk's code; null where none was given. */
  @Nullable DeskCode desk(String name) {
    String desk = given.getFirst(name);
    try {
      return desk == null ? null : new DeskCode(desk);
    } catch (IllegalArgumentException e) {
      violations.add(Violation.shape(name, "ID, NN, NN.NN"));
      return null;
    }
  }

  /** Whether a drill is asked for: real cases and drills are never in one answer. */
  private boolean drill(@Nullable DeskCode desk) {
    String text = given.getFirst("drill");
    if (text != null && !text.equals("true") && !text.equals("false")) {
      violations.add(Violation.shape("drill", "true, false"));
    }
    return desk == null ? "true".equals(text) : desk.drill();
  }

  private @Nullable Tier tier() {
    return one("tier", Tier.class);
  }

  /** One code, or the usual one. */
  <E extends Enum<E>> E code(String name, Class<E> type, E usual) {
    E given = one(name, type);
    return given == null ? usual : given;
  }

  private <E extends Enum<E>> @Nullable E one(String name, Class<E> type) {
    Set<E> codes = codes(name, type);
    if (codes.size() > 1) {
      violations.add(Violation.oneOf(name, EnumSet.allOf(type)));
    }
    return codes.stream().findFirst().orElse(null);
  }

  /** Codes given once, repeated, or with commas between them. */
  <E extends Enum<E>> Set<E> codes(String name, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    for (String value : given.getOrDefault(name, List.of())) {
      for (String code : value.split(",", -1)) {
        try {
          codes.add(Enum.valueOf(type, code));
        } catch (IllegalArgumentException e) {
          violations.add(Violation.oneOf(name, EnumSet.allOf(type)));
          return codes;
        }
      }
    }
    return codes;
  }

  /** How many a page has at most. */
  int limit() {
    String limit = given.getFirst("limit");
    if (limit == null) {
      return USUAL_LIMIT;
    }
    try {
      int value = Integer.parseInt(limit);
      if (value >= 1 && value <= CaseQuery.MOST) {
        return value;
      }
    } catch (NumberFormatException e) {
      // The same rule is broken as by a number out of range.
    }
    violations.add(
        new Violation(
            "limit",
            "range",
            "harus 1 sampai " + CaseQuery.MOST,
            "must be 1 to " + CaseQuery.MOST));
    return USUAL_LIMIT;
  }

  private @Nullable CaseCursor cursor() {
    String cursor = given.getFirst("cursor");
    if (cursor == null) {
      return null;
    }
    Optional<CaseCursor> place = CaseCursor.parse(cursor);
    if (place.isEmpty()) {
      violations.add(Violation.shape("cursor", "nextCursor"));
    }
    return place.orElse(null);
  }

  void check() {
    if (!violations.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, violations);
    }
  }
}
