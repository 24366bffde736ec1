package id.siaga.scoring.domain.text;

/**
 * A place in the original text.
 *
 * @param start offset of its first character, in UTF-16 units
 * @param end offset after its last character; both are −1 where there is no place
 */
public record Span(int start, int end) {

  /** No place in the text: a fact outside it, or the whole. */
  public static final Span NONE = new Span(-1, -1);

  public Span {
    boolean none = start == -1 && end == -1;
    if (!none && (start < 0 || end < start)) {
      throw new IllegalArgumentException(
          "span must be 0 <= start <= end, was " + start + ", " + end);
    }
  }
}
