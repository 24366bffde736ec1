package id.siaga.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Policies come from people, on a thread that must not die of them: whatever the text, it is a
 * policy or an {@link InvalidPolicyException}. Anything else that reading throws fails a test here.
 */
class HostilePolicyTest {

  private static final int TEXTS = 4_000;

  /** What a mutation puts into the text. */
  private static final List<String> PIECES =
      List.of(
          "[",
          "]",
          "{",
          "}",
          ":",
          "-",
          "\n",
          "  ",
          "\t",
          "\"",
          "'",
          "|",
          ">",
          "?",
          "#",
          "%",
          "~",
          "\\",
          "&a ",
          "*a",
          "!t ",
          "<<: ",
          "--- ",
          "...\n",
          "\0",
          "\u2028",
          "\uFEFF",
          "\uD800",
          "\"\\UFFFFFFFF\"",
          "\"\\0\"",
          "null",
          "NaN",
          ".inf",
          "-1",
          "0",
          "1e9",
          "0x7f",
          "999999999999999999999",
          "+999999999-12-31",
          "-999999999-01-01",
          "0000-00-00",
          "ID",
          "17",
          "{x}",
          "rules",
          "KRITIS",
          "votes:\n",
          "when: {region: [x]}\n");

  private static final String QUIET =
      """
      quiet:
        - id: banjir
          when: {severity: [RENDAH], topic: [BENCANA], region: ["17.07"]}
          reason: Sudah ditangani.
          until: 2024-11-20T06:00+07:00
      """;

  @Test
  void mutatedPolicyIsAPolicyOrRefused() {
    String sound = PolicyFile.starting().yaml().replace("quiet:\n", QUIET);
    Random random = new Random(20241127);
    int taken = 0;
    for (int i = 0; i < TEXTS; i++) {
      if (read(mutated(sound, random))) {
        taken++;
      }
    }
    // Both ends of the reading are reached: comments may say anything, and fields may not.
    assertThat(taken).isBetween(TEXTS / 10, TEXTS * 9 / 10);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextIsRefused(String text) {
    assertThat(read(text)).isFalse();
  }

  static Stream<String> hostile() {
    int half = PolicyFile.LONGEST / 2;
    return Stream.of(
        "rules:\n" + "- a\n".repeat(half / 2 - 2),
        "rules:\n" + "-\n".repeat(half - 4),
        "rules: [" + "{},".repeat(half / 2) + "]",
        "? " + "k".repeat(half) + "\n: [" + "a,".repeat(half / 2 - 4) + "]",
        "? " + "k.".repeat(half / 2) + "\n: a",
        IntStream.range(0, 6_000).mapToObj("k%d:\n"::formatted).reduce("", String::concat),
        "a:\n".repeat(half / 2),
        "[".repeat(2 * half),
        "{".repeat(2 * half),
        "- ".repeat(half),
        "? ".repeat(half),
        "[\n".repeat(half),
        "a".repeat(2 * half),
        "\"" + "a\n".repeat(half - 1),
        "version: \"" + "\\x41".repeat(half / 2 - 4) + "\"",
        "version: '" + "{".repeat(half) + "'",
        "---\n".repeat(half / 2),
        "--- a\n".repeat(half / 4),
        "- *a\n".repeat(half / 4),
        "- &a b\n".repeat(half / 4),
        "- !a b\n".repeat(half / 4),
        "- !!java.net.URL [a]\n",
        "!<%ff%ff> a",
        "!%zz a",
        "%YAML 99999999999999.1\n---\na",
        "%TAG !a! b\n".repeat(half / 8) + "---\na",
        "a: \"\\U00110000\"",
        "a: \"\\UFFFFFFFF\"",
        "a: \"\\x\"",
        "\"\\0\\n\": a",
        "\0",
        "version: a\uD800",
        "\uDC00",
        "\uD83D\uDE00".repeat(half / 2) + "\0",
        "\u2028".repeat(half),
        "\u0085".repeat(half),
        "version: a\uFEFFb",
        "<<: {version: a}\nrules: [{id: a, explain: A.}]",
        "version: a\nrules: [{<<: {id: a}, explain: A.}]",
        ": a",
        "? \n: a",
        "0: {0: {0: a}}",
        "\"rules[0]\": a\nversion: a\nrules: [{id: a, explain: A.}]",
        "version: \"a\\n\"\nrules: [{id: \"a\\n\", explain: A., resolve-within: \"1h\\n\"}]",
        "tightening: [{days-to-vote: \"7\\n\", factor: NaN}]",
        "tightening: [{days-to-vote: 9999999999, factor: 1e-400}]",
        "tightening: [{days-to-vote: \u0663, factor: \u0661}]",
        "version:\nrules:\n- {id: , explain: , when: , tiers: , acknowledge-within: }");
  }

  /** Whether it is a policy; what is said of one that is none has its bounds. */
  private static boolean read(String text) {
    try {
      PolicyFile file = PolicyFile.read("uji.yaml", text);
      // What is accepted once is readable for ever, and says the same.
      assertThat(PolicyFile.accepted("uji.yaml", text).policy()).isEqualTo(file.policy());
      return true;
    } catch (InvalidPolicyException e) {
      assertThat(e.faults()).hasSizeBetween(1, Faults.MOST);
      assertThat(e.faults()).allMatch(fault -> fault.line() > 0 && fault.column() > 0);
      assertThat(e.lines()).allMatch(line -> line.length() < 1_500 && line.lines().count() == 1);
      return false;
    }
  }

  private static String mutated(String sound, Random random) {
    StringBuilder text = new StringBuilder(sound);
    for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
      int at = random.nextInt(text.length());
      int other = random.nextInt(text.length());
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(4)) {
        case 0 -> text.insert(at, piece);
        case 1 -> text.replace(at, at + random.nextInt(8), piece);
        case 2 -> text.delete(at, at + random.nextInt(30));
        default -> text.insert(at, text.substring(other, Math.min(text.length(), other + 100)));
      }
    }
    return text.toString();
  }
}
