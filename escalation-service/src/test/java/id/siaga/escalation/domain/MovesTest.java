package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cases that turn out to be another kabupaten's, the same as another, or two. */
class MovesTest {

  private static final DeskCode NEIGHBOUR = new DeskCode("17.08");
  private static final Scored SECOND = Scored.clash().withKey("second").by("kodim").like(77);

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void transferredCaseIsDueAtItsNewDeskAndStaysWithTheProvince() {
    office.report(Scored.clash());
    CaseFile former = office.at("17.07");

    assertThat(office.supervisor("17.07", new Command.Transfer(NEIGHBOUR))).isEqualTo(Office.DONE);

    CaseFile old = office.at("17.07");
    CaseFile next = office.at("17.08");
    assertThat(old.content().closeReason()).isEqualTo(CloseReason.DIPINDAHKAN);
    assertThat(old.content().links().movedTo()).isEqualTo(new CaseLink(NEIGHBOUR, next.id()));
    assertThat(next.content().links().cameFrom())
        .isEqualTo(new CaseLink(new DeskCode("17.07"), former.id()));
    assertThat(next.owned()).isTrue();
    assertThat(next.standing().status()).isEqualTo(CaseStatus.NEW);
    assertThat(next.standing().clocks().acknowledgeBy()).isNotNull();
    assertThat(next.content().openedAt()).isEqualTo(former.content().openedAt());
    assertThat(next.content().reports().getFirst().text()).isEqualTo(Scored.clash().text());
    // Nobody in the province has seen the old one, so it stays due there beside the new one.
    CaseFile held = held("17", former.id());
    assertThat(held.standing().clocks().acknowledgeBy()).isNotNull();
    assertThat(office.world.desk("17").cases).containsKey(next.id());
  }

  @Test
  void whatWasEscalatedByHandStaysWithTheNation() {
    office.report(Scored.wetBallots());
    office.asks("17.07", new Command.Escalate(Tier.NASIONAL));

    office.supervisor("17.07", new Command.Transfer(NEIGHBOUR));

    assertThat(office.at("17.08").content().tiers()).contains(Tier.NASIONAL);
    assertThat(office.world.desk("ID").cases).containsKey(office.at("17.08").id());
  }

  @Test
  void correctionThatReachesTheFormerDeskIsPassedOn() {
    office.report(Scored.wetBallots());
    office.supervisor("17.07", new Command.Transfer(NEIGHBOUR));

    office.report(
        Scored.wetBallots()
            .withKey("correction")
            .as(Category.GANGGUAN, IncidentTopic.LOGISTIK, Severity.TINGGI)
            .correcting(Scored.wetBallots().id()));

    CaseFile next = office.at("17.08");
    assertThat(next.content().severity()).isEqualTo(Severity.TINGGI);
    assertThat(next.content().tally().withdrawn()).isEqualTo(1);
    assertThat(next.content().tiers()).contains(Tier.PROVINSI);
    assertThat(office.at("17.07").content().reportCount()).isEqualTo(1);
    assertThat(office.chain("17.08"))
        .containsSubsequence(AuditKind.FOLLOW_UP_RECEIVED, AuditKind.REPORT_CORRECTED);
  }

  @Test
  void withdrawalThatIsPassedOnEndsWhatNobodyAboveHolds() {
    office.report(Scored.wetBallots());
    office.supervisor("17.07", new Command.Transfer(NEIGHBOUR));

    office.report(Scored.wetBallots().withKey("withdrawal").withdrawing(Scored.wetBallots().id()));

    assertThat(office.at("17.08").content().closeReason()).isEqualTo(CloseReason.DITARIK);
  }

  @Test
  void laterReportsOfTheIncidentJoinWhereItIsNow() {
    office.report(Scored.clash());
    office.supervisor("17.07", new Command.Transfer(NEIGHBOUR));

    office.report(Scored.clash().withKey("later").at("17.08"));

    assertThat(office.at("17.08").content().reportCount()).isEqualTo(2);
  }

  @Test
  void mergedCaseGoesOnInTheOtherAsTheGraverOfBoth() {
    office.report(Scored.wetBallots());
    office.report(
        Scored.wetBallots()
            .withKey("burnt")
            .by("kodim")
            .like(78)
            .as(Category.GANGGUAN, IncidentTopic.LOGISTIK, Severity.KRITIS));
    CaseFile wet = Moved.caseOf(office, "17.07", Scored.wetBallots().id());
    CaseFile burnt =
        Moved.caseOf(office, "17.07", Scored.wetBallots().withKey("burnt").by("kodim").id());

    assertThat(asks(burnt.id(), new Command.Merge(wet.id()))).isEqualTo(Office.DONE);

    CaseFile both = held("17.07", wet.id());
    assertThat(both.content().severity()).isEqualTo(Severity.KRITIS);
    assertThat(both.content().reportCount()).isEqualTo(2);
    assertThat(both.content().tally().agencies()).isEqualTo(2);
    assertThat(both.content().tiers()).contains(Tier.NASIONAL);
    assertThat(office.world.desk("ID").cases).containsKey(wet.id());
    CaseFile gone = held("17.07", burnt.id());
    assertThat(gone.content().closeReason()).isEqualTo(CloseReason.DUPLIKAT);
    assertThat(office.chain("17.07")).contains(AuditKind.CASE_MERGED);
  }

  @Test
  void withdrawalAfterAMergeActsOnTheCaseThatGoesOn() {
    office.report(Scored.clash());
    office.report(SECOND);
    CaseId first = Moved.caseOf(office, "17.07", Scored.clash().id()).id();
    CaseId second = Moved.caseOf(office, "17.07", SECOND.id()).id();
    asks(second, new Command.Merge(first));

    office.report(SECOND.withKey("withdrawal").withdrawing(SECOND.id()));

    CaseContent content = held("17.07", first).content();
    assertThat(content.tally().withdrawn()).isEqualTo(1);
    assertThat(content.tally().agencies()).isEqualTo(1);
  }

  @Test
  void threeAgenciesByMergingAreAsGoodAsThreeByLikeness() {
    for (String agency : List.of("polres", "kodim", "bawaslu")) {
      office.report(Scored.wetBallots().by(agency).withKey(agency).like(agency.hashCode()));
    }
    CaseId first = wetBy("polres").id();
    asks(wetBy("kodim").id(), new Command.Merge(first));
    asks(wetBy("bawaslu").id(), new Command.Merge(first));

    CaseFile case3 = held("17.07", first);
    assertThat(case3.content().tiers()).contains(Tier.PROVINSI);
    assertThat(case3.standing().reasons().getLast().rule()).isEqualTo("tiga-lembaga");
  }

  @Test
  void splitReportsAreACaseOfTheirOwnAsGraveAsTheySay() {
    office.report(Scored.clash());
    Scored small =
        Scored.clash()
            .withKey("small")
            .by("kodim")
            .as(Category.GANGGUAN, IncidentTopic.KONFLIK_PENDUKUNG, Severity.SEDANG);
    office.report(small);
    CaseId whole = office.at("17.07").id();

    assertThat(office.asks("17.07", new Command.Split(List.of(Scored.clash().id()))))
        .isEqualTo(Office.DONE);

    CaseFile left = held("17.07", whole);
    CaseFile opened = Moved.caseOf(office, "17.07", Scored.clash().id());
    assertThat(opened.content().severity()).isEqualTo(Severity.TINGGI);
    assertThat(opened.content().tiers()).contains(Tier.PROVINSI);
    assertThat(opened.content().links().cameFrom())
        .isEqualTo(new CaseLink(new DeskCode("17.07"), whole));
    // What was grave doesn't become less so because its gravest report has left: a person looks.
    assertThat(left.content().severity()).isEqualTo(Severity.TINGGI);
    assertThat(left.content().needsReview()).isTrue();
    assertThat(left.content().reportCount() + opened.content().reportCount()).isEqualTo(2);
    assertThat(left.content().agencies()).containsExactly("kodim");
  }

  @Test
  void splitLowersNothingThatWantsASecondPerson() {
    office.report(Scored.wetBallots());
    office.report(Scored.wetBallots().withKey("more").by("kodim"));
    CaseId whole = office.at("17.07").id();
    asks(whole, Office.becomes(Category.HAMBATAN, IncidentTopic.NETRALITAS, Severity.SEDANG));

    asks(whole, new Command.Split(List.of(Scored.wetBallots().id())));

    CaseFile opened = Moved.caseOf(office, "17.07", Scored.wetBallots().id());
    assertThat(opened.content().topic()).isEqualTo(IncidentTopic.NETRALITAS);
    assertThat(opened.content().needsReview()).isTrue();
  }

  @Test
  void withdrawalAfterASplitActsOnTheNewCase() {
    office.report(Scored.wetBallots());
    Scored more = Scored.wetBallots().withKey("more").by("kodim");
    office.report(more);
    CaseId whole = office.at("17.07").id();
    asks(whole, new Command.Split(List.of(more.id())));
    CaseId opened = Moved.caseOf(office, "17.07", more.id()).id();

    office.report(more.withKey("withdrawal").withdrawing(more.id()));

    assertThat(held("17.07", opened).content().closeReason()).isEqualTo(CloseReason.DITARIK);
    assertThat(held("17.07", whole).standing().status()).isEqualTo(CaseStatus.NEW);
  }

  private CaseFile held(String desk, CaseId id) {
    return office.world.desk(desk).caseFile(id).orElseThrow();
  }

  private CaseFile wetBy(String agency) {
    return Moved.caseOf(office, "17.07", Scored.wetBallots().by(agency).withKey(agency).id());
  }

  private String asks(CaseId id, Command.Order order) {
    return office.asks("17.07", id, "op", "operator", "karena", order);
  }
}
