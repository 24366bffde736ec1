package id.siaga.bench.part;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningStackTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.1",
        "example.org",
        "localhost.example.org",
        "127.0.0.1.example.org",
        "0.0.0.0",
        ""
      })
  void refusesEveryOtherHost(String host) {
    assertThatIllegalArgumentException().isThrownBy(() -> Loopback.require(host));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stack("127.0.0.1", "127.0.0.1:9092," + host + ":9092"))
        .withMessageContaining("not the loopback");
  }

  @Test
  void takesTheLoopback() {
    assertThatCode(() -> stack("localhost", "127.0.0.1:9092,[::1]:9092"))
        .doesNotThrowAnyException();
  }

  private static RunningStack stack(String intake, String bootstrapServers) {
    return new RunningStack(
        InetSocketAddress.createUnresolved(intake, 8081),
        bootstrapServers,
        URI.create("http://127.0.0.1:8084/"),
        "agency",
        "key",
        Map.of());
  }
}
