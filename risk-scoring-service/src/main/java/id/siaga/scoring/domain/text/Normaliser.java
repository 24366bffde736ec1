package id.siaga.scoring.domain.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes {@link NormalText} of what people write: phone spelling and regional words become plain
 * Indonesian, every word keeps its place in the original, and the reach of negations is marked.
 * Safe for use by many threads.
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
  private static final byte MARK = COMMA | SENTENCE_END;

  /**
   * A word that was looked up.
   *
   * @param text plain
   * @param does what it does to others
   */
  private record Known(String text, byte does) {}

  private final Map<String, Known[]> known = new HashMap<>();

  public Normaliser(Lexicon lexicon) {
    Map<String, Byte> does = new HashMap<>();
    mark(does, lexicon.negators(), NEGATES);
    mark(does, lexicon.breaks(), BREAKS);
    mark(does, Set.of("atau", "maupun", "ataupun"), CONTINUES_LIST);
    mark(does, Set.of("atau", "maupun"), LENGTHENS_REACH);
    mark(does, Numbers.beginnings(), BEGINS_NUMBER);
    mark(does, Set.of(Tokens.COMMA), COMMA);
    mark(does, Set.of(Tokens.SENTENCE_END), SENTENCE_END);
    does.forEach((word, bits) -> known.put(word, new Known[] {new Known(word, bits)}));
    lexicon
        .plain()
        .forEach((spelling, words) ->
            known.put(
                spelling,
                words.stream()
                    .map(word -> new Known(word, does.getOrDefault(word, (byte) 0)))
                    .toArray(Known[]::new)));
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
      draft.add(Tokens.SENTENCE_END, Span.NONE.start(), Span.NONE.end(), SENTENCE_END);
      addAll(draft, Tokens.of(statement), false);
    }
    return draft.build(own);
  }

  private void addAll(Draft draft, Words tokens, boolean placed) {
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.text(i);
      int start = placed ? tokens.start(i) : Span.NONE.start();
      int end = placed ? tokens.end(i) : Span.NONE.end();
      Known[] plain = known.get(token);
      if (plain == null) {
        draft.add(token, start, end, Numbers.digits(token) ? BEGINS_NUMBER : 0);
      } else {
        for (Known word : plain) {
          draft.add(word.text(), start, end, word.does());
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
      does = new byte[characters / 4 + 8];
    }

    void add(String text, int start, int end, byte bits) {
      if (words.size() == does.length) {
        does = Arrays.copyOf(does, does.length * 2);
      }
      does[words.size()] = bits;
      words.add(text, start, end);
      marks += is(words.size() - 1, MARK) ? 1 : 0;
    }

    private boolean is(int index, int bits) {
      return (does[index] & bits) != 0;
    }

    /** The words without the marks; the first so many drafts are the text's own. */
    NormalText build(int ownDrafts) {
      boolean[] negations = negations();
      long[] values = numbers();
      int size = words.size() - marks;
      String[] texts = new String[size];
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
        starts[word] = words.start(i);
        ends[word] = words.end(i);
        sentences[word] = sentence;
        negated[word] = negations[i];
        numbers[word] = values[i];
        word++;
        own = i < ownDrafts ? word : own;
      }
      return new NormalText(
          texts, starts, ends, sentences, negated, numbers, own, open ? sentence + 1 : sentence);
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
