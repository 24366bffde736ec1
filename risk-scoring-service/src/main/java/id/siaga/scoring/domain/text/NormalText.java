package id.siaga.scoring.domain.text;

/**
 * A text as normal words that know their place in the original. Built by {@link Normaliser}.
 *
 * <p>The words stand in {@link #chars} between single spaces, so that one pass of a {@link
 * PhraseIndex} finds every phrase.
 */
public final class NormalText {

  /** Sentences from this one on share the last bit of a {@link #sentenceBit}. */
  private static final int MOST_SENTENCES = 63;

  private final String chars;
  private final Word[] words;
  private final int[] wordAt;
  private final int sentences;

  NormalText(String chars, Word[] words, int[] wordAt, int sentences) {
    this.chars = chars;
    this.words = words;
    this.wordAt = wordAt;
    this.sentences = sentences;
  }

  /**
   * One normal word.
   *
   * @param text the word
   * @param span its place in the original text
   * @param sentence number of its sentence, from 0
   * @param negated whether a negator before it says that it is not so
   * @param number value of the number that ends with this word, −1 where none does
   */
  record Word(String text, Span span, int sentence, boolean negated, long number) {}

  String chars() {
    return chars;
  }

  /** Number of words. */
  public int size() {
    return words.length;
  }

  /** The word at an index. */
  public String word(int index) {
    return words[index].text();
  }

  /** Index of the word whose characters hold this position of {@link #chars}. */
  int wordAt(int position) {
    return wordAt[position];
  }

  /** Whether the word is said not to be so. */
  public boolean negated(int word) {
    return words[word].negated();
  }

  /** Value of the number that ends with this word; −1 where none does. */
  public long number(int word) {
    return words[word].number();
  }

  /** The bit that stands for the word's sentence. */
  public long sentenceBit(int word) {
    return 1L << Math.min(words[word].sentence(), MOST_SENTENCES);
  }

  /** The bits of all sentences; bit 0 also for a text without any. */
  public long allSentences() {
    return sentences > MOST_SENTENCES ? -1L : (1L << Math.max(1, sentences)) - 1;
  }

  /** Place in the original text from one word to another, both included. */
  public Span span(int first, int last) {
    Span from = words[first].span();
    Span to = words[last].span();
    return from.start() < 0 || to.start() < 0 ? Span.NONE : new Span(from.start(), to.end());
  }
}
