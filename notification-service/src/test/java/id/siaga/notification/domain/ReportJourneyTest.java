package id.siaga.notification.domain;

import static id.siaga.notification.domain.ReportStatus.AT_DESK;
import static id.siaga.notification.domain.ReportStatus.CLOSED;
import static id.siaga.notification.domain.ReportStatus.CONFLICT;
import static id.siaga.notification.domain.ReportStatus.ESCALATED;
import static id.siaga.notification.domain.ReportStatus.NIHIL;
import static id.siaga.notification.domain.ReportStatus.RECEIVED;
import static id.siaga.notification.domain.ReportStatus.SCORED;
import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DerivedId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportJourneyTest {

  private static final ReportId REPORT = DerivedId.report("polres-lebong", "17.07", "a");
  private static final DeskCode LEBONG = new DeskCode("17.07");
  private static final DeskCode BENGKULU = new DeskCode("17");
  private static final CaseId CASE = DerivedId.caseOf(LEBONG, REPORT);
  private static final Instant T0 = Instant.parse("2024-11-20T03:00:00Z");

  @Test
  void beginsWithWhatIsKnown() {
    assertThat(journey(known(null, null, null), List.of()).steps())
        .containsExactly(new ReportJourney.Step(RECEIVED, T0, null));
  }

  @Test
  void endsAtTheDeskThatHoldsIt() {
    ReportJourney journey =
        journey(known(T0.plusSeconds(1), null, null), List.of(at(LEBONG, CaseStatus.NEW, 1)));

    assertThat(journey.status()).isEqualTo(AT_DESK);
    assertThat(journey.caseId()).isEqualTo(CASE);
    assertThat(journey.steps())
        .extracting(ReportJourney.Step::status)
        .containsExactly(RECEIVED, SCORED, AT_DESK);
  }

  @Test
  void namesEachUpperDeskFromTheLowestUp() {
    ReportJourney journey =
        journey(
            known(T0.plusSeconds(1), null, null),
            List.of(
                at(DeskCode.NASIONAL, CaseStatus.NEW, 3),
                at(BENGKULU, CaseStatus.NEW, 2),
                at(LEBONG, CaseStatus.NEW, 1)));

    assertThat(journey.status()).isEqualTo(ESCALATED);
    assertThat(journey.steps().subList(3, 5))
        .containsExactly(
            new ReportJourney.Step(ESCALATED, T0.plusSeconds(2), BENGKULU),
            new ReportJourney.Step(ESCALATED, T0.plusSeconds(3), DeskCode.NASIONAL));
  }

  @Test
  void isEscalatedOnlyOnceItHasJoinedACaseThatIsUpAlready() {
    ReportJourney journey =
        journey(known(T0.plusSeconds(60), null, null), List.of(at(BENGKULU, CaseStatus.NEW, 2)));

    assertThat(journey.steps().getLast())
        .isEqualTo(new ReportJourney.Step(ESCALATED, T0.plusSeconds(60), BENGKULU));
  }

  @Test
  void isClosedByItsOwnerOnly() {
    ReportJourney.Known known = known(T0.plusSeconds(1), null, null);

    assertThat(journey(known, List.of(at(BENGKULU, CaseStatus.CLOSED, 2))).status())
        .isEqualTo(ESCALATED);
    assertThat(journey(known, List.of(at(LEBONG, CaseStatus.RESOLVED_HERE, 1))).status())
        .isEqualTo(CLOSED);
  }

  @Test
  void isNihilOrInConflictWhereTheDeskSaysSo() {
    assertThat(journey(known(null, T0, null), List.of()).status()).isEqualTo(NIHIL);
    assertThat(journey(known(T0, null, T0), List.of()).status()).isEqualTo(CONFLICT);
  }

  private static ReportJourney journey(
      ReportJourney.Known known, List<ReportJourney.Standing> standings) {
    return ReportJourney.of(known, standings);
  }

  private static ReportJourney.Known known(
      @Nullable Instant atDesk, @Nullable Instant nihil, @Nullable Instant conflict) {
    boolean scored = atDesk != null || nihil != null;
    return new ReportJourney.Known(
        REPORT,
        LEBONG,
        T0,
        scored ? T0 : null,
        atDesk == null ? null : CASE,
        atDesk,
        nihil,
        conflict);
  }

  private static ReportJourney.Standing at(DeskCode desk, CaseStatus status, int seconds) {
    Instant received = T0.plusSeconds(seconds);
    return new ReportJourney.Standing(desk, LEBONG, status, received, received.plusSeconds(1));
  }
}
