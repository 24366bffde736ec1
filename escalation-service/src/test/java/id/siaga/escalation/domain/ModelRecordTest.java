package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The nation's chain says which model was put in force, from when on, and by whom. */
class ModelRecordTest {

  private static final AuditHash CONTENT = AuditHash.of(new byte[] {1, 2, 3});
  private static final Instant FROM = Instant.parse("2024-11-27T00:00:00Z");
  private static final Command.Order MODEL =
      new Command.RecordModel("model-3f9a2c1b", CONTENT, FROM);

  private final Office office = new Office();

  @AfterEach
  void everyChainHolds() {
    assertThat(office.world.faults()).isEmpty();
  }

  @Test
  void nationAnswersTheCommandAndEntersTheModel() {
    assertThat(office.asks("ID", null, "rina", "supervisor", "lebih teliti", MODEL))
        .isEqualTo(Office.DONE);

    assertThat(office.chain("ID"))
        .containsExactly(AuditKind.COMMAND_ACCEPTED, AuditKind.MODEL_ACTIVATED);
    AuditStep answer = office.world.audit.getFirst().step();
    assertThat(answer.subjectId()).isEqualTo("command-1");
    assertThat(answer.detail()).isEqualTo("record-model-model-3f9a2c1b");
    assertThat(answer.contentHash())
        .isEqualTo(AuditHash.of("lebih teliti".getBytes(StandardCharsets.UTF_8)));
    assertThat(office.world.audit.getLast().step())
        .isEqualTo(
            new AuditStep(
                AuditKind.MODEL_ACTIVATED,
                "model-3f9a2c1b",
                null,
                "supervisor:rina",
                "effective-from 2024-11-27T00:00:00Z",
                CONTENT,
                null));
  }

  @Test
  void modelThatIsBroughtAlongHasNoHash() {
    office.asks(
        "ID", null, "rina", "ADMIN", "r", new Command.RecordModel("rules", AuditHash.NONE, FROM));

    assertThat(office.world.audit.getLast().step().contentHash()).isEqualTo(AuditHash.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "ID, operator, role-may-not",
    "ID, boss, role-unknown",
    "17, admin, only-national-desk",
    "17.07, supervisor, only-national-desk"
  })
  void othersAreRefusedAndEnterNoModel(String desk, String role, String rule) {
    assertThat(office.asks(desk, null, "rina", role, "r", MODEL)).isEqualTo(rule);

    assertThat(office.chain(desk)).containsExactly(AuditKind.COMMAND_REFUSED);
    assertThat(office.details(desk, AuditKind.COMMAND_REFUSED))
        .containsExactly("record-model:" + rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-x", "a b", "a/b", "é"})
  void versionIsOneWord(String version) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Command.RecordModel(version, CONTENT, FROM));
  }
}
