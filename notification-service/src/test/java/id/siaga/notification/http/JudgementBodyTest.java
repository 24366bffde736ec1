package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JudgementBodyTest {

  private static final Regions REGIONS = Regions.loadDesks();
  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00Z");
  private static final String HASH = "0123456789abcdef".repeat(4);

  @Test
  void asksTheDeskAboveEachProposal() {
    Judgement judgement =
        read("{'commandId':'j1','kind':'APPROVE_POLICY','desks':['17.07','17','ID'],HASH}");

    assertThat(judgement.commands())
        .extracting(DeskCommand::commandId, command -> command.desk().value())
        .containsExactlyInAnyOrder(
            tuple("j1:17.07", "17"), tuple("j1:17", "ID"), tuple("j1:ID", "ID"));
    DeskCommand first = judgement.commands().getFirst();
    assertThat(first.kind()).isEqualTo(CommandKind.APPROVE_POLICY);
    assertThat(first.onBehalfOf()).isEqualTo(first.desk());
    assertThat(first.detail().referenceId()).isEqualTo(HASH);
  }

  @Test
  void asksTheDeskForWhoseOfficeItIsSaid() {
    Judgement judgement =
        read(
            "{'kind':'DECLINE_POLICY','desks':['17.07'],'onBehalfOf':'ID','reason':'terlalu"
                + " longgar',HASH}");

    DeskCommand command = judgement.commands().getFirst();
    assertThat(command.desk()).isEqualTo(DeskCode.NASIONAL);
    assertThat(command.detail().toDesk()).isEqualTo(new DeskCode("17.07"));
    assertThat(command.detail().reason()).isEqualTo("terlalu longgar");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{'desks':['17'],HASH}; kind required",
        "{'kind':'CLOSE','desks':['17'],HASH}; kind one-of",
        "{'kind':'DECLINE_POLICY','desks':['17'],HASH}; reason required",
        "{'kind':'APPROVE_POLICY','desks':['17'],'sha256':'0A'}; sha256 shape",
        "{'kind':'APPROVE_POLICY','desks':['17'],'onBehalfOf':'x',HASH}; onBehalfOf shape",
        "{'kind':'APPROVE_POLICY',HASH}; desks required",
      })
  void namesTheFieldAndTheRuleThatIsBroken(String body, String broken) {
    assertThat(
            String.join(
                ", ",
                catchThrowableOfType(ProblemException.class, () -> read(body)).violations().stream()
                    .map(violation -> violation.field() + " " + violation.rule())
                    .toList()))
        .isEqualTo(broken);
  }

  private static Judgement read(String body) {
    String json = body.replace("HASH", "'sha256':'" + HASH + "'").replace('\'', '"');
    return JudgementBody.read(JsonMapper.shared().readTree(json), REGIONS, NOW, "rina");
  }
}
