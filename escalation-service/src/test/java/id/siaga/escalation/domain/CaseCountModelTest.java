package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.aggregate.CaseChange;
import id.siaga.escalation.aggregate.CaseFact;
import id.siaga.escalation.aggregate.Cell;
import id.siaga.escalation.aggregate.Counts;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Tier;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is counted change by change, in any order and with repeats, is what a recount of the cases
 * gives in the end. The cases are those of the desks' own random sequences: with corrections,
 * overrides, merges, splits, transfers and withdrawals among them.
 */
class CaseCountModelTest {

  private static final int EVERYDAY = 100;

  static LongStream seeds() {
    return LongStream.range(0, System.getProperty("full") == null ? EVERYDAY : 5_000);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void countsAreThoseOfARecount(long seed) {
    DeskWorld world = new Sequence(seed).run();

    assertThat(counted(arrivals(world, new Random(seed)))).isEqualTo(recounted(world));
  }

  @Test
  void sequencesMoveCountsInEveryWay() {
    Set<String> reached = new TreeSet<>();
    for (long seed = 0; seed < 120; seed++) {
      DeskWorld world = new Sequence(seed).run();
      Map<CaseId, CaseFile> before = new HashMap<>();
      for (CaseFile file : owned(world)) {
        CaseFile earlier = before.put(file.id(), file);
        CaseContent now = file.content();
        reached.add("mode " + now.mode());
        reached.add("end " + now.closeReason());
        if (earlier != null && !earlier.content().classified().equals(now.classified())) {
          reached.add("another class");
          if (earlier.content().classified().lawfulExpression()) {
            reached.add("no longer lawful expression");
          }
        }
      }
    }
    assertThat(reached)
        .contains("another class", "no longer lawful expression")
        .contains("mode DRILL", "mode HISTORICAL", "mode LIVE")
        .contains("end DUPLIKAT", "end DIPINDAHKAN", "end DITARIK", "end TIDAK_TERBUKTI");
  }

  /**
   * The owners' copies; those of one case in their order, cases among each other in any, some
   * twice.
   */
  private static List<CaseFile> arrivals(DeskWorld world, Random random) {
    Map<CaseId, List<CaseFile>> byCase = new HashMap<>();
    List<CaseId> turns = new ArrayList<>();
    for (CaseFile file : owned(world)) {
      byCase.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(file);
      turns.add(file.id());
    }
    Collections.shuffle(turns, random);
    Map<CaseId, Integer> next = new HashMap<>();
    List<CaseFile> arrivals = new ArrayList<>();
    for (CaseId turn : turns) {
      List<CaseFile> copies = byCase.getOrDefault(turn, List.of());
      int at = next.merge(turn, 1, Integer::sum) - 1;
      arrivals.add(copies.get(at));
      // Again: this one, or one from long before.
      for (int again = random.nextInt(3); again > 0; again--) {
        arrivals.add(copies.get(random.nextInt(at + 1)));
      }
    }
    return arrivals;
  }

  private static List<CaseFile> owned(DeskWorld world) {
    return world.snapshots.stream()
        .map(Publication.CaseChanged::file)
        .filter(CaseFile::owned)
        .toList();
  }

  private static Map<String, Counts> counted(Collection<CaseFile> arrivals) {
    Map<CaseId, CaseFact> facts = new HashMap<>();
    Map<Cell, Counts> cells = new HashMap<>();
    for (CaseFile file : arrivals) {
      CaseFact told = CaseFact.of(file);
      CaseChange.of(facts.get(file.id()), told)
          .ifPresent(change -> {
            facts.put(file.id(), told);
            for (DeskCode area : change.areas()) {
              change.in(area).forEach((cell, more) -> cells.merge(cell, more, Counts::plus));
            }
          });
    }
    Map<String, Counts> counted = new TreeMap<>();
    cells.forEach((cell, counts) -> {
      if (!counts.equals(Counts.NONE)) {
        counted.put(
            String.join(
                " ",
                cell.area().value(),
                cell.window().name(),
                cell.start().toString(),
                cell.mode().name(),
                cell.classified().toString(),
                cell.stage().name()),
            counts);
      }
    });
    return counted;
  }

  /** From the desks' last word on each case, with nothing of the code under test. */
  private static Map<String, Counts> recounted(DeskWorld world) {
    Map<String, Counts> cells = new TreeMap<>();
    for (DeskWorld.Memory desk : world.desks.values()) {
      for (CaseFile file : desk.cases.values()) {
        String how = String.valueOf(file.content().closeReason());
        if (file.desk().tier() == Tier.KABUPATEN
            && file.content().mode() != ReportMode.DRILL
            && !Set.of("DUPLIKAT", "DIPINDAHKAN", "DITARIK").contains(how)) {
          recount(cells, file);
        }
      }
    }
    return cells;
  }

  private static void recount(Map<String, Counts> cells, CaseFile file) {
    CaseContent content = file.content();
    String status = content.ownerStatus().name();
    Counts one =
        new Counts(
            1,
            status.equals("CLOSED") || status.equals("RESOLVED_HERE") ? 0 : 1,
            content.tiers().size() > 1 ? 1 : 0,
            String.valueOf(content.closeReason()).equals("TIDAK_TERBUKTI") ? 1 : 0,
            content.reportCount() - content.tally().withdrawn(),
            file.standing().missedDeadlines());
    boolean calm =
        content.severity().name().equals("RENDAH")
            && Set.of("UNJUK_RASA", "POLARISASI", "KAMPANYE_HITAM")
                .contains(content.topic().name());
    String kabupaten = file.owner().value();
    List<String> areas =
        calm ? List.of(kabupaten) : List.of(kabupaten, kabupaten.substring(0, 2), "ID");
    ZoneOffset there = ZoneOffset.ofHours(kabupaten.startsWith("63") ? 8 : 7);
    var at =
        content.mode() == ReportMode.HISTORICAL
            ? content.reports().getFirst().occurredAt()
            : content.openedAt();
    for (String area : areas) {
      ZoneId clock = area.startsWith("63") ? ZoneOffset.ofHours(8) : ZoneOffset.ofHours(7);
      LocalDate date = at.atOffset(there).toLocalDate();
      var hour = at.truncatedTo(ChronoUnit.HOURS);
      long quarters = ChronoUnit.MINUTES.between(hour, at) / 15;
      List<String> windows =
          List.of(
              "QUARTER_HOUR " + hour.plus(15 * quarters, ChronoUnit.MINUTES),
              "HOUR " + hour,
              "DAY " + date.atStartOfDay(clock).toInstant());
      for (String window : windows) {
        String what = content.mode() + " " + content.classified() + " " + content.stage();
        cells.merge(area + " " + window + " " + what, one, Counts::plus);
      }
    }
  }
}
