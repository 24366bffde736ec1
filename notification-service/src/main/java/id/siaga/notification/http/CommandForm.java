package id.siaga.notification.http;

import id.siaga.notification.domain.CommandKind;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a command of a kind has beside those that every command has.
 *
 * @param longest how far ahead its time may lie, for a kind with {@link Field#TIME}
 */
record CommandForm(Set<Field> required, Set<Field> optional, Duration longest) {

  private static final Duration LONGEST_SNOOZE = Duration.ofDays(7);
  private static final Duration LONGEST_DIRECTIVE = Duration.ofDays(30);
  private static final Duration LONGEST_REFERRAL = Duration.ofDays(90);

  /** A field of some kinds. */
  enum Field {
    REASON("reason"),
    TARGET_TIER("targetTier"),
    CLASSIFIED("classified"),
    CLOSE_REASON("closeReason"),
    /** a time, or how long from now: one of the two */
    TIME("until", "for"),
    TO_DESK("toDesk"),
    REFERENCE_ID("referenceId"),
    INSTITUTION("institution"),
    OUTCOME("outcome"),
    REPORT_IDS("reportIds");

    private final String first;
    private final @Nullable String second;

    Field(String only) {
      this(only, null);
    }

    Field(String first, @Nullable String second) {
      this.first = first;
      this.second = second;
    }

    /** Its names in the body. */
    List<String> names() {
      return second == null ? List.of(first) : List.of(first, second);
    }
  }

  /** The names of all fields that some kind has. */
  static Stream<String> names() {
    return Arrays.stream(Field.values()).flatMap(field -> field.names().stream());
  }

  /** The form of a kind about a case. */
  static CommandForm of(CommandKind kind) {
    return switch (kind) {
      case ACKNOWLEDGE, TAKE -> optionally(Set.of(), Field.REASON);
      case COMMENT, TAKE_OVER, RESOLVE, REOPEN -> needing(Field.REASON);
      case OVERRIDE -> needing(Field.CLASSIFIED, Field.REASON);
      case CONFIRM -> optionally(Set.of(Field.REFERENCE_ID), Field.REASON);
      case DECLINE, CLOSE_DIRECTIVE -> needing(Field.REFERENCE_ID, Field.REASON);
      case ESCALATE -> needing(Field.TARGET_TIER, Field.REASON);
      case CLOSE -> needing(Field.CLOSE_REASON, Field.REASON);
      case SNOOZE -> until(LONGEST_SNOOZE, Field.TIME, Field.REASON);
      case ISSUE_DIRECTIVE -> until(LONGEST_DIRECTIVE, Field.TO_DESK, Field.TIME, Field.REASON);
      case REFER -> until(LONGEST_REFERRAL, Field.INSTITUTION, Field.TIME, Field.REASON);
      case CLOSE_REFERRAL -> needing(Field.REFERENCE_ID, Field.OUTCOME, Field.REASON);
      case TRANSFER -> needing(Field.TO_DESK, Field.REASON);
      case MERGE -> needing(Field.REFERENCE_ID, Field.REASON);
      case SPLIT -> needing(Field.REPORT_IDS, Field.REASON);
      case ACTIVATE_POLICY,
          APPROVE_POLICY,
          DECLINE_POLICY,
          RECORD_MODEL,
          SET_ROSTER,
          SEND_DAILY_REPORT ->
          throw new IllegalArgumentException(kind + " is about no case");
    };
  }

  boolean has(Field field) {
    return required.contains(field) || optional.contains(field);
  }

  boolean needs(Field field) {
    return required.contains(field);
  }

  private static CommandForm needing(Field... required) {
    return until(Duration.ZERO, required);
  }

  private static CommandForm until(Duration longest, Field... required) {
    return new CommandForm(Set.of(required), Set.of(), longest);
  }

  private static CommandForm optionally(Set<Field> required, Field... optional) {
    return new CommandForm(required, Set.of(optional), Duration.ZERO);
  }
}
