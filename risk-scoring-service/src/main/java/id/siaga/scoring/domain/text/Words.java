package id.siaga.scoring.domain.text;

import java.util.Arrays;

/** Tokens in the order of a text, marks among them, while it is being read. For one thread. */
final class Words {

  /** Characters of a word with what stands behind it; few texts have shorter words. */
  private static final int USUAL_LENGTH = 6;

  private String[] texts;
  private long[] hashes;
  private int[] starts;
  private int[] ends;
  private int size;

  /** None yet; of a text of so many characters. */
  Words(int characters) {
    int expected = characters / USUAL_LENGTH + 8;
    texts = new String[expected];
    hashes = new long[expected];
    starts = new int[expected];
    ends = new int[expected];
  }

  int size() {
    return size;
  }

  String text(int index) {
    return texts[index];
  }

  long hash(int index) {
    return hashes[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  /**
   * Adds one.
   *
   * @param text normal
   * @param hash its {@link Fnv}
   * @param start offset in the original, −1 for no place in it
   */
  void add(String text, long hash, int start, int end) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    texts[size] = text;
    hashes[size] = hash;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  /** Adds one whose hash isn't known. */
  void add(String text, int start, int end) {
    add(text, Fnv.of(text), start, end);
  }

  /** Puts another text in the place of the last. */
  void renameLast(String text) {
    texts[size - 1] = text;
    hashes[size - 1] = Fnv.of(text);
  }
}
