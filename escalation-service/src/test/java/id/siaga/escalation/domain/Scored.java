package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Named classified reports; a test changes the one thing it is about. */
record Scored(
    String agency,
    String desk,
    String key,
    String text,
    Category category,
    IncidentTopic topic,
    Severity severity,
    ReportMode mode,
    ScoredReport.@Nullable Follows follows,
    Instant occurredAt,
    long likeness) {

  static Scored clash() {
    return new Scored(
        "polres-lebong",
        "17.07",
        "clash",
        "Massa dua kubu saling lempar batu.",
        Category.GANGGUAN,
        IncidentTopic.KONFLIK_PENDUKUNG,
        Severity.TINGGI,
        ReportMode.LIVE,
        null,
        DeskWorld.START,
        1);
  }

  static Scored bomb() {
    return clash()
        .withKey("bomb")
        .as(Category.ANCAMAN, IncidentTopic.KEAMANAN, Severity.KRITIS)
        .like(2);
  }

  static Scored wetBallots() {
    return clash()
        .withKey("wet")
        .as(Category.HAMBATAN, IncidentTopic.LOGISTIK, Severity.SEDANG)
        .like(3);
  }

  static Scored protest() {
    return clash()
        .withKey("protest")
        .as(Category.TANTANGAN, IncidentTopic.UNJUK_RASA, Severity.RENDAH)
        .like(4);
  }

  static Scored calm() {
    return clash()
        .withKey("calm")
        .as(Category.NIHIL, IncidentTopic.LAINNYA, Severity.NIHIL)
        .like(5);
  }

  Scored withKey(String key) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored withText(String text) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored by(String agency) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored at(String desk) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored as(Category category, IncidentTopic topic, Severity severity) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored occurring(Instant occurredAt) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored in(ReportMode mode) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  Scored correcting(ReportId earlier) {
    return following(new ScoredReport.Follows(earlier, false));
  }

  Scored withdrawing(ReportId earlier) {
    return following(new ScoredReport.Follows(earlier, true));
  }

  private Scored following(ScoredReport.Follows follows) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  /** Reports with the same likeness have the same signature, others share no place. */
  Scored like(long likeness) {
    return new Scored(
        agency, desk, key, text, category, topic, severity, mode, follows, occurredAt, likeness);
  }

  ReportId id() {
    return DerivedId.report(agency, desk, key);
  }

  ScoredReport report() {
    return new ScoredReport(
        id(),
        agency,
        new DeskCode(desk),
        new ScoredReport.Place(null, null, null),
        mode,
        Stage.KAMPANYE,
        occurredAt,
        occurredAt,
        text,
        AuditHash.of(text.getBytes(StandardCharsets.UTF_8)),
        follows,
        new Classification(
            category,
            topic,
            severity,
            new Classification.Confidence(0.9, 0.8, 0.7),
            null,
            false,
            List.of(),
            "uji"),
        new Signature(new Random(likeness).ints(16).toArray()));
  }
}
