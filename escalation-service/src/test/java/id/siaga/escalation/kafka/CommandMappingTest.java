package id.siaga.escalation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.avro.Actor;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommandMappingTest {

  private static final String SOUND = PolicyFile.starting().yaml();

  private final Policies policies =
      new Policies(new PolicySource(PolicyFile.starting().policy(), SOUND));

  @Test
  void desksThatAreToldOfOnePolicyShareIt() {
    String text = SOUND.replace("version: awal-2", "version: uji-1");

    Command.Order first = order("17.07", text);
    Command.Order second = order("17.01", new String(text.toCharArray()));

    PolicySource source = policies.offered(text).orElseThrow();
    assertThat(((Command.ActivatePolicy) first).source()).isSameAs(source);
    assertThat(((Command.ActivatePolicy) second).source()).isSameAs(source);
    assertThat(source.policy().version()).isEqualTo("uji-1");
  }

  @Test
  void textThatIsNoPolicyIsForTheDeskToRefuse() {
    String extreme = SOUND.replace("day: 2024-11-27", "day: +999999999-12-31");

    assertThat(order("17.07", extreme)).isEqualTo(new Command.ActivatePolicy(null));
  }

  private Command.Order order(String desk, String policy) {
    DeskCommanded wire =
        DeskCommanded.newBuilder()
            .setCommandId("perintah-" + desk)
            .setKind(CommandKind.ACTIVATE_POLICY)
            .setDesk(desk)
            .setActor(new Actor("pimpinan", "pimpinan"))
            .setIssuedAt(Instant.EPOCH)
            .setPolicy(policy)
            .build();
    return CommandMapping.read(wire, new DeskCode(wire.getDesk()), policies).order();
  }
}
