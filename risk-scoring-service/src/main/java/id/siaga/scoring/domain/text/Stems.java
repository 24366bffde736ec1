package id.siaga.scoring.domain.text;

/**
 * Rough roots of Indonesian words: {@code dirampas}, {@code perampas} and {@code merampasnya} come
 * to {@code rampas}. No dictionary is asked, so a root may be cut too short or too long; it serves
 * to see words of one root as one feature, never to be read by people. After the order of affixes
 * in Adriani et al., "Stemming Indonesian: A confix-stripping approach" (TALIP 6/4, 2007).
 */
public final class Stems {

  private static final int SHORTEST_WORD = 5;
  private static final int SHORTEST_ROOT = 4;
  private static final int SHORTEST_AFTER_PREFIX = 3;

  /** The longest first. */
  private static final String[] SUFFIXES = {
    "kannya", "annya", "inya", "keun", "nya", "kan", "lah", "kah", "pun", "nyo", "an", "ne", "na",
    "no", "ke", "in", "i", "e"
  };

  /** The longest first. */
  private static final String[] PREFIXES = {
    "memper", "diper", "menge", "penge", "meng", "peng", "meny", "peny", "mem", "pem", "men", "pen",
    "me", "pe", "ber", "per", "ter", "di", "ke", "se", "nge", "ny", "ng"
  };

  private Stems() {}

  /** The root of a normal word; the word itself where it is short. */
  public static String of(String word) {
    if (word.length() < SHORTEST_WORD) {
      return word;
    }
    String rest = withoutSuffix(word);
    for (String prefix : PREFIXES) {
      if (rest.startsWith(prefix) && rest.length() - prefix.length() >= SHORTEST_AFTER_PREFIX) {
        return withFirstLetter(prefix, rest.substring(prefix.length()));
      }
    }
    return rest;
  }

  /** The longest suffix goes, if it leaves enough; a shorter one never does in its stead. */
  static String withoutSuffix(String word) {
    for (String suffix : SUFFIXES) {
      if (word.endsWith(suffix)) {
        int length = word.length() - suffix.length();
        return length >= SHORTEST_ROOT ? word.substring(0, length) : word;
      }
    }
    return word;
  }

  /** Nasal prefixes swallow the root's first letter: menyerang is serang, menembak tembak. */
  private static String withFirstLetter(String prefix, String rest) {
    boolean vowel = "aiueo".indexOf(rest.charAt(0)) >= 0;
    return switch (prefix) {
      case "meny", "peny", "ny" -> "s" + rest;
      case "mem", "pem" -> vowel ? "p" + rest : rest;
      case "men", "pen" -> vowel ? "t" + rest : rest;
      default -> rest;
    };
  }
}
