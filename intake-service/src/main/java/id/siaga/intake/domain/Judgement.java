package id.siaga.intake.domain;

import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import id.siaga.intake.domain.Submission.Facts;
import id.siaga.intake.domain.Submission.Narrative;
import id.siaga.intake.domain.Submission.Place;
import id.siaga.intake.domain.Submission.Source;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One attempt on its way through the rules; used once, by one thread. */
final class Judgement {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,128}");
  private static final Pattern UUID_FORM =
      Pattern.compile(
          "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

  private final SubmissionRules rules;
  private final Attempt attempt;
  private final ReportDraft draft;
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final List<Violation> violations;

  Judgement(SubmissionRules rules, Attempt attempt) {
    this.rules = rules;
    this.attempt = attempt;
    this.draft = attempt.draft();
    this.violations = new ArrayList<>(draft.flaws());
  }

  Verdict verdict() {
    normalise();
    Place place = new PlaceRules(rules.regions(), texts, violations).check();
    if (place != null && !attempt.agency().regions().includes(place.region())) {
      return new Verdict.OutOfReach(place.region());
    }
    String key = key();
    Instant at = attempt.at().truncatedTo(ChronoUnit.MICROS);
    ReportMode mode = choice(Field.MODE, ReportMode.class);
    texts.put(Field.MODE, (mode == null ? ReportMode.LIVE : mode).name());
    Instant occurredAt = occurredAt(mode == ReportMode.HISTORICAL, at);
    Stage stage = choice(Field.STAGE, Stage.class);
    Source source = source();
    List<Submission.Attachment> attachments =
        new AttachmentRules(violations).check(draft.attachments());
    ReportId corrects = reportId(Field.CORRECTS);
    ReportId withdraws = reportId(Field.WITHDRAWS);
    if (corrects != null && withdraws != null) {
      refuse(Field.WITHDRAWS, Rule.EXCLUSIVE, Field.CORRECTS.path());
    }
    Narrative narrative = narrative();
    if (place == null || narrative == null || !violations.isEmpty()) {
      return new Verdict.Invalid(
          violations.subList(0, Math.min(violations.size(), SubmissionRules.MOST_VIOLATIONS)));
    }
    Instant happened = occurredAt == null ? at : occurredAt;
    return new Verdict.Valid(
        new Submission(
            DerivedId.report(attempt.agency().code(), place.region().value(), key),
            attempt.agency().code(),
            key,
            CanonicalForm.hash(texts, draft),
            mode == null ? ReportMode.LIVE : mode,
            place,
            stage == null ? rules.calendar().stageOf(place.region(), happened) : stage,
            stage == null,
            happened,
            at,
            narrative,
            source,
            attachments,
            draft.nihil(),
            corrects,
            withdraws));
  }

  private void normalise() {
    draft
        .texts()
        .forEach((field, given) -> {
          String normal = Wording.normal(field, given, violations::add);
          if (normal != null) {
            texts.put(field, normal);
          }
        });
  }

  private String key() {
    String header = attempt.keyHeader();
    String id = texts.get(Field.ID);
    if (header != null && id != null && !header.equals(id)) {
      violations.add(Violation.of("Idempotency-Key", Rule.DIFFERENT_KEYS));
    }
    String key = header == null ? id : header;
    if (key == null) {
      return rules.newKey();
    }
    if (!KEY.matcher(key).matches()) {
      String field = header == null ? Field.ID.path() : "Idempotency-Key";
      violations.add(Violation.of(field, Rule.BAD_FORMAT, "[!-~]{1,128}"));
    }
    return key;
  }

  private @Nullable Instant occurredAt(boolean historical, Instant at) {
    String given = texts.get(Field.OCCURRED_AT);
    if (given == null) {
      return null;
    }
    Instant time;
    try {
      time = OffsetDateTime.parse(given).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeException e) {
      refuse(Field.OCCURRED_AT, Rule.BAD_FORMAT, "2024-11-27T07:30:00+07:00");
      return null;
    }
    Instant earliest =
        historical
            ? SubmissionRules.HISTORY_BEGINS
            : at.atOffset(ZoneOffset.UTC).minus(SubmissionRules.LOOK_BACK).toInstant();
    if (time.isAfter(at.plus(SubmissionRules.CLOCK_ALLOWANCE))) {
      refuse(Field.OCCURRED_AT, Rule.IN_FUTURE, SubmissionRules.CLOCK_ALLOWANCE.toMinutes());
    } else if (time.isBefore(earliest)) {
      refuse(Field.OCCURRED_AT, Rule.TOO_OLD, earliest.truncatedTo(ChronoUnit.SECONDS));
    }
    texts.put(Field.OCCURRED_AT, time.toString());
    return time;
  }

  private @Nullable Source source() {
    SourceKind kind = choice(Field.SOURCE_KIND, SourceKind.class);
    String reliability = texts.get(Field.SOURCE_RELIABILITY);
    Integer credibility = draft.credibility();
    if (reliability != null && "ABCDEF".indexOf(reliability.charAt(0)) < 0) {
      refuse(Field.SOURCE_RELIABILITY, Rule.NOT_ALLOWED, "A, B, C, D, E, F");
    }
    if (credibility != null && (credibility < 1 || credibility > 6)) {
      violations.add(Violation.of("source.credibility", Rule.NOT_ALLOWED, "1, 2, 3, 4, 5, 6"));
    }
    return kind == null && reliability == null && credibility == null
        ? null
        : new Source(kind, reliability, credibility);
  }

  private @Nullable ReportId reportId(Field field) {
    String given = texts.get(field);
    if (given == null) {
      return null;
    }
    if (!UUID_FORM.matcher(given).matches()) {
      refuse(field, Rule.BAD_FORMAT, "UUID");
      return null;
    }
    texts.put(field, given.toLowerCase(Locale.ROOT));
    return new ReportId(UUID.fromString(given));
  }

  private @Nullable Narrative narrative() {
    String text = texts.get(Field.TEXT);
    if (text == null && draft.nihil() && !draft.texts().containsKey(Field.TEXT)) {
      text = SubmissionRules.NIHIL_TEXT;
    }
    if (text == null) {
      Violation.addMissing(Field.TEXT, violations);
      return null;
    }
    Facts facts =
        new Facts(
            texts.get(Field.FACTS_WHAT),
            texts.get(Field.FACTS_WHEN),
            texts.get(Field.FACTS_WHERE),
            texts.get(Field.FACTS_WHO),
            texts.get(Field.FACTS_WHY),
            texts.get(Field.FACTS_HOW));
    return new Narrative(
        text,
        facts.isEmpty() ? null : facts,
        texts.get(Field.ACTIONS_TAKEN),
        texts.get(Field.ASSESSMENT),
        texts.get(Field.RECOMMENDATION));
  }

  private <E extends Enum<E>> @Nullable E choice(Field field, Class<E> type) {
    String given = texts.get(field);
    if (given == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(given)) {
        return constant;
      }
    }
    refuse(
        field,
        Rule.NOT_ALLOWED,
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList()));
    return null;
  }

  private void refuse(Field field, Rule rule, Object... arguments) {
    violations.add(Violation.of(field, rule, arguments));
  }
}
