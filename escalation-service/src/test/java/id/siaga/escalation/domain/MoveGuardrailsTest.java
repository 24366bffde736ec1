package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moving a case takes nothing from the desk above, and lawful expression nowhere. */
class MoveGuardrailsTest {

  private static final DeskCode NEIGHBOUR = new DeskCode("17.08");
  private static final Scored PARTIAL =
      Scored.clash()
          .withKey("partial")
          .as(Category.TANTANGAN, IncidentTopic.NETRALITAS, Severity.SEDANG);
  private static final Scored PARTIAL_TOO = PARTIAL.withKey("too").by("bawaslu");
  private static final Scored PROTEST_TOO = Scored.protest().withKey("too").by("kodim");

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void transferredOfficialsCaseStaysDueAtTheProvinceAndReachesItAnew() {
    office.report(PARTIAL);
    CaseFile before = office.at("17");
    office.world.pass(Duration.ofMinutes(1));

    assertThat(office.supervisor("17.07", new Command.Transfer(NEIGHBOUR))).isEqualTo(Office.DONE);

    assertStillDue(before);
    CaseFile next = office.at("17.08");
    assertThat(next.content().tiers()).contains(Tier.PROVINSI);
    CaseFile above = held("17", next.id());
    assertThat(above.content().classified()).isEqualTo(before.content().classified());
    assertThat(above.standing().receivedAt()).isEqualTo(office.world.now);
    assertThat(above.standing().clocks().acknowledgeBy()).isNotNull();
  }

  @Test
  void mergedOfficialsCasesStayDueAtTheProvince() {
    office.report(PARTIAL);
    CaseFile one = office.at("17");
    office.report(PARTIAL_TOO.like(77));
    CaseFile other = Moved.caseOf(office, "17", PARTIAL_TOO.id());
    assertThat(other.id()).isNotEqualTo(one.id());
    office.world.pass(Duration.ofMinutes(1));

    assertThat(asks(other.id(), new Command.Merge(one.id()))).isEqualTo(Office.DONE);

    assertStillDue(one);
    assertStillDue(other);
  }

  @Test
  void bothPartsOfASplitOfficialsCaseAreDueAtTheProvince() {
    office.report(PARTIAL);
    office.report(PARTIAL_TOO);
    CaseFile before = office.at("17");
    office.world.pass(Duration.ofMinutes(1));

    assertThat(office.asks("17.07", new Command.Split(List.of(PARTIAL.id()))))
        .isEqualTo(Office.DONE);

    assertStillDue(before);
    CaseFile opened = Moved.caseOf(office, "17.07", PARTIAL.id());
    CaseFile above = held("17", opened.id());
    assertThat(above.content().classified()).isEqualTo(before.content().classified());
    assertThat(above.standing().clocks().acknowledgeBy()).isNotNull();
  }

  @Test
  void mergedProtestsStayInTheKabupaten() {
    office.report(Scored.protest());
    CaseId one = office.at("17.07").id();
    office.report(PROTEST_TOO.like(77));
    CaseId other = Moved.caseOf(office, "17.07", PROTEST_TOO.id()).id();

    assertThat(asks(other, new Command.Merge(one))).isEqualTo(Office.DONE);

    assertThat(held("17.07", one).content().reportCount()).isEqualTo(2);
    assertNothingLeft();
  }

  @Test
  void splitProtestStaysInTheKabupaten() {
    office.report(Scored.protest());
    office.report(PROTEST_TOO);

    assertThat(office.asks("17.07", new Command.Split(List.of(PROTEST_TOO.id()))))
        .isEqualTo(Office.DONE);

    assertThat(office.world.desk("17.07").cases).hasSize(2);
    assertNothingLeft();
  }

  @Test
  void referredProtestStaysInTheKabupatenAlsoWhenNobodyAnswers() {
    office.report(Scored.protest());
    var refer = new Command.Refer(Institution.POLRI, office.world.now.plus(Duration.ofHours(1)));

    assertThat(office.asks("17.07", refer)).isEqualTo(Office.DONE);
    office.world.pass(Duration.ofHours(2));

    assertThat(office.at("17.07").standing().referrals().getFirst().status())
        .isEqualTo(Referral.Status.OVERDUE);
    assertNothingLeft();
  }

  @Test
  void protestIsNotTransferred() {
    office.report(Scored.protest());

    assertThat(office.supervisor("17.07", new Command.Transfer(NEIGHBOUR)))
        .isEqualTo("lawful-expression-stays");

    assertThat(office.at("17.07").standing().status()).isEqualTo(CaseStatus.NEW);
    assertNothingLeft();
  }

  /** The province's copy is neither removed, closed, lowered nor delayed. */
  private void assertStillDue(CaseFile before) {
    CaseFile after = held("17", before.id());
    assertThat(after.standing().status()).isEqualTo(before.standing().status());
    assertThat(after.standing().clocks().acknowledgeBy())
        .isNotNull()
        .isEqualTo(before.standing().clocks().acknowledgeBy());
    assertThat(after.content().classified()).isEqualTo(before.content().classified());
    assertThat(office.world.desk("17").timers).containsAll(before.timers());
  }

  private void assertNothingLeft() {
    assertThat(office.details("17.07", AuditKind.CASE_FORWARDED)).isEmpty();
    assertThat(office.world.snapshots)
        .allMatch(changed -> changed.file().desk().equals(new DeskCode("17.07")));
  }

  private CaseFile held(String desk, CaseId id) {
    return office.world.desk(desk).caseFile(id).orElseThrow();
  }

  private String asks(CaseId id, Command.Order order) {
    return office.asks("17.07", id, "op", "operator", "karena", order);
  }
}
