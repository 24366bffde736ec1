package id.siaga.scoring.domain.text;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Inflected forms of an Indonesian root. Prefixes are spelled out, because nasal ones change the
 * root (serang, menyerang); suffixes are recognised behind a root that was found.
 */
final class Affixes {

  private static final Set<String> SUFFIXES =
      Set.of(
          "", "kan", "an", "i", "nya", "ku", "mu", "lah", "kah", "pun", "annya", "kannya", "inya",
          "ilah", "kanlah", "nyo", "ny", "na", "ne", "e", "ke", "in", "keun", "no", "aken", "akan",
          "ana", "ane", "ang", "ken", "ji", "mi", "anmi", "ni", "o", "ko");

  private static final Set<String> PLAIN_PREFIXES =
      Set.of(
          "", "di", "ter", "ber", "ba", "ta", "ka", "ke", "se", "per", "diper", "memper", "baku");

  private static final int LONGEST_SUFFIX = 6;

  private Affixes() {}

  /** Whether what follows in a word, from an index on, is a suffix, or nothing. */
  static boolean isSuffix(String word, int from) {
    int length = word.length() - from;
    return length == 0 || (length <= LONGEST_SUFFIX && SUFFIXES.contains(word.substring(from)));
  }

  /** The root with every prefix it may carry, without suffixes. */
  static Set<String> prefixed(String root) {
    Set<String> forms = new LinkedHashSet<>();
    for (String prefix : PLAIN_PREFIXES) {
      forms.add(prefix + root);
    }
    for (String nasal : nasal(root)) {
      forms.add(nasal);
      forms.add("me" + nasal);
      forms.add("pe" + nasal);
    }
    return forms;
  }

  private static Set<String> nasal(String root) {
    String rest = root.substring(1);
    return switch (root.charAt(0)) {
      case 'p' -> Set.of("m" + rest);
      case 't' -> Set.of("n" + rest);
      case 's' -> Set.of("ny" + rest);
      case 'k' -> Set.of("ng" + rest);
      case 'b', 'f', 'v' -> Set.of("m" + root);
      case 'c' -> Set.of("n" + root, "ny" + rest);
      case 'd', 'j', 'z' -> Set.of("n" + root);
      case 'a', 'e', 'i', 'o', 'u', 'g', 'h' -> Set.of("ng" + root);
      default -> Set.of(root, "nge" + root);
    };
  }
}
