package id.siaga.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class OutcomeTextTest {

  private static final Path DOMAIN =
      Path.of("../escalation-service/src/main/java/id/siaga/escalation/domain");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  private static final List<String> OF_MOVES =
      List.of(
          "no-such-referral",
          "referral-answered",
          "referral-too-long",
          "too-many-referrals",
          "only-owner-moves",
          "desk-no-other-kabupaten",
          "case-moved",
          "same-case",
          "no-such-target",
          "target-ended",
          "other-topic",
          "other-mode",
          "no-such-report",
          "nothing-left",
          "roster-invalid");

  private final OutcomeText text = new OutcomeText(JsonMapper.shared());

  /**
   * Every code in escalation-service's rules, and what an owner says to an order that came late.
   */
  static Stream<String> codes() throws IOException {
    try (Stream<Path> files = Files.list(DOMAIN)) {
      List<Path> rules = files.filter(file -> file.toString().endsWith("Rules.java")).toList();
      List<String> codes = new ArrayList<>(List.of("stale"));
      codes.addAll(OF_MOVES);
      for (Path file : rules) {
        CODE.matcher(Files.readString(file)).results().forEach(found -> codes.add(found.group(1)));
      }
      return codes.stream().distinct().sorted();
    }
  }

  @ParameterizedTest
  @MethodSource("codes")
  void saysEveryRefusalInBothLanguages(String code) {
    String indonesian = RefusalText.of(code, Language.INDONESIAN);
    String english = RefusalText.of(code, Language.ENGLISH);

    assertThat(indonesian).isNotEqualTo(english).endsWith(".").doesNotContain(code);
    assertThat(english).endsWith(".").doesNotContain(code);
  }

  @Test
  void addsTheSentenceToARefusal() {
    assertThat(text.said("{\"outcome\":\"REFUSED\",\"refusal\":\"case-ended\"}", Language.ENGLISH))
        .isEqualTo(
            "{\"outcome\":\"REFUSED\",\"refusal\":\"case-ended\","
                + "\"refusalText\":\"The case has ended.\"}");
  }

  @Test
  void fallsBackOnTheCode() {
    assertThat(text.said("{\"refusal\":\"new-rule\"}", Language.INDONESIAN))
        .isEqualTo("{\"refusal\":\"new-rule\",\"refusalText\":\"new-rule\"}");
  }

  @Test
  void leavesAnAcceptanceAsItIs() {
    assertThat(text.said("{\"outcome\":\"ACCEPTED\"}", Language.ENGLISH))
        .isEqualTo("{\"outcome\":\"ACCEPTED\"}");
  }
}
