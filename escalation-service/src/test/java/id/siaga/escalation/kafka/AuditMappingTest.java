package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditedWorld;
import id.siaga.escalation.audit.CheckpointKey;
import id.siaga.events.avro.AuditRecorded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditMappingTest {

  @Test
  void entriesAndCheckpointsComeBackFromTheirBytes() throws IOException {
    AuditedWorld world = new AuditedWorld(7, CheckpointKey.generate());
    world.round(20);

    List<AuditEntry> back = new ArrayList<>();
    for (AuditEntry entry : world.entries()) {
      AuditRecorded wire = AuditMapping.write(entry);
      back.add(AuditMapping.read(AuditRecorded.fromByteBuffer(wire.toByteBuffer())));
    }
    assertThat(back).isEqualTo(world.entries());
    assertThat(back).filteredOn(entry -> entry.step().checkpoint() != null).hasSize(3);
  }

  @Test
  void kindsAreThoseOfTheContract() {
    List<String> contract =
        Arrays.stream(id.siaga.events.avro.AuditKind.values()).map(Enum::name).toList();

    assertThat(AuditKind.values())
        .extracting(AuditKind::name)
        .containsExactlyElementsOf(contract.subList(1, contract.size()));
    assertThat(contract.getFirst()).isEqualTo("UNKNOWN");
  }
}
