package id.siaga.scoring.domain.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes {@link NormalText} of what people write: phone spelling and regional words become plain
 * Indonesian, every word keeps its place in the original, courtesy is left out as if it were never
 * written, and the reach of negations is marked. Safe for use by many threads.
 */
public final class Normaliser {

  /** A negation reaches this many words, as long as nothing ends it before. */
  private static final int NEGATION_REACH = 5;

  // What a word does to others, as bits.
  private static final byte NEGATES = 1;
  private static final byte BREAKS = 2;
  private static final byte CONTINUES_LIST = 4;
  private static final byte LENGTHENS_REACH = 8;
  private static final byte BEGINS_NUMBER = 16;
  private static final byte COMMA = 32;
  private static final byte SENTENCE_END = 64;
  private static final byte BEGINS_COURTESY = Byte.MIN_VALUE;
  private static final byte MARK = COMMA | SENTENCE_END;

  /**
   * A word that was looked up.
   *
   * @param text plain
   * @param hash its {@link Fnv}
   * @param does what it does to others
   */
  private record Known(String text, long hash, byte does) {
    Known(String text, byte does) {
      this(text, Fnv.of(text), does);
    }
  }

  private final Known[][] known;
  private final KeyTable knownOf;
  private final Courtesy courtesy;

  public Normaliser(Lexicon lexicon) {
    courtesy = new Courtesy(lexicon);
    Map<String, Byte> does = new HashMap<>();
    mark(does, lexicon.negators(), NEGATES);
    mark(does, lexicon.breaks(), BREAKS);
    mark(does, Set.of("atau", "maupun", "ataupun"), CONTINUES_LIST);
    mark(does, Set.of("atau", "maupun"), LENGTHENS_REACH);
    mark(does, Numbers.beginnings(), BEGINS_NUMBER);
    mark(does, courtesy.beginnings(), BEGINS_COURTESY);
    mark(does, Set.of(Tokens.COMMA), COMMA);
    mark(does, Set.of(Tokens.SENTENCE_END), SENTENCE_END);
    Map<String, Known[]> known = new HashMap<>();
    does.forEach((word, bits) -> known.put(word, new Known[] {new Known(word, bits)}));
    lexicon
        .plain()
        .forEach((spelling, words) ->
            known.put(
                spelling,
                words.stream()
                    .map(word -> new Known(word, does.getOrDefault(word, (byte) 0)))
                    .toArray(Known[]::new)));
    this.known = known.values().toArray(Known[][]::new);
    knownOf = new KeyTable(known.size());
    int next = 0;
    for (String spelling : known.keySet()) {
      knownOf.put(Fnv.mixed(Fnv.of(spelling)), next++);
    }
  }

  /** The letters of a word as they stand in a normal text, whatever they mean. */
  public static String plain(String word) {
    Words tokens = Tokens.of(word);
    return tokens.size() == 0 ? word : tokens.text(0);
  }

  private static void mark(Map<String, Byte> does, Set<String> words, byte bit) {
    words.forEach(word -> does.merge(word, bit, (a, b) -> (byte) (a | b)));
  }

  /** The text alone. */
  public NormalText read(String text) {
    return read(text, List.of());
  }

  /**
   * The text, and behind it other texts whose words have no place in it.
   *
   * @param text the text that offsets refer to
   * @param more further statements, each a sentence of its own
   */
  public NormalText read(String text, List<String> more) {
    Draft draft = new Draft(text.length());
    addAll(draft, Tokens.of(text), true);
    int own = draft.words.size();
    for (String statement : more) {
      draft.add(
          Tokens.SENTENCE_END,
          Fnv.of(Tokens.SENTENCE_END),
          Span.NONE.start(),
          Span.NONE.end(),
          SENTENCE_END);
      addAll(draft, Tokens.of(statement), false);
    }
    draft.leaveOut(courtesy);
    return draft.build(own);
  }

  private void addAll(Draft draft, Words tokens, boolean placed) {
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.text(i);
      int start = placed ? tokens.start(i) : Span.NONE.start();
      int end = placed ? tokens.end(i) : Span.NONE.end();
      int found = knownOf.find(Fnv.mixed(tokens.hash(i)));
      if (found == KeyTable.ABSENT) {
        byte does = Numbers.digits(token) ? BEGINS_NUMBER : 0;
        draft.add(token, tokens.hash(i), start, end, does);
      } else {
        for (Known word : known[found]) {
          draft.add(word.text(), word.hash(), start, end, word.does());
        }
      }
    }
  }

  /** Words and marks, and what each does to others. */
  private static final class Draft {

    final Words words;
    private byte[] does;
    private int marks;

    Draft(int characters) {
      words = new Words(characters);
      does = new byte[characters / 6 + 8];
    }

    void add(String text, long hash, int start, int end, byte bits) {
      if (words.size() == does.length) {
        does = Arrays.copyOf(does, does.length * 2);
      }
      does[words.size()] = bits;
      words.add(text, hash, start, end);
      marks += is(words.size() - 1, MARK) ? 1 : 0;
    }

    private boolean is(int index, int bits) {
      return (does[index] & bits) != 0;
    }

    /** Makes ends of a sentence of the words of courtesy. */
    void leaveOut(Courtesy courtesy) {
      int last = 0;
      int i = 0;
      while (i < words.size()) {
        int behind = is(i, BEGINS_COURTESY) ? courtesy.end(words, i) : i;
        if (behind > i) {
          for (int of = courtesy.start(words, i, last); of < behind; of++) {
            marks += is(of, MARK) ? 0 : 1;
            does[of] = SENTENCE_END;
          }
          last = behind;
        }
        i = Math.max(i + 1, behind);
      }
    }

    /** The words without the marks; the first so many drafts are the text's own. */
    NormalText build(int ownDrafts) {
      boolean[] negations = negations();
      long[] values = numbers();
      int size = words.size() - marks;
      String[] texts = new String[size];
      long[] hashes = new long[size];
      int[] starts = new int[size];
      int[] ends = new int[size];
      int[] sentences = new int[size];
      boolean[] negated = new boolean[size];
      long[] numbers = new long[size];
      int sentence = 0;
      boolean open = false;
      int word = 0;
      int own = 0;
      for (int i = 0; i < words.size(); i++) {
        if (is(i, MARK)) {
          if (open && is(i, SENTENCE_END)) {
            sentence++;
            open = false;
          }
          continue;
        }
        open = true;
        texts[word] = words.text(i);
        hashes[word] = words.hash(i);
        starts[word] = words.start(i);
        ends[word] = words.end(i);
        sentences[word] = sentence;
        negated[word] = negations[i];
        numbers[word] = values[i];
        word++;
        own = i < ownDrafts ? word : own;
      }
      return new NormalText(
          texts,
          hashes,
          starts,
          ends,
          sentences,
          negated,
          numbers,
          own,
          open ? sentence + 1 : sentence);
    }

    private long[] numbers() {
      long[] values = new long[words.size()];
      Arrays.fill(values, Numbers.NONE);
      int i = 0;
      while (i < values.length) {
        i = is(i, BEGINS_NUMBER) ? Numbers.read(words, i, values) : i + 1;
      }
      return values;
    }

    private boolean[] negations() {
      boolean[] negated = new boolean[words.size()];
      for (int i = 0; i < negated.length; i++) {
        if (is(i, NEGATES)) {
          negate(i, negated);
        }
      }
      return negated;
    }

    private void negate(int negator, boolean[] negated) {
      int reach = NEGATION_REACH;
      for (int i = negator + 1; i < words.size() && reach > 0; i++) {
        if (is(i, SENTENCE_END | BREAKS)) {
          return;
        }
        if (is(i, COMMA)) {
          if (!listGoesOn(i)) {
            return;
          }
          reach = NEGATION_REACH;
        } else {
          negated[i] = true;
          reach -= is(i, LENGTHENS_REACH) ? -2 : 1;
        }
      }
    }

    /** "belum terjadi bentrokan, perusakan, maupun ancaman": the list is negated as a whole. */
    private boolean listGoesOn(int comma) {
      for (int i = comma + 1; i < words.size() && i <= comma + 12; i++) {
        if (is(i, SENTENCE_END | BREAKS)) {
          return false;
        }
        if (is(i, CONTINUES_LIST)) {
          return true;
        }
      }
      return false;
    }
  }
}
