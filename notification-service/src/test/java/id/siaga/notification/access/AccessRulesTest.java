package id.siaga.notification.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.DeskCode;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The predicate where the matrix of endpoints doesn't lead: drills, several posts, texts of posts.
 */
class AccessRulesTest {

  private static final DeskCode LEBONG = new DeskCode("17.07");

  @Test
  void aPostHoldsAtTheSamePlacesDrillToo() {
    Person rina = person("operator@17.07");

    assertThat(AccessRules.rule(rina, new Deed.ReadCase(LEBONG.inDrill())))
        .isEqualTo(Ruling.ALLOWED);
    assertThat(AccessRules.rule(rina, new Deed.Order(LEBONG.inDrill()))).isEqualTo(Ruling.ALLOWED);
    assertThat(AccessRules.rule(rina, new Deed.ReadCase(new DeskCode("L-17"))))
        .isEqualTo(Ruling.HIDDEN);
  }

  @Test
  void severalPostsGiveWhatEachGives() {
    Person both = person("viewer@17.07", "supervisor@17.08");

    assertThat(AccessRules.rule(both, new Deed.Order(LEBONG))).isEqualTo(Ruling.FORBIDDEN);
    assertThat(AccessRules.rule(both, new Deed.Lead(new DeskCode("17.08"))))
        .isEqualTo(Ruling.ALLOWED);
    assertThat(AccessRules.rule(both, new Deed.Govern(new DeskCode("17.08"), LEBONG)))
        .isEqualTo(Ruling.FORBIDDEN);
    assertThat(both.acting(LEBONG)).contains(Role.VIEWER);
    assertThat(both.reads()).containsExactly(LEBONG, new DeskCode("17.08"));
  }

  @Test
  void onlyAnAnalystOfAnAreaGetsItCoarsely() {
    assertThat(AccessRules.coarsely(person("analyst@ID"), LEBONG)).isTrue();
    assertThat(AccessRules.coarsely(person("analyst@ID", "viewer@17"), LEBONG)).isFalse();
    assertThat(AccessRules.coarsely(person("viewer@17.07"), LEBONG)).isFalse();
  }

  @Test
  void nobodyWithoutAPostSeesAnything() {
    Person nobody = person();

    assertThat(AccessRules.rule(nobody, new Deed.ReadCase(LEBONG))).isEqualTo(Ruling.HIDDEN);
    assertThat(AccessRules.rule(nobody, new Deed.Count(LEBONG))).isEqualTo(Ruling.FORBIDDEN);
    assertThat(nobody.reads()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "operator@17.07, true",
    "admin@ID, true",
    "viewer@17, true",
    "operator@L-17.07, false",
    "Operator@17.07, false",
    "operator@17.7, false",
    "operator, false",
    "@17, false",
    "boss@17, false",
    "operator@, false",
    "'', false",
  })
  void readsAPostOrNone(String text, boolean one) {
    assertThat(Post.parse(text).map(Post::toString).orElse("")).isEqualTo(one ? text : "");
  }

  private static Person person(String... posts) {
    return new Person(
        "rina",
        Arrays.stream(posts)
            .map(post -> Post.parse(post).orElseThrow())
            .collect(Collectors.toSet()));
  }
}
