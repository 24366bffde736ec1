package id.siaga.scoring.domain.text;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Splits a text into lower-case tokens: words, whole numbers, and the marks that end a sentence or
 * a clause. {@code orang2} and {@code orang-orang} become {@code orang}; {@code H-4} becomes {@code
 * 4 hari lagi}; letters drawn out for emphasis are shortened.
 */
final class Tokens {

  static final String SENTENCE_END = "|";
  static final String COMMA = ",";

  /** Stands for what has digits but is no quantity: a time, a decimal. */
  static final String NO_QUANTITY = "waktu";

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final int USUAL_WORD = 32;

  /** A line of so many characters may have been broken by a margin. */
  private static final int FULL_LINE = 40;

  private final String source;
  private final Words tokens;
  private byte[] letters = new byte[USUAL_WORD];
  private int at;
  private int line;

  private Tokens(String source) {
    this.source = source;
    this.tokens = new Words(source.length());
  }

  /** The tokens of a text; the offsets are those of the original. */
  static Words of(String text) {
    Tokens tokens = new Tokens(text);
    while (tokens.at < text.length()) {
      tokens.next();
    }
    return tokens.tokens;
  }

  private void next() {
    char c = source.charAt(at);
    if (isDigit(c)) {
      number();
    } else if (isLetter(c)) {
      word();
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    switch (c) {
      case '!', '?', ';' -> tokens.add(SENTENCE_END, at, at + 1);
      case '\n' -> lineBreak();
      case '.' -> {
        if (wordEndsAt(at + 1)) {
          tokens.add(SENTENCE_END, at, at + 1);
        }
      }
      case ',', ':', '(', ')' -> tokens.add(COMMA, at, at + 1);
      default -> {}
    }
    at++;
  }

  /** Ends a sentence, but not where a margin broke a long line. */
  private void lineBreak() {
    boolean wrapped = at - line >= FULL_LINE && !blank(at + 1);
    line = at + 1;
    if (!wrapped) {
      tokens.add(SENTENCE_END, at, at + 1);
    }
  }

  /** Whether nothing follows in the line. */
  private boolean blank(int from) {
    for (int i = from; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '\n' || !Character.isWhitespace(c)) {
        return c == '\n';
      }
    }
    return true;
  }

  private void number() {
    int start = at;
    StringBuilder digits = new StringBuilder();
    boolean quantity = true;
    while (digitAt(at) || separatesDigits()) {
      char c = source.charAt(at++);
      if (isDigit(c)) {
        digits.append(c);
      } else {
        quantity &= c == '.' && thousands(at);
      }
    }
    boolean time = timeOfDay();
    tokens.add(
        quantity && !time && digits.length() <= 12 ? digits.toString() : NO_QUANTITY, start, at);
  }

  /** {@code pukul 13.00} is a time, and no blow. */
  private boolean timeOfDay() {
    if (tokens.size() == 0) {
      return false;
    }
    String before = tokens.text(tokens.size() - 1);
    if (before.equals("pukul")) {
      tokens.renameLast(NO_QUANTITY);
      return true;
    }
    return before.equals("jam") || before.equals("pkl");
  }

  private boolean separatesDigits() {
    if (at + 1 >= source.length() || !isDigit(source.charAt(at + 1))) {
      return false;
    }
    char c = source.charAt(at);
    return c == '.' || c == ',' || c == ':';
  }

  private boolean thousands(int from) {
    int digits = 0;
    while (from + digits < source.length() && isDigit(source.charAt(from + digits))) {
      digits++;
    }
    return digits == 3;
  }

  private void word() {
    int start = at;
    boolean ascii = true;
    while (at < source.length() && (isLetter(source.charAt(at)) || withinWord())) {
      ascii &= source.charAt(at) < 128;
      at++;
    }
    int end = at;
    if (end - start == 1 && countdown(start)) {
      return;
    }
    if (end - start >= 2
        && at < source.length()
        && source.charAt(at) == '2'
        && wordEndsAt(at + 1)) {
      at++;
    }
    String text = ascii ? plain(source, start, end) : plain(folded(source.substring(start, end)));
    if (!text.isEmpty() && !repeats(text, start)) {
      // The letters of the word are still there.
      tokens.add(text, Fnv.of(letters, text.length()), start, at);
    }
  }

  /** {@code orang-orang}: the second one says nothing new. */
  private boolean repeats(String text, int start) {
    if (start == 0 || source.charAt(start - 1) != '-' || tokens.size() == 0) {
      return false;
    }
    int before = tokens.size() - 1;
    return tokens.end(before) == start - 1 && tokens.text(before).equals(text);
  }

  /** {@code H-4}: four days before the vote. */
  private boolean countdown(int start) {
    if (Character.toLowerCase(source.charAt(start)) != 'h'
        || at + 1 >= source.length()
        || source.charAt(at) != '-'
        || !isDigit(source.charAt(at + 1))) {
      return false;
    }
    at++;
    int digits = at;
    while (at < source.length() && isDigit(source.charAt(at))) {
      at++;
    }
    tokens.add(source.substring(digits, Math.min(at, digits + 3)), start, at);
    tokens.add("hari", start, at);
    tokens.add("lagi", start, at);
    return true;
  }

  /** An apostrophe, an accent or what nobody sees, before another letter. */
  private boolean withinWord() {
    int next = at;
    while (next < source.length() && joins(source.charAt(next))) {
      next++;
    }
    return next > at && next < source.length() && isLetter(source.charAt(next));
  }

  private static boolean joins(char c) {
    if (c == '\'' || c == '\u2019') {
      return true;
    }
    int type = c < 128 ? Character.UNASSIGNED : Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.FORMAT;
  }

  private boolean wordEndsAt(int position) {
    return position >= source.length() || !Character.isLetterOrDigit(source.charAt(position));
  }

  private String plain(String word) {
    return plain(word, 0, word.length());
  }

  /** The letters a to z of a word, small, those drawn out for emphasis once. */
  private String plain(String word, int from, int to) {
    if (letters.length < to - from) {
      letters = new byte[to - from];
    }
    int length = 0;
    int first = from;
    while (first < to) {
      char c = Character.toLowerCase(word.charAt(first));
      int next = first + 1;
      while (next < to && Character.toLowerCase(word.charAt(next)) == c) {
        next++;
      }
      if (c >= 'a' && c <= 'z') {
        // "toloooong" is "tolong": no word has a letter three times in a row.
        letters[length++] = (byte) c;
        if (next - first == 2) {
          letters[length++] = (byte) c;
        }
      }
      first = next;
    }
    if (length > 3 && letters[length - 1] == letters[length - 2]) {
      length--;
    }
    return new String(letters, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static String folded(String word) {
    return MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD)).replaceAll("");
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || Character.isLetter(c);
  }

  private boolean digitAt(int position) {
    return position < source.length() && isDigit(source.charAt(position));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
