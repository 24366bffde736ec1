package id.siaga.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.bench.kafka.ProducerSettings;
import id.siaga.bench.part.Plan;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class OptionsTest {

  @Command
  static final class Holder {
    @Mixin final PlanOptions plan = new PlanOptions();
  }

  private static Plan plan(String... arguments) {
    Holder holder = new Holder();
    new CommandLine(holder).parseArgs(arguments);
    return holder.plan.plan();
  }

  @Test
  void defaultsAreThoseOfTheIssue() {
    Plan plan = plan();

    assertThat(plan.runs()).isEqualTo(5);
    assertThat(plan.singleConnections()).isEqualTo(64);
    assertThat(plan.batchConnections()).isEqualTo(4);
    assertThat(plan.batchLines()).isEqualTo(500);
    assertThat(plan.backlog()).isEqualTo(20_000);
    assertThat(plan.latencyRate()).isEqualTo(200);
    assertThat(plan.latencyWindow()).isEqualTo(Duration.ofMinutes(1));
    assertThat(plan.sustainedRates()).startsWith(500, 1_000, 1_500).endsWith(6_000);
    assertThat(plan.sustainedWindow()).isEqualTo(Duration.ofSeconds(25));
    assertThat(plan.producer()).isEqualTo(new ProducerSettings(0, 16_384, "none"));
  }

  @Test
  void quickIsShorterButTakesWhatIsGiven() {
    Plan plan = plan("--quick", "--runs", "3", "--seconds", "7", "--rates", "10,20");

    assertThat(plan.runs()).isEqualTo(3);
    assertThat(plan.latencyWindow()).isEqualTo(Duration.ofSeconds(7));
    assertThat(plan.sustainedRates()).containsExactly(10, 20);
    assertThat(plan.singleWindow()).isLessThan(plan().singleWindow());
  }

  @Test
  void otherHostsAreAUsageError() {
    StringWriter err = new StringWriter();
    CommandLine bench = new CommandLine(new Bench()).setErr(new PrintWriter(err));

    assertThat(bench.execute("--key", "k", "--intake", "http://192.0.2.1:8081")).isEqualTo(2);
    assertThat(err.toString()).contains("not the loopback");
  }

  @Test
  void impossiblePlansAreAUsageError() {
    StringWriter err = new StringWriter();
    CommandLine bench = new CommandLine(new Bench()).setErr(new PrintWriter(err));

    assertThat(bench.execute("--key", "k", "--runs", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("runs must be 1 to 50");
  }

  @Test
  void portsFollowTheStacksOwnSettings() {
    assertThat(StackPorts.from(Map.of())).isEqualTo(new StackPorts(8081, 8084, 9092));
    assertThat(StackPorts.from(Map.of("SIAGA_PORT_BASE", "18400")))
        .isEqualTo(new StackPorts(18401, 18404, 18406));
    assertThat(StackPorts.from(Map.of("SIAGA_PORT_BASE", "18400", "SIAGA_PORT_INTAKE", "7")))
        .isEqualTo(new StackPorts(7, 18404, 18406));
  }
}
