package id.siaga.scoring.domain.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;

/**
 * Finds any number of phrases in one pass over a text, after Aho and Corasick ("Efficient string
 * matching", CACM 18/6, 1975), as a complete automaton. Safe for use by many threads.
 */
public final class PhraseIndex {

  /** a to z, 0 to 9, the space between words, and anything else. */
  private static final int ALPHABET = 38;

  private static final int[] NOTHING = {};

  /** Told of every phrase that is found. */
  @FunctionalInterface
  public interface Found {
    /**
     * One phrase stands here.
     *
     * @param phrase index of the phrase in the list the index was built of
     * @param firstWord index of its first word in the text
     * @param lastWord index of its last word in the text
     */
    void at(int phrase, int firstWord, int lastWord);
  }

  /**
   * What is looked for.
   *
   * @param words how many words it has
   */
  private record Needle(int phrase, int words, Phrase.Form form) {}

  private static final int SPACE = code(' ');

  private final List<Needle> needles = new ArrayList<>();
  private int[] next = new int[ALPHABET * 1024];
  private int[][] ends = new int[1024][];
  private int states = 1;

  public PhraseIndex(List<Phrase> phrases) {
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      for (String needle : phrase.needles()) {
        insert(needle, new Needle(i, Phrase.count(phrase.words()), phrase.form()));
      }
    }
    link();
    markEnds();
  }

  /** Reports every phrase in the text, in the order of their last characters. */
  public void find(NormalText text, Found found) {
    int state = 0;
    for (int word = 0; word < text.size(); word++) {
      if (word == 0 || !text.together(word - 1, word)) {
        state = next[SPACE] >>> 1; // no phrase reaches across sentences
      }
      String chars = text.word(word);
      for (int i = 0; i < chars.length() && state != 0; i++) {
        int edge = next[state * ALPHABET + code(chars.charAt(i))];
        state = edge >>> 1;
        if ((edge & 1) != 0) {
          inside(text, word, i, ends[state], found);
        }
      }
      int edge = next[state * ALPHABET + SPACE];
      state = edge >>> 1;
      if ((edge & 1) != 0) {
        behind(word, ends[state], found);
      }
    }
  }

  /** Phrases that may go on within the word. */
  private void inside(NormalText text, int word, int at, int[] found, Found told) {
    for (int end : found) {
      Needle needle = needles.get(end);
      if (needle.form() == Phrase.Form.PREFIX || Affixes.isSuffix(text.word(word), at + 1)) {
        told.at(needle.phrase(), word - needle.words() + 1, word);
      }
    }
  }

  /** Phrases that end with the word. */
  private void behind(int word, int[] found, Found told) {
    for (int end : found) {
      Needle needle = needles.get(end);
      told.at(needle.phrase(), word - needle.words() + 1, word);
    }
  }

  private void insert(String needle, Needle entry) {
    int state = 0;
    for (int i = 0; i < needle.length(); i++) {
      int edge = state * ALPHABET + code(needle.charAt(i));
      if (next[edge] == 0) {
        // Before the array is indexed: a new state may replace it.
        int added = newState();
        next[edge] = added;
      }
      state = next[edge];
    }
    int[] known = ends[state] == null ? NOTHING : ends[state];
    ends[state] = Arrays.copyOf(known, known.length + 1);
    ends[state][known.length] = needles.size();
    needles.add(entry);
  }

  private int newState() {
    if (states == ends.length) {
      next = Arrays.copyOf(next, next.length * 2);
      ends = Arrays.copyOf(ends, ends.length * 2);
    }
    return states++;
  }

  /** Breadth first, so that the shorter suffix a state falls back to is complete already. */
  private void link() {
    int[] fallback = new int[states];
    Queue<Integer> open = new ArrayDeque<>();
    open.add(0);
    while (!open.isEmpty()) {
      int state = open.remove();
      ends[state] = joined(ends[state], state == 0 ? NOTHING : ends[fallback[state]]);
      for (int code = 0; code < ALPHABET; code++) {
        int edge = state * ALPHABET + code;
        int shorter = state == 0 ? 0 : next[fallback[state] * ALPHABET + code];
        if (next[edge] == 0) {
          next[edge] = shorter;
        } else {
          fallback[next[edge]] = shorter;
          open.add(next[edge]);
        }
      }
    }
    next = Arrays.copyOf(next, states * ALPHABET);
    ends = Arrays.copyOf(ends, states);
  }

  /** An edge is twice the state it leads to, and one more where phrases end there. */
  private void markEnds() {
    for (int edge = 0; edge < next.length; edge++) {
      next[edge] = next[edge] << 1 | (ends[next[edge]].length > 0 ? 1 : 0);
    }
  }

  private static int[] joined(int[] own, int[] shorter) {
    int[] mine = own == null ? NOTHING : own;
    if (shorter.length == 0) {
      return mine;
    }
    int[] all = Arrays.copyOf(mine, mine.length + shorter.length);
    System.arraycopy(shorter, 0, all, mine.length, shorter.length);
    return all;
  }

  private static int code(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= '0' && c <= '9') {
      return 26 + c - '0';
    }
    return c == ' ' ? 36 : 37;
  }
}
