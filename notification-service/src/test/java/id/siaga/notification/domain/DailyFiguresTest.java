package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.DailyFigures.OfClass;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures add up, over desks and over the periods of one desk, and nothing counts twice. */
class DailyFiguresTest {

  private static final DailyFigures MORNING = figures(3, 1, 2);
  private static final DailyFigures EVENING = figures(2, 3, 1);

  @Test
  void desksAreAdded() {
    DailyFigures both = MORNING.and(EVENING);

    assertThat(both.total(OfClass::opened)).isEqualTo(5);
    assertThat(both.total(OfClass::ended)).isEqualTo(4);
    assertThat(both.total(OfClass::open)).isEqualTo(3);
    assertThat(both.nihil()).isEqualTo(2);
    assertThat(both.actions()).containsEntry(CommandKind.TAKE, 8);
  }

  @Test
  void ofOneDesksPeriodsTheLastStockCounts() {
    DailyFigures day = MORNING.then(EVENING);

    assertThat(day.total(OfClass::opened)).isEqualTo(5);
    assertThat(day.total(OfClass::open)).isEqualTo(1);
    assertThat(MORNING.then(DailyFigures.NONE).total(OfClass::open)).isZero();
  }

  @Test
  void onlySentReportsAreConsolidated() {
    DailyFigures sum =
        DailyContent.consolidated(
            List.of(
                below("17.01", Lateness.RECEIVED, MORNING),
                below("17.01", Lateness.SENT, EVENING),
                below("17.02", Lateness.RECEIVED, MORNING),
                below("17.03", Lateness.MISSING, DailyFigures.NONE)));

    assertThat(sum.total(OfClass::opened)).isEqualTo(8);
    assertThat(sum.total(OfClass::open)).isEqualTo(3);
  }

  @Test
  void gravestComeFirst() {
    DailyFigures both =
        figures(1, 0, 1)
            .and(
                new DailyFigures(
                    List.of(
                        new OfClass(
                            Category.ANCAMAN,
                            IncidentTopic.KEAMANAN,
                            Severity.KRITIS,
                            1,
                            0,
                            0,
                            0,
                            1)),
                    Map.of(),
                    Map.of(),
                    0,
                    0));

    assertThat(both.classes()).extracting(OfClass::severity).startsWith(Severity.KRITIS);
    assertThat(both.grave(OfClass::open)).isEqualTo(1);
  }

  private static DailyFigures figures(int opened, int ended, int open) {
    return new DailyFigures(
        List.of(
            new OfClass(
                Category.GANGGUAN,
                IncidentTopic.HOAKS,
                Severity.SEDANG,
                opened,
                0,
                ended,
                0,
                open)),
        Map.of(CommandKind.TAKE, 4),
        Map.of(),
        1,
        0);
  }

  private static DailyContent.Below below(String desk, Lateness state, DailyFigures figures) {
    return new DailyContent.Below(
        new DeskCode(desk), desk, "2024-11-27T12", state, false, "", "", null, figures);
  }
}
