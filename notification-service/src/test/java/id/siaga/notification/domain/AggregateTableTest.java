package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AggregateTableTest {

  private static final AggregateQuery.Period NOW = period("2024-11-18", ReportMode.LIVE);
  private static final AggregateQuery.Period THEN = period("2020-12-02", ReportMode.HISTORICAL);

  @Test
  void groupsOfEitherPeriodStandBesideEachOther() {
    AggregateTable table =
        AggregateTable.of(
            List.of(group(3, "SARA"), group(1, "HOAKS")),
            query(AggregateDimension.TOPIC),
            List.of(group(2, "SARA"), group(5, "BENCANA")),
            THEN);

    assertThat(table.rows())
        .extracting(
            row -> row.key().getFirst(), row -> row.counts().cases(), AggregateTableTest::then)
        .containsExactly(tuple("BENCANA", 0L, 5L), tuple("HOAKS", 1L, 0L), tuple("SARA", 3L, 2L));
    assertThat(table.total().cases()).isEqualTo(4);
    assertThat(table.against()).isEqualTo(counts(7));
  }

  @Test
  void thirdDayStandsByTheThirdDay() {
    AggregateTable table =
        AggregateTable.of(
            List.of(group(4, "2024-11-19T17:00:00Z")),
            query(AggregateDimension.START),
            List.of(group(9, "2020-12-03T17:00:00Z")),
            THEN);

    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().getFirst().key()).containsExactly("2024-11-19T17:00:00Z");
    assertThat(table.rows().getFirst().against()).isEqualTo(counts(9));
  }

  private static Long then(AggregateTable.Row row) {
    return row.against() == null ? -1L : row.against().cases();
  }

  private static AggregateQuery query(AggregateDimension by) {
    return new AggregateQuery(
        DeskCode.NASIONAL,
        List.of(),
        AggregateWindow.DAY,
        NOW,
        List.of(by),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static AggregateTable.Group group(long cases, String... key) {
    return new AggregateTable.Group(List.of(key), counts(cases));
  }

  private static CaseCounts counts(long cases) {
    return new CaseCounts(cases, 0, 0, 0, cases, 0);
  }

  private static AggregateQuery.Period period(String from, ReportMode mode) {
    LocalDate begin = LocalDate.parse(from);
    return new AggregateQuery.Period(begin, begin.plusDays(6), mode);
  }
}
