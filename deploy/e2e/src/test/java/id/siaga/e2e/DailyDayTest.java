package id.siaga.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.Classification;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.events.domain.Tier;
import id.siaga.events.file.ElectionFiles;
import id.siaga.notification.domain.DailyContent;
import id.siaga.notification.domain.DailyFigures;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyReport;
import id.siaga.notification.domain.Lateness;
import id.siaga.notification.domain.ReportingCalendar;
import id.siaga.notification.file.CadenceFile;
import id.siaga.notification.letter.ContentJson;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A quiet day of 514 kabupaten, 38 provinces and the nation, with the real desks, the real cadence
 * and the real consolidation: most report in time, some late, some never.
 */
class DailyDayTest {

  private static final LocalDate DAY = LocalDate.parse("2024-11-26");
  private static final List<Severity> SEVERITIES =
      List.of(Severity.RENDAH, Severity.SEDANG, Severity.SEDANG, Severity.TINGGI, Severity.KRITIS);
  private static final List<Category> CATEGORIES =
      List.of(Category.ANCAMAN, Category.GANGGUAN, Category.HAMBATAN);

  private final Random random = new Random(20241126);
  private final Regions regions = Regions.loadDesks();
  private final List<DeskCode> kabupaten = regions.kabupaten().stream().map(DeskCode::new).toList();
  private final List<DeskCode> provinces =
      kabupaten.stream().map(desk -> desk.at(Tier.PROVINSI)).distinct().toList();
  private final ReportingCalendar calendar =
      new ReportingCalendar(ElectionFiles.load(null), CadenceFile.load(null));
  private final DayOfDesks world = new DayOfDesks();
  private final List<Event> events = new ArrayList<>();

  /** What was written of each content, by its hash. */
  private final Map<String, DailyContent> contents = new HashMap<>();

  /** When each desk is to send; absent for those that never do. */
  private final Map<DeskCode, Instant> plan = new TreeMap<>();

  private record Event(Instant at, Runnable happening) {}

  @Test
  @Timeout(60)
  void everyReportIsReceivedOrLateOrMissingAndNothingCountsTwice() {
    kabupaten.forEach(this::cases);
    kabupaten.forEach(desk -> plan(desk, 8, 7));
    provinces.forEach(desk -> plan(desk, 3, 2));
    plan(DeskCode.NASIONAL, 0, 0);
    plan.forEach((desk, at) -> events.add(new Event(at, () -> send(desk, at))));
    events.sort(Comparator.comparing(Event::at));
    for (Event event : events) {
      world.pass(event.at());
      event.happening().run();
    }

    assertThat(world.faults()).isEmpty();
    everyStateIsAsPlanned();
    nationsSumIsThatOfWhatReachedIt();
  }

  private void everyStateIsAsPlanned() {
    Instant evening = period(DeskCode.NASIONAL).missingFrom().plus(Duration.ofDays(1));
    Map<Lateness, Integer> states = new TreeMap<>();
    int late = 0;
    List<DeskCode> all = new ArrayList<>(kabupaten);
    all.addAll(provinces);
    all.add(DeskCode.NASIONAL);
    assertThat(all).hasSize(553);
    for (DeskCode desk : all) {
      Lateness state = state(desk, evening);
      states.merge(state, 1, Integer::sum);
      Instant planned = plan.get(desk);
      assertThat(state)
          .as(desk.toString())
          .isEqualTo(planned == null ? Lateness.MISSING : Lateness.RECEIVED);
      late += planned != null && period(desk).late(planned) ? 1 : 0;
    }
    assertThat(states.get(Lateness.RECEIVED)).isEqualTo(plan.size());
    assertThat(states.get(Lateness.MISSING)).isGreaterThan(20);
    assertThat(late).isGreaterThan(20);
    assertThat(Lateness.of(period(kabupaten.getFirst()), evening, null, null))
        .isEqualTo(Lateness.MISSING);
  }

  /** Counted from the desks' own cases, not from any report. */
  private void nationsSumIsThatOfWhatReachedIt() {
    int opened = 0;
    int open = 0;
    Instant nation = sentAt(DeskCode.NASIONAL);
    for (DeskCode desk : kabupaten) {
      Instant own = plan.get(desk);
      Instant above = plan.get(desk.at(Tier.PROVINSI));
      if (own != null && above != null && own.isBefore(above) && above.isBefore(nation)) {
        DailyPeriod period = period(desk);
        opened += (int) held(desk, period).filter(file -> came(file, period)).count();
        open += (int) held(desk, period).count();
      }
    }
    DailyContent sent = content(DeskCode.NASIONAL);
    assertThat(opened).isGreaterThan(300);
    assertThat(sent.region().total(DailyFigures.OfClass::opened)).isEqualTo(opened);
    assertThat(sent.region().total(DailyFigures.OfClass::open)).isEqualTo(open);
    assertThat(sent.below()).hasSize(provinces.size());
    int ofProvinces =
        sent.below().stream()
            .mapToInt(one -> one.figures().total(DailyFigures.OfClass::opened))
            .sum();
    assertThat(ofProvinces).isEqualTo(opened);
    for (DeskCode province : provinces) {
      if (plan.containsKey(province)) {
        assertThat(content(province).below())
            .hasSize(
                (int) kabupaten.stream().filter(k -> k.at(Tier.PROVINSI).equals(province)).count());
      }
    }
  }

  /** None to four incidents in the desk's time, none alike another. */
  private void cases(DeskCode desk) {
    DailyPeriod period = period(desk);
    long seconds = Duration.between(period.from(), period.to()).toSeconds();
    for (int left = random.nextInt(5); left > 0; left--) {
      Instant at = period.from().plusSeconds(random.nextLong(seconds));
      ScoredReport report = report(desk, "r" + left, at);
      events.add(new Event(at, () -> world.give(desk, new DeskMessage.ReportArrived(report))));
    }
  }

  private void plan(DeskCode desk, int latePercent, int neverPercent) {
    DailyPeriod period = period(desk);
    int lot = random.nextInt(100);
    if (lot < neverPercent) {
      return;
    }
    boolean late = lot < neverPercent + latePercent;
    Instant from = late ? period.due() : earliest(desk, period);
    Instant until = late ? period.missingFrom() : period.due();
    long seconds = Duration.between(from, until).toSeconds();
    plan.put(desk, from.plusSeconds(1 + random.nextLong(seconds - 1)));
  }

  /** Who consolidates waits for those below: until they are due. */
  private Instant earliest(DeskCode desk, DailyPeriod period) {
    return switch (desk.tier()) {
      case KABUPATEN -> period.to();
      case PROVINSI -> period.to().plus(Duration.ofHours(2));
      case NASIONAL -> period.to().plus(Duration.ofHours(4));
    };
  }

  private void send(DeskCode desk, Instant at) {
    DailyPeriod period = period(desk);
    List<DailyContent.Below> below = below(desk, at);
    DailyFigures own = figures(desk, period);
    DailyContent content =
        new DailyContent(
                desk,
                regions.deskName(desk),
                period.code().toString(),
                period.from(),
                period.to(),
                "",
                "",
                own,
                below.isEmpty() ? own : DailyContent.consolidated(below),
                List.of(),
                null,
                below)
            .signed("300/" + desk, "Kepala " + desk);
    String json = ContentJson.write(content);
    String hash = DailyReport.hash(json);
    contents.put(hash, ContentJson.read(json));
    var cover =
        new id.siaga.escalation.domain.DailyReport(
            period.code().toString(),
            period.from(),
            period.to(),
            content.number(),
            new AuditHash(HexFormat.of().parseHex(hash)),
            0);
    Command command =
        new Command(
            "daily-" + desk,
            null,
            content.signer(),
            "supervisor",
            at,
            null,
            new Command.SendDailyReport(cover));
    world.give(desk, new DeskMessage.CommandGiven(command));
  }

  private List<DailyContent.Below> below(DeskCode desk, Instant now) {
    List<DeskCode> lower =
        switch (desk.tier()) {
          case KABUPATEN -> List.of();
          case PROVINSI ->
              kabupaten.stream().filter(one -> one.at(Tier.PROVINSI).equals(desk)).toList();
          case NASIONAL -> provinces;
        };
    List<DailyContent.Below> below = new ArrayList<>();
    for (DeskCode one : lower) {
      for (DailyPeriod owed : calendar.within(one, period(desk))) {
        AuditEntry sent = world.entry(AuditKind.DAILY_REPORT_SENT, one);
        below.add(
            new DailyContent.Below(
                one,
                regions.deskName(one),
                owed.code().toString(),
                state(one, now),
                sent != null && owed.late(sent.at()),
                sent == null ? "" : content(one).number(),
                sent == null ? "" : sent.step().contentHash().toString(),
                sent == null ? null : sent.at(),
                sent == null ? DailyFigures.NONE : content(one).region()));
      }
    }
    return below;
  }

  private Lateness state(DeskCode desk, Instant now) {
    AuditEntry sent = world.entry(AuditKind.DAILY_REPORT_SENT, desk);
    AuditEntry received = world.entry(AuditKind.DAILY_REPORT_RECEIVED, desk);
    return Lateness.of(
        period(desk),
        now,
        sent == null ? null : sent.at(),
        received == null ? null : received.at());
  }

  private Instant sentAt(DeskCode desk) {
    return java.util.Objects.requireNonNull(world.entry(AuditKind.DAILY_REPORT_SENT, desk)).at();
  }

  /** What a desk sent, found by the hash in its chain. */
  private DailyContent content(DeskCode desk) {
    AuditEntry sent =
        java.util.Objects.requireNonNull(world.entry(AuditKind.DAILY_REPORT_SENT, desk));
    return java.util.Objects.requireNonNull(contents.get(sent.step().contentHash().toString()));
  }

  private DailyFigures figures(DeskCode desk, DailyPeriod period) {
    List<DailyFigures> each =
        held(desk, period)
            .map(file ->
                new DailyFigures(
                    List.of(
                        new DailyFigures.OfClass(
                            file.content().classified().category(),
                            file.content().classified().topic(),
                            file.content().classified().severity(),
                            came(file, period) ? 1 : 0,
                            0,
                            0,
                            0,
                            1)),
                    Map.of(),
                    Map.of(),
                    0,
                    0))
            .toList();
    return each.stream().reduce(DailyFigures.NONE, DailyFigures::and);
  }

  private java.util.stream.Stream<CaseFile> held(DeskCode desk, DailyPeriod period) {
    return world.desk(desk).cases.values().stream()
        .filter(file -> file.standing().receivedAt().isBefore(period.to()));
  }

  private static boolean came(CaseFile file, DailyPeriod period) {
    return !file.standing().receivedAt().isBefore(period.from());
  }

  private DailyPeriod period(DeskCode desk) {
    return calendar.on(desk, DAY).getFirst();
  }

  private ScoredReport report(DeskCode desk, String key, Instant at) {
    String text = "Kejadian " + key + " di " + desk;
    return new ScoredReport(
        DerivedId.report("polres", desk.value(), key),
        "polres",
        desk,
        new ScoredReport.Place(null, null, null),
        ReportMode.LIVE,
        Stage.MASA_TENANG,
        at,
        at,
        text,
        AuditHash.of(text.getBytes(StandardCharsets.UTF_8)),
        null,
        new Classification(
            CATEGORIES.get(random.nextInt(CATEGORIES.size())),
            IncidentTopic.LOGISTIK,
            SEVERITIES.get(random.nextInt(SEVERITIES.size())),
            new Classification.Confidence(0.9, 0.8, 0.7),
            null,
            false,
            List.of(),
            "uji"),
        new Signature(random.ints(16).toArray()));
  }
}
