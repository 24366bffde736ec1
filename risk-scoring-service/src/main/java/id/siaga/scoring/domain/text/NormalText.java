package id.siaga.scoring.domain.text;

/**
 * A text as normal words that know their place in the original. Built by {@link Normaliser}. Its
 * facts stand in arrays, a place a word: a report has so many words that an object for each would
 * cost more than reading them.
 */
public final class NormalText {

  /** Sentences from this one on share the last bit of a {@link #sentenceBit}. */
  private static final int MOST_SENTENCES = 63;

  private final String[] words;
  private final long[] hashes;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentence;
  private final boolean[] negated;
  private final long[] numbers;
  private final int own;
  private final int sentences;

  /**
   * Takes the arrays over; each has a place a word.
   *
   * @param starts offsets in the original, −1 where a word has no place in it
   * @param sentence numbers of sentences, from 0
   * @param numbers values of the numbers that end with a word, −1 where none does
   * @param own how many words, from the first, are the text's own
   * @param sentences how many sentences there are
   */
  NormalText(
      String[] words,
      long[] hashes,
      int[] starts,
      int[] ends,
      int[] sentence,
      boolean[] negated,
      long[] numbers,
      int own,
      int sentences) {
    this.words = words;
    this.hashes = hashes;
    this.starts = starts;
    this.ends = ends;
    this.sentence = sentence;
    this.negated = negated;
    this.numbers = numbers;
    this.own = own;
    this.sentences = sentences;
  }

  /** Number of words. */
  public int size() {
    return words.length;
  }

  /** Number of the words, from the first, that are the text's own: behind them, statements. */
  public int own() {
    return own;
  }

  /** The word at an index. */
  public String word(int index) {
    return words[index];
  }

  /** The word's hash, as {@link Fnv} says. */
  public long hash(int index) {
    return hashes[index];
  }

  /** Whether the word is said not to be so. */
  public boolean negated(int word) {
    return negated[word];
  }

  /** Value of the number that ends with this word; −1 where none does. */
  public long number(int word) {
    return numbers[word];
  }

  /** Whether two words stand in one sentence. */
  boolean together(int one, int other) {
    return sentence[one] == sentence[other];
  }

  /** The bit that stands for the word's sentence. */
  public long sentenceBit(int word) {
    return 1L << Math.min(sentence[word], MOST_SENTENCES);
  }

  /** The bits of all sentences; bit 0 also for a text without any. */
  public long allSentences() {
    return sentences > MOST_SENTENCES ? -1L : (1L << Math.max(1, sentences)) - 1;
  }

  /** Place in the original text from one word to another, both included. */
  public Span span(int first, int last) {
    return starts[first] < 0 || starts[last] < 0 ? Span.NONE : new Span(starts[first], ends[last]);
  }
}
