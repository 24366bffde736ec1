package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class StackOptionsTest {

  @ParameterizedTest
  @CsvSource({"90m, PT1H30M", "12h, PT12H", "7d, P7D", "P7D, PT168H", "pt30s, PT30S"})
  void understandsLengthsOfTime(String text, Duration length) {
    assertThat(new StackOptions.HowLong().convert(text)).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "7", "d", "-1d", "0h", "7w", "99999d", "kemarin"})
  void refusesOthers(String text) {
    assertThatExceptionOfType(TypeConversionException.class)
        .isThrownBy(() -> new StackOptions.HowLong().convert(text));
  }

  @Test
  void saysThatTheStackIsDown() {
    Terminal terminal = Terminal.run("", "overrides", "--bootstrap-servers", "127.0.0.1:9");

    assertThat(terminal.exitCode()).isEqualTo(3);
    assertThat(terminal.err()).contains("the broker at 127.0.0.1:9 does not answer");
    assertThat(terminal.out()).isEmpty();
  }
}
