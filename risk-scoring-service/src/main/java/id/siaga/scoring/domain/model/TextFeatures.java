package id.siaga.scoring.domain.model;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.text.NormalText;
import id.siaga.scoring.domain.text.Stems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the model sees of a text, each feature once. Only words are told twice where they are once
 * said and once said not to be so, letters as often as there are words with them, and roots as
 * often as there are words of them. It is the definition that the trainer goes by; {@link
 * LinearModel} takes a faster way to the same.
 */
public final class TextFeatures {

  /** Raised when a feature of the same name comes to mean something else. */
  public static final int VERSION = 3;

  /** Letters are looked at by so many; groups of three and of five beside them told no more. */
  static final int LETTERS = 4;

  /** Of a longer word only so many letters are looked at. */
  static final int LONGEST_WORD = 40;

  /** Stands for a number in a bigram. */
  static final String NUMBER = "#";

  /** A concept is paired with so many that were told before it in its sentence. */
  static final int PAIRED = 6;

  /** Told of every feature. */
  @FunctionalInterface
  public interface Sink {
    /** One feature, by its group and its name within it. */
    void feature(Group group, String name);
  }

  private final NormalText text;
  private final Names names;
  private final Concepts concepts;
  private final Sink sink;

  private TextFeatures(NormalText text, Vocabulary vocabulary, Sink sink) {
    this.text = text;
    this.names = vocabulary.names();
    this.concepts = vocabulary.concepts();
    this.sink = sink;
  }

  /**
   * Reads a text's features.
   *
   * @param criteria ids of the criteria that hold
   */
  public static void read(
      NormalText text,
      Vocabulary vocabulary,
      @Nullable Stage stage,
      Collection<String> criteria,
      Sink sink) {
    TextFeatures features = new TextFeatures(text, vocabulary, sink);
    features.words();
    features.bigrams();
    features.numbers();
    features.concepts();
    if (stage != null) {
      sink.feature(Group.STAGE, stage.name());
    }
    criteria.forEach(id -> sink.feature(Group.CRITERION, id));
  }

  private void words() {
    Set<String> plain = new HashSet<>();
    Set<String> negated = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      String word = text.word(i);
      boolean not = text.negated(i);
      if (isNumber(word) || names.contains(word) || !(not ? negated : plain).add(word)) {
        continue;
      }
      sink.feature(Group.WORD, word);
      letters(word);
      sink.feature(not ? Group.NEGATED : Group.STEM, Stems.of(word));
    }
  }

  private void letters(String word) {
    String framed = framed(word);
    for (int at = 0; at + LETTERS <= framed.length(); at++) {
      sink.feature(Group.LETTERS, framed.substring(at, at + LETTERS));
    }
  }

  private void bigrams() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      String pair = bigram(text, names, i);
      if (pair != null && seen.add(pair)) {
        sink.feature(Group.BIGRAM, pair);
      }
    }
  }

  private void numbers() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < text.size(); i++) {
      String size = size(text.number(i));
      if (size != null && seen.add(size)) {
        sink.feature(Group.NUMBER, size);
      }
      if (size != null && followed(text, i) && !names.contains(text.word(i + 1))) {
        String counted = size + " " + Stems.of(text.word(i + 1));
        if (seen.add(counted)) {
          sink.feature(Group.NUMBER, counted);
        }
      }
    }
  }

  /** Concepts, and which of them meet in a sentence. */
  private void concepts() {
    Set<Integer> seen = new HashSet<>();
    Set<String> met = new HashSet<>();
    List<Integer> sentence = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (i > 0 && text.sentenceBit(i) != text.sentenceBit(i - 1)) {
        sentence.clear();
      }
      for (int concept : concepts.at(text, names, i)) {
        int code = Concepts.code(concept, text.negated(i));
        if (seen.add(code)) {
          sink.feature(Group.CONCEPT, concepts.name(code));
        }
        if (sentence.contains(code)) {
          continue;
        }
        for (int other : sentence.subList(Math.max(0, sentence.size() - PAIRED), sentence.size())) {
          String pair = concepts.name(code, other);
          if (met.add(pair)) {
            sink.feature(Group.CONCEPT_PAIR, pair);
          }
        }
        sentence.add(code);
      }
    }
  }

  /** A word between marks that say where it begins and ends. */
  static String framed(String word) {
    return "^" + (word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word) + "$";
  }

  /** Whether another word of its sentence follows a word. */
  static boolean followed(NormalText text, int at) {
    return at + 1 < text.size() && text.sentenceBit(at) == text.sentenceBit(at + 1);
  }

  /** The pair that begins at a word; null where there is none. */
  static @Nullable String bigram(NormalText text, Names names, int at) {
    if (!followed(text, at)) {
      return null;
    }
    String one = text.word(at);
    String two = text.word(at + 1);
    if (names.contains(one) || names.contains(two)) {
      return null;
    }
    return (isNumber(one) ? NUMBER : one) + " " + (isNumber(two) ? NUMBER : two);
  }

  /** The order of magnitude of a number; null for none. */
  static @Nullable String size(long number) {
    if (number <= 0) {
      return null;
    }
    if (number == 1) {
      return "1";
    }
    if (number <= 3) {
      return "2-3";
    }
    if (number < 10) {
      return "4-9";
    }
    if (number < 50) {
      return "10-49";
    }
    return number < 200 ? "50-199" : "200-";
  }

  static boolean isNumber(String word) {
    return word.charAt(0) >= '0' && word.charAt(0) <= '9';
  }
}
