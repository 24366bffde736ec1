package id.siaga.scoring.domain.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds greetings, thanks and the like in normal words, with how people are addressed around them.
 * Whoever writes more politely reports nothing else.
 */
final class Courtesy {

  private final Map<String, List<List<String>>> phrases = new HashMap<>();
  private final Set<String> addresses = new HashSet<>();

  /** That of a lexicon, whose spellings apply to it too. */
  Courtesy(Lexicon lexicon) {
    for (String phrase : lexicon.courtesy()) {
      List<String> words =
          Stream.of(phrase.split(" ", -1)).flatMap(word -> plain(lexicon, word)).toList();
      phrases.computeIfAbsent(words.getFirst(), first -> new ArrayList<>()).add(words);
    }
    phrases
        .values()
        .forEach(list -> list.sort(Comparator.<List<String>>comparingInt(List::size).reversed()));
    lexicon.addresses().forEach(word -> plain(lexicon, word).forEach(addresses::add));
  }

  private static Stream<String> plain(Lexicon lexicon, String word) {
    return lexicon.plain().getOrDefault(word, List.of(word)).stream();
  }

  /** The words that courtesy can begin with. */
  Set<String> beginnings() {
    return phrases.keySet();
  }

  /** Index behind the longest phrase that begins here and its addresses; the index, for none. */
  int end(Words words, int from) {
    for (List<String> phrase : phrases.getOrDefault(words.text(from), List.of())) {
      if (stands(phrase, words, from)) {
        int end = from + phrase.size();
        while (end < words.size() && addresses.contains(words.text(end))) {
          end++;
        }
        return end;
      }
    }
    return from;
  }

  /**
   * Index of the first address right before a phrase; the index, for none. An address that stands
   * behind other words belongs to them.
   *
   * @param from index behind the last courtesy
   */
  int start(Words words, int phrase, int from) {
    int start = phrase;
    for (int i = phrase - 1; i >= from; i--) {
      if (addresses.contains(words.text(i))) {
        start = i;
      } else if (!words.text(i).equals(Tokens.COMMA)) {
        break;
      }
    }
    return start == from || isMark(words.text(start - 1)) ? start : phrase;
  }

  private static boolean isMark(String text) {
    return text.equals(Tokens.COMMA) || text.equals(Tokens.SENTENCE_END);
  }

  private static boolean stands(List<String> phrase, Words words, int from) {
    if (from + phrase.size() > words.size()) {
      return false;
    }
    for (int i = 1; i < phrase.size(); i++) {
      if (!phrase.get(i).equals(words.text(from + i))) {
        return false;
      }
    }
    return true;
  }
}
