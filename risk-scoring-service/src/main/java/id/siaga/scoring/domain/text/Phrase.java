package id.siaga.scoring.domain.text;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to look for in normal text.
 *
 * @param words lower-case words, single spaces between them
 * @param form how exactly they have to match
 */
public record Phrase(String words, Form form) {

  /** How exactly a phrase matches. */
  public enum Form {
    /** these words and no others */
    EXACT,
    /** the last word may go on */
    PREFIX,
    /** the first word is a root, with any prefix; the last one with any suffix */
    INFLECTED
  }

  private static final Pattern WORDS = Pattern.compile("[a-z0-9]+( [a-z0-9]+)*");

  public Phrase {
    if (!WORDS.matcher(words).matches()) {
      throw new IllegalArgumentException(
          "phrase must be lower-case words or digits with single spaces, was '" + words + "'");
    }
    if (form == Form.INFLECTED && words.indexOf(' ') < 0 && words.length() < 3) {
      throw new IllegalArgumentException("root '" + words + "' is too short to be inflected");
    }
  }

  /**
   * Reads a phrase as the criteria write it: {@code bom} exactly, {@code ledak*} with any ending,
   * {@code ~serang} in any inflection.
   *
   * @throws IllegalArgumentException when it holds anything but words
   */
  public static Phrase of(String written) {
    if (written.startsWith("~")) {
      return new Phrase(written.substring(1), Form.INFLECTED);
    }
    if (written.endsWith("*")) {
      return new Phrase(written.substring(0, written.length() - 1), Form.PREFIX);
    }
    return new Phrase(written, Form.EXACT);
  }

  /** Number of words in words with single spaces between them. */
  static int count(String words) {
    return 1 + (int) words.chars().filter(c -> c == ' ').count();
  }

  /** What to look for in a text whose words stand between single spaces. */
  Set<String> needles() {
    return switch (form) {
      case EXACT -> Set.of(" " + words + " ");
      case PREFIX -> Set.of(" " + words);
      case INFLECTED -> {
        int space = words.indexOf(' ');
        String root = space < 0 ? words : words.substring(0, space);
        String rest = space < 0 ? "" : words.substring(space);
        yield Affixes.prefixed(root).stream()
            .map(form -> " " + form + rest)
            .collect(Collectors.toUnmodifiableSet());
      }
    };
  }
}
