package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import java.time.Duration;
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

  private Command.IssueDirective issue(DeskCode to) {
    return new Command.IssueDirective(to, office.world.now.plus(Duration.ofHours(2)));
  }

  private Directive directive(String desk) {
    return office.at(desk).standing().directives().getLast();
  }
}
