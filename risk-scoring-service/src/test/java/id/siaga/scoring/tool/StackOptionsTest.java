package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StackOptionsTest {

  @Test
  void refusesWhatIsNoLengthOfTime() {
    Terminal terminal = Terminal.run("", "overrides", "--since", "kemarin");

    assertThat(terminal.exitCode()).isEqualTo(2);
    assertThat(terminal.err()).contains("'kemarin' is no length of time such as 12h or 7d");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void saysThatTheStackIsDown() {
    Terminal terminal = Terminal.run("", "overrides", "--bootstrap-servers", "127.0.0.1:9");

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err()).contains("the broker at 127.0.0.1:9 does not answer");
    assertThat(terminal.out()).isEmpty();
  }
}
