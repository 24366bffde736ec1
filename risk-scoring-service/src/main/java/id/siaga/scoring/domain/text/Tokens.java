package id.siaga.scoring.domain.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
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

  /** One token; {@code text} is normal, the offsets are those of the original. */
  record Token(String text, int start, int end) {}

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String source) {
    this.source = source;
  }

  static List<Token> of(String text) {
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
    } else if (Character.isLetter(c)) {
      word();
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    boolean last = at + 1 == source.length() || !Character.isLetterOrDigit(source.charAt(at + 1));
    switch (c) {
      case '!', '?', ';', '\n' -> add(SENTENCE_END, at, at + 1);
      case '.' -> {
        if (last) {
          add(SENTENCE_END, at, at + 1);
        }
      }
      case ',', ':', '(', ')' -> add(COMMA, at, at + 1);
      default -> {}
    }
    at++;
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
    add(quantity && !time && digits.length() <= 12 ? digits.toString() : NO_QUANTITY, start, at);
  }

  /** {@code pukul 13.00} is a time, and no blow. */
  private boolean timeOfDay() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token before = tokens.get(tokens.size() - 1);
    if (before.text().equals("pukul")) {
      tokens.set(tokens.size() - 1, new Token(NO_QUANTITY, before.start(), before.end()));
      return true;
    }
    return before.text().equals("jam") || before.text().equals("pkl");
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
    while (at < source.length() && (Character.isLetter(source.charAt(at)) || innerApostrophe())) {
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
    String text = plain(source.substring(start, end));
    Token before = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    boolean repeats =
        before != null
            && before.text().equals(text)
            && start > 0
            && source.charAt(start - 1) == '-'
            && before.end() == start - 1;
    if (!text.isEmpty() && !repeats) {
      add(text, start, at);
    }
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
    add(source.substring(digits, Math.min(at, digits + 3)), start, at);
    add("hari", start, at);
    add("lagi", start, at);
    return true;
  }

  private boolean innerApostrophe() {
    char c = source.charAt(at);
    return (c == '\'' || c == '\u2019' || Character.getType(c) == Character.NON_SPACING_MARK)
        && at + 1 < source.length()
        && Character.isLetter(source.charAt(at + 1));
  }

  private boolean wordEndsAt(int position) {
    return position >= source.length() || !Character.isLetterOrDigit(source.charAt(position));
  }

  private static String plain(String word) {
    String folded = isAscii(word) ? word : MARKS.matcher(decomposed(word)).replaceAll("");
    StringBuilder out = new StringBuilder(folded.length());
    int at = 0;
    while (at < folded.length()) {
      char c = Character.toLowerCase(folded.charAt(at));
      int run = 1;
      while (at + run < folded.length() && Character.toLowerCase(folded.charAt(at + run)) == c) {
        run++;
      }
      if (c >= 'a' && c <= 'z') {
        // "toloooong" is "tolong": no word has a letter three times in a row.
        out.repeat(c, run > 2 ? 1 : run);
      }
      at += run;
    }
    int length = out.length();
    if (length > 3 && out.charAt(length - 1) == out.charAt(length - 2)) {
      out.setLength(length - 1);
    }
    return out.toString();
  }

  private static String decomposed(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFKD);
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }

  private boolean digitAt(int position) {
    return position < source.length() && isDigit(source.charAt(position));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void add(String text, int start, int end) {
    tokens.add(new Token(text, start, end));
  }
}
