package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import tools.jackson.databind.json.JsonMapper;

class OutcomeWaitersTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final OutcomeWaiters waiters = new OutcomeWaiters(2, JsonMapper.shared(), meters);

  @Test
  void wakesAWaiterForItsOwnCommandOnly() {
    List<Boolean> ticks = new ArrayList<>();
    Disposable waiting = waiters.ticks("c1").subscribe(ticks::add);

    waiters.tell(List.of(event(LiveEvent.Kind.COMMAND, "c2"), event(LiveEvent.Kind.CASE, "c1")));
    assertThat(ticks).isEmpty();
    waiters.tell(List.of(event(LiveEvent.Kind.COMMAND, "c2"), event(LiveEvent.Kind.COMMAND, "c1")));
    assertThat(ticks).hasSize(1);
    waiters.tellAll();
    assertThat(ticks).hasSize(2);

    waiting.dispose();
    waiters.tellAll();
    assertThat(ticks).hasSize(2);
  }

  @Test
  void letsNoMoreWaitThanItCarries() {
    Disposable first = waiters.ticks("c1").subscribe();
    waiters.ticks("c1").subscribe();

    assertThat(refusal()).isEqualTo(ProblemType.TOO_MANY_WAITERS);
    assertThat(refusal()).as("one that was refused takes no place").isNotNull();
    assertThat(meters.get("siaga.live.waiters").gauge().value()).isEqualTo(2);

    first.dispose();
    assertThat(refusal()).isNull();
  }

  private @Nullable ProblemType refusal() {
    AtomicReference<@Nullable ProblemType> type = new AtomicReference<>();
    waiters
        .ticks("c3")
        .subscribe(tick -> {}, failure -> type.set(((ProblemException) failure).type()));
    return type.get();
  }

  private static LiveEvent event(LiveEvent.Kind kind, String commandId) {
    return new LiveEvent(
        new EventId(1, 1),
        kind,
        new DeskCode("17.07"),
        "{\"commandId\":\"%s\"}".formatted(commandId));
  }
}
