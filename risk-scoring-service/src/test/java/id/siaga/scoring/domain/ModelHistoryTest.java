package id.siaga.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ModelHistoryTest {

  private static final Instant NOON = Instant.parse("2024-11-27T05:00:00Z");
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private final Scorer rules = scorer();
  private final ModelHistory history = new ModelHistory("rules-1", rules);
  private final List<String> loadedAgain = new ArrayList<>();

  @Test
  void beforeAnyActivationTheBundledOneClassifies() {
    assertThat(history.at(NOON)).isSameAs(rules);
    assertThat(history.versionAt(NOON)).isEqualTo("rules-1");
  }

  @Test
  void activationAppliesFromItsMomentOn() {
    Scorer model = add("a1", "model-a", NOON);

    assertThat(history.at(NOON.minus(MICRO))).isSameAs(rules);
    assertThat(history.at(NOON)).isSameAs(model);
    assertThat(history.versionAt(NOON.plusSeconds(1))).isEqualTo("model-a");
  }

  @Test
  void latestMomentCountsNotTheLatestRecord() {
    Scorer later = add("a1", "model-later", NOON.plusSeconds(60));
    Scorer earlier = add("a2", "model-earlier", NOON);

    assertThat(history.at(NOON.plusSeconds(59))).isSameAs(earlier);
    assertThat(history.at(NOON.plusSeconds(60))).isSameAs(later);
  }

  @Test
  void ofTwoWithOneMomentTheLaterRecordCounts() {
    add("a1", "model-a", NOON);
    Scorer second = add("a2", "model-b", NOON);

    assertThat(history.at(NOON)).isSameAs(second);
    assertThat(history.versionAt(NOON)).isEqualTo("model-b");
  }

  @Test
  void repeatChangesNothing() {
    add("a1", "model-a", NOON);
    Scorer second = add("a2", "model-b", NOON);

    add("a1", "model-a", NOON);

    assertThat(history.knows("a1")).isTrue();
    assertThat(history.knows("a3")).isFalse();
    assertThat(history.at(NOON)).isSameAs(second);
  }

  @Test
  void versionCanComeBack() {
    Scorer first = add("a1", "model-a", NOON);
    add("a2", "model-b", NOON.plusSeconds(1));
    Scorer again = add("a3", "model-a", NOON.plusSeconds(2));

    assertThat(history.at(NOON)).isSameAs(first);
    assertThat(history.at(NOON.plusSeconds(2))).isSameAs(again);
  }

  @Test
  void holdsTheScorersUsedLastAndLoadsAnOlderOneAgain() {
    for (int i = 0; i <= ModelHistory.HELD; i++) {
      add("a" + i, "model-" + i, NOON.plusSeconds(i));
    }

    for (int i = ModelHistory.HELD; i > 0; i--) {
      history.at(NOON.plusSeconds(i));
    }
    assertThat(loadedAgain).isEmpty();

    Scorer first = history.at(NOON);
    assertThat(loadedAgain).containsExactly("model-0");
    assertThat(history.at(NOON)).isSameAs(first);
    assertThat(loadedAgain).hasSize(1);

    history.at(NOON.plusSeconds(ModelHistory.HELD));
    assertThat(loadedAgain).containsExactly("model-0", "model-" + ModelHistory.HELD);
  }

  @Test
  void failureToLoadAgainIsTheCallersAndIsTriedAgain() {
    List<Scorer> ready = new ArrayList<>();
    Supplier<Scorer> source =
        () -> {
          if (ready.isEmpty()) {
            throw new IllegalStateException("broker is away");
          }
          return ready.getFirst();
        };
    history.add(new ModelHistory.Activation("a", "model-a", NOON), scorer(), source);
    for (int i = 1; i <= ModelHistory.HELD; i++) {
      add("a" + i, "model-" + i, NOON.plusSeconds(i));
    }

    assertThatIllegalStateException().isThrownBy(() -> history.at(NOON));
    ready.add(scorer());
    assertThat(history.at(NOON)).isSameAs(ready.getFirst());
  }

  private Scorer add(String id, String version, Instant from) {
    Scorer scorer = scorer();
    history.add(
        new ModelHistory.Activation(id, version, from),
        scorer,
        () -> {
          loadedAgain.add(version);
          return scorer();
        });
    return scorer;
  }

  /** Equal to itself only, which a lambda need not be. */
  private static Scorer scorer() {
    return new Scorer() {
      @Override
      public Verdict score(Report report) {
        throw new AssertionError("nothing is scored here");
      }
    };
  }
}
