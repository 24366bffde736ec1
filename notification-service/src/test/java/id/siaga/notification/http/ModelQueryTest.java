package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ModelVersion;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.ModelActivation;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;

class ModelQueryTest {

  private static final Instant NOW = Instant.parse("2024-11-20T03:00:00.123456789Z");
  private static final String REST = "reason=r";
  private static final String SHA_OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void tellsTheNationalDesk() {
    ModelActivation activation =
        read("version=model-3f9a2c1b&commandId=a1&effectiveFrom=2024-11-21T07:00:00+07:00&" + REST);

    DeskCommand command = activation.command();

    assertThat(command.commandId()).isEqualTo("a1");
    assertThat(command.kind()).isEqualTo(CommandKind.RECORD_MODEL);
    assertThat(command.desk()).isEqualTo(DeskCode.NASIONAL);
    assertThat(command.caseId()).isNull();
    assertThat(command.subject()).isEqualTo("rina");
    assertThat(command.detail())
        .isEqualTo(
            CommandDetail.ofModel(
                new CommandDetail.Model(
                    "model-3f9a2c1b", SHA_OF_ABC, Instant.parse("2024-11-21T00:00:00Z")),
                "r"));
  }

  @Test
  void appliesInFifteenSecondsWhereNothingIsSaid() {
    ModelActivation activation = read("version=rules&previousVersion=model-1&" + REST);

    assertThat(activation.effectiveFrom()).isEqualTo(Instant.parse("2024-11-20T03:00:15.123456Z"));
    assertThat(activation.previousVersion()).isEqualTo("model-1");
    assertThat(activation.id()).hasSize(36);
  }

  @Test
  void modelWithoutBytesIsOneThatTheServiceBringsAlong() {
    assertThat(read("version=rules&" + REST, new byte[0]).sha256()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"PT5S, true", "PT4.999S, false", "P30D, true", "P30DT0.001S, false", "-PT1S, false"})
  void momentLiesFiveSecondsToThirtyDaysAhead(Duration ahead, boolean taken) {
    String query = "version=rules&effectiveFrom=" + NOW.plus(ahead) + "&" + REST;

    if (taken) {
      assertThat(read(query).effectiveFrom()).isAfter(NOW);
    } else {
      assertThat(broken(query)).isEqualTo("effectiveFrom range");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', version required",
    "version=a b, version shape",
    "version=-x, version shape",
    "version=a&version=b, version text",
    "version=a&effectiveFrom=soon, effectiveFrom shape",
    "version=a&previousVersion=/, previousVersion shape",
    "version=a&desk=ID, desk unknown",
    "version=a&actor.subject=x, actor.subject unknown",
    "version=a&actor=x, actor unknown",
  })
  void namesTheParameterAndTheRuleThatIsBroken(String query, String broken) {
    assertThat(broken(query.isEmpty() ? REST : query + "&" + REST)).isEqualTo(broken);
  }

  @Test
  void takesItOnlyWithAReason() {
    assertThat(broken("version=a")).isEqualTo("reason required");
  }

  @Test
  void refusesAVersionThatIsTooLong() {
    String longest = "m".repeat(ModelVersion.LONGEST);

    assertThat(read("version=" + longest + "&" + REST).version()).isEqualTo(longest);
    assertThat(broken("version=" + longest + "m&" + REST)).isEqualTo("version too-long");
  }

  private static String broken(String query) {
    return String.join(
        ", ",
        catchThrowableOfType(ProblemException.class, () -> read(query)).violations().stream()
            .map(violation -> violation.field() + " " + violation.rule())
            .toList());
  }

  private static ModelActivation read(String query) {
    return read(query, new byte[] {'a', 'b', 'c'});
  }

  private static ModelActivation read(String query, byte[] content) {
    LinkedMultiValueMap<String, String> given = new LinkedMultiValueMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      given.add(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return ModelQuery.read(given, ByteBuffer.wrap(content), NOW, "rina");
  }
}
