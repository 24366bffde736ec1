package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import id.siaga.notification.access.Person;
import id.siaga.notification.access.Post;
import id.siaga.notification.access.Role;
import id.siaga.notification.domain.EventId;
import id.siaga.notification.domain.LiveEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveHubTest {

  private static final Person EVERYWHERE =
      new Person(
          "rina",
          Set.of(
              new Post(Role.VIEWER, DeskCode.NASIONAL),
              new Post(Role.VIEWER, new DeskCode("17")),
              new Post(Role.VIEWER, new DeskCode("17.07")),
              new Post(Role.VIEWER, new DeskCode("17.08"))));
  private static final LiveFilter ALL = new LiveFilter(EVERYWHERE, null, null, false);

  private static final Duration SOON = Duration.ofSeconds(5);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final LiveHub hub = new LiveHub(2, 3, meters);

  @Test
  void givesAReaderWhatCameBeforeItLooked() {
    hub.publish(event(1, "17.07"));
    LiveHub.Reader reader = hub.attach(ALL);
    hub.publish(event(2, "17.07"));
    hub.heartbeat();
    hub.close();

    assertThat(reader.from()).isEqualTo(new EventId(1, 1));
    assertThat(reader.live().collectList().block(SOON))
        .containsExactly(event(2, "17.07"), LiveEvent.heartbeat(new EventId(1, 2)));
  }

  @Test
  void givesAReaderOnlyWhatItAskedForAndEverySignOfLife() {
    LiveHub.Reader province = hub.attach(new LiveFilter(EVERYWHERE, null, Tier.PROVINSI, false));
    LiveHub.Reader lebong =
        hub.attach(new LiveFilter(EVERYWHERE, new DeskCode("17.07"), null, false));
    hub.publish(event(1, "17.07"));
    hub.publish(event(2, "17"));
    hub.heartbeat();
    hub.close();

    LiveEvent beat = LiveEvent.heartbeat(new EventId(1, 2));
    assertThat(province.live().collectList().block(SOON)).containsExactly(event(2, "17"), beat);
    assertThat(lebong.live().collectList().block(SOON)).containsExactly(event(1, "17.07"), beat);
  }

  @Test
  void endsTheStreamOfAReaderThatIsTooSlow() {
    LiveHub.Reader slow = hub.attach(ALL);
    for (int number = 1; number <= 5; number++) {
      hub.publish(event(number, "17.07"));
    }

    List<LiveEvent> seen = slow.live().collectList().block(SOON);
    assertThat(seen).containsExactly(event(1, "17.07"), event(2, "17.07"), event(3, "17.07"));
    assertThat(meters.get("siaga.live.connections").gauge().value()).isZero();
    assertThat(meters.get("siaga.live.overflows").counter().count()).isEqualTo(1);
  }

  @Test
  void takesNoMoreReadersThanItCarries() {
    LiveHub.Reader first = hub.attach(ALL);
    hub.attach(ALL);

    ProblemException problem = catchThrowableOfType(ProblemException.class, () -> hub.attach(ALL));
    assertThat(problem.type()).isEqualTo(ProblemType.TOO_MANY_STREAMS);

    hub.detach(first);
    assertThat(hub.attach(ALL)).isNotNull();
  }

  private static LiveEvent event(long number, String desk) {
    return new LiveEvent(new EventId(1, number), LiveEvent.Kind.CASE, new DeskCode(desk), "{}");
  }
}
