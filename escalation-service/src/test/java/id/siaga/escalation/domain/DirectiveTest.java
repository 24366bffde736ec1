package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An upper desk tells a lower one what to do about a case. */
class DirectiveTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void numbersOfPersonsInAnOutcomeAreMaskedAbove() {
    office.report(Scored.clash());
    office.asks("17", issue(LEBONG));
    String words = "Sudah, saksi 081234567890.";

    office.asks(
        "17.07",
        office.at("17.07").id(),
        "op",
        "operator",
        words,
        new Command.CloseDirective(directive("17.07").id()));

    assertThat(directive("17.07").outcome()).isEqualTo(words);
    assertThat(directive("17").outcome()).isEqualTo("Sudah, saksi ••••••••••••.");
  }

  @Test
  void directiveNeverTakesThePlaceOfAnotherDesksUnderTheSameId() {
    office.report(Scored.bomb());
    CaseId id = office.at("ID").id();
    order("ID", "same", id, issue(LEBONG));
    Directive nations = directive("17.07");

    order("17", "same", id, issue(LEBONG));

    assertThat(office.at("17.07").standing().directives()).containsExactly(nations);
    assertThat(office.details("17.07", AuditKind.DIRECTIVE_RECEIVED))
        .containsExactly("directive same", "directive same:directive-id-taken");
  }

  @Test
  void deskThatWasGivenADirectiveIssuesNoneUnderItsId() {
    office.report(Scored.bomb());
    CaseId id = office.at("ID").id();
    order("ID", "same", id, issue(new DeskCode("17")));
    Directive nations = directive("17");

    order("17", "same", id, issue(LEBONG));

    assertThat(office.details("17", AuditKind.COMMAND_REFUSED))
        .containsExactly("issue-directive:directive-id-taken");
    assertThat(office.at("17").standing().directives()).containsExactly(nations);
  }

  private void order(String desk, String command, CaseId id, Command.Order order) {
    Instant now = office.world.now;
    office.world.command(desk, new Command(command, id, "op", "operator", now, "karena", order));
  }

  private Command.IssueDirective issue(DeskCode to) {
    return new Command.IssueDirective(to, office.world.now.plus(Duration.ofHours(2)));
  }

  private Directive directive(String desk) {
    return office.at(desk).standing().directives().getLast();
  }

  @Test
  void directiveIsKeptByBothDesksAndItsOutcomeComesBack() {
    office.report(Scored.clash());

    assertThat(office.asks("17", issue(LEBONG))).isEqualTo(Office.DONE);
    assertThat(directive("17.07")).isEqualTo(directive("17"));
    assertThat(office.world.desk("17").timers)
        .extracting(Timer::kind)
        .contains(Timer.Kind.DIRECTIVE);
    assertThat(office.world.desk("17.07").timers)
        .extracting(Timer::kind)
        .doesNotContain(Timer.Kind.DIRECTIVE);

    office.asks("17.07", new Command.CloseDirective(directive("17.07").id()));

    assertThat(directive("17").status()).isEqualTo(Directive.Status.DONE);
    assertThat(directive("17").doneBy()).isEqualTo("op-17.07");
    assertThat(office.world.desk("17").timers)
        .extracting(Timer::kind)
        .doesNotContain(Timer.Kind.DIRECTIVE);
  }

  @Test
  void overdueDirectiveIsSaidOnceByWhoIssuedItAndCanStillBeDone() {
    office.report(Scored.clash());
    office.asks("17.07", new Command.Acknowledge());
    office.asks("17", new Command.Acknowledge());
    office.asks("17", issue(LEBONG));

    office.world.pass(Duration.ofHours(3));

    assertThat(directive("17").status()).isEqualTo(Directive.Status.OVERDUE);
    assertThat(office.at("17").standing().missedDeadlines()).isEqualTo(1);
    assertThat(office.at("17").standing().reasons().getLast().rule())
        .isEqualTo("petunjuk-terlewat");
    assertThat(office.at("17.07").standing().missedDeadlines()).isZero();

    office.asks("17.07", new Command.CloseDirective(directive("17.07").id()));
    assertThat(directive("17").status()).isEqualTo(Directive.Status.DONE);
  }

  @Test
  void endOfTheCaseEndsNoDirective() {
    office.report(Scored.clash());
    office.asks("17", issue(LEBONG));
    office.asks("17.07", new Command.End(CaseStatus.RESOLVED_HERE, null));

    assertThat(directive("17").status()).isEqualTo(Directive.Status.OPEN);
    assertThat(office.asks("17.07", new Command.CloseDirective(directive("17.07").id())))
        .isEqualTo(Office.DONE);
  }
}
