package id.siaga.scoring.domain.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds any number of phrases in one pass over a text, after Aho and Corasick ("Efficient string
 * matching", CACM 18/6, 1975). Safe for use by many threads.
 *
 * <p>The states are numbered breadth first, so that those that follow upon one state have numbers
 * in a row: one long a state says which characters lead on, and to where. All of it is small enough
 * to stay in the processor's cache, which a table of all states and characters is not.
 */
public final class PhraseIndex {

  /** Bits of {@link #edges}: a to z, 0 to 9, the space between words; one a character. */
  private static final int SPACE = 36;

  private static final int CODES = 37;
  private static final long ENDS = Long.MIN_VALUE;

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

  private final Needle[] needles;

  /**
   * Of each state, from the lowest bit: the characters that lead on, the first state they lead to;
   * the sign where phrases end.
   */
  private final long[] edges;

  /** The state of the longest suffix that is the beginning of a phrase. */
  private final int[] fallback;

  private final int[][] ends;

  public PhraseIndex(List<Phrase> phrases) {
    List<Needle> all = new ArrayList<>();
    Node root = new Node();
    int states = 1;
    for (int i = 0; i < phrases.size(); i++) {
      Phrase phrase = phrases.get(i);
      for (String needle : phrase.needles()) {
        states += root.insert(needle, all.size());
        all.add(new Needle(i, Phrase.count(phrase.words()), phrase.form()));
      }
    }
    needles = all.toArray(new Needle[0]);
    edges = new long[states];
    fallback = new int[states];
    ends = new int[states][];
    link(root);
  }

  /** Reports every phrase in the text, in the order of their last characters. */
  public void find(NormalText text, Found found) {
    int state = 0;
    for (int word = 0; word < text.size(); word++) {
      if (word == 0 || !text.together(word - 1, word)) {
        state = next(0, SPACE); // no phrase reaches across sentences
      }
      String chars = text.word(word);
      for (int i = 0; i < chars.length() && state != 0; i++) {
        state = next(state, code(chars.charAt(i)));
        if (edges[state] < 0) {
          inside(text, word, i, ends[state], found);
        }
      }
      state = next(state, SPACE);
      if (edges[state] < 0) {
        behind(word, ends[state], found);
      }
    }
  }

  private int next(int from, int code) {
    int state = from;
    while ((edges[state] >>> code & 1) == 0) {
      if (state == 0) {
        return 0;
      }
      state = fallback[state];
    }
    return child(state, code);
  }

  private int child(int state, int code) {
    long edge = edges[state];
    int before = Long.bitCount(edge & ((1L << code) - 1));
    return (int) ((edge & ~ENDS) >>> CODES) + before;
  }

  /** Phrases that may go on within the word. */
  private void inside(NormalText text, int word, int at, int[] found, Found told) {
    for (int end : found) {
      Needle needle = needles[end];
      if (needle.form() == Phrase.Form.PREFIX || Affixes.isSuffix(text.word(word), at + 1)) {
        told.at(needle.phrase(), word - needle.words() + 1, word);
      }
    }
  }

  /** Phrases that end with the word. */
  private void behind(int word, int[] found, Found told) {
    for (int end : found) {
      Needle needle = needles[end];
      told.at(needle.phrase(), word - needle.words() + 1, word);
    }
  }

  /** A state while the index is being built. */
  private static final class Node {

    private final @Nullable Node[] next = new Node[CODES];
    private int[] ends = NOTHING;

    /** Adds what ends with these characters behind this state; the number of new states. */
    int insert(String chars, int needle) {
      Node state = this;
      int added = 0;
      for (int i = 0; i < chars.length(); i++) {
        int code = code(chars.charAt(i));
        Node following = state.next[code];
        if (following == null) {
          following = new Node();
          state.next[code] = following;
          added++;
        }
        state = following;
      }
      state.ends = Arrays.copyOf(state.ends, state.ends.length + 1);
      state.ends[state.ends.length - 1] = needle;
      return added;
    }
  }

  /** Breadth first, so that the shorter suffix a state falls back to is complete already. */
  private void link(Node root) {
    List<Node> open = new ArrayList<>(List.of(root));
    for (int state = 0; state < open.size(); state++) {
      Node node = open.get(state);
      ends[state] = joined(node.ends, state == 0 ? NOTHING : ends[fallback[state]]);
      edges[state] = (long) open.size() << CODES | (ends[state].length > 0 ? ENDS : 0);
      for (int code = 0; code < CODES; code++) {
        Node following = node.next[code];
        if (following != null) {
          edges[state] |= 1L << code;
          fallback[open.size()] = state == 0 ? 0 : next(fallback[state], code);
          open.add(following);
        }
      }
    }
  }

  private static int[] joined(int[] own, int[] shorter) {
    if (shorter.length == 0) {
      return own;
    }
    int[] all = Arrays.copyOf(own, own.length + shorter.length);
    System.arraycopy(shorter, 0, all, own.length, shorter.length);
    return all;
  }

  /** Of normal text, which has no other characters. */
  private static int code(char c) {
    if (c >= 'a') {
      return c - 'a';
    }
    return c == ' ' ? SPACE : 26 + c - '0';
  }
}
