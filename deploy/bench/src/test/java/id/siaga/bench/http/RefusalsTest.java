package id.siaga.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.siaga.bench.measure.MeasurementFailedException;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RefusalsTest {

  @Test
  void onlyA202AcceptsASingleReport() {
    assertThat(Refusals.accepted(answer(202, "{}"), 1)).isEqualTo(1);
    assertThat(Refusals.accepted(answer(200, "{}"), 1)).isZero();
    assertThat(Refusals.accepted(answer(422, "{}"), 1)).isZero();
  }

  @Test
  void linesOfABatchAreCountedByTheirStatus() {
    Answer answer =
        answer(
            200,
            "{\"line\":1,\"status\":202}\n{\"line\":2,\"status\":422}\n{\"line\":3,\"status\":202}\n");

    assertThat(Refusals.accepted(answer, 3)).isEqualTo(2);
  }

  @Test
  void firstRefusalIsTold() {
    Refusals refusals = new Refusals();
    refusals.note(answer(503, "busy"), 1);
    refusals.note(answer(422, "wrong"), 1);

    assertThatThrownBy(refusals::expectNone)
        .isInstanceOf(MeasurementFailedException.class)
        .hasMessage("2 reports were refused, the first with 503 busy");
  }

  private static Answer answer(int status, String body) {
    return new Answer(0, 0, 0, status, Unpooled.copiedBuffer(body, StandardCharsets.UTF_8));
  }
}
