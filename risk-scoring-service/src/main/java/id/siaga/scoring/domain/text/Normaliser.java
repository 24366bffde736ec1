package id.siaga.scoring.domain.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes {@link NormalText} of what people write: phone spelling and regional words become plain
 * Indonesian, every word keeps its place in the original, and the reach of negations is marked.
 * Safe for use by many threads.
 */
public final class Normaliser {

  /** A negation reaches this many words, as long as nothing ends it before. */
  private static final int NEGATION_REACH = 5;

  private final Lexicon lexicon;

  public Normaliser(Lexicon lexicon) {
    this.lexicon = lexicon;
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
    List<Draft> drafts = new ArrayList<>(text.length() / 5 + 8);
    addAll(drafts, text, true);
    for (String statement : more) {
      drafts.add(new Draft(Tokens.SENTENCE_END, Span.NONE));
      addAll(drafts, statement, false);
    }
    return build(drafts);
  }

  private record Draft(String text, Span span) {

    boolean isMark() {
      return text.equals(Tokens.SENTENCE_END) || text.equals(Tokens.COMMA);
    }
  }

  private void addAll(List<Draft> drafts, String text, boolean placed) {
    for (Tokens.Token token : Tokens.of(text)) {
      Span span = placed ? new Span(token.start(), token.end()) : Span.NONE;
      List<String> plain = lexicon.plain().get(token.text());
      if (plain == null) {
        drafts.add(new Draft(token.text(), span));
      } else {
        for (String word : plain) {
          drafts.add(new Draft(word, span));
        }
      }
    }
  }

  private NormalText build(List<Draft> drafts) {
    boolean[] negated = negations(drafts);
    List<String> texts = new ArrayList<>(drafts.size());
    drafts.forEach(draft -> texts.add(draft.text()));
    long[] numbers = Numbers.in(texts);
    StringBuilder chars = new StringBuilder(" ");
    List<NormalText.Word> words = new ArrayList<>(drafts.size());
    List<Integer> starts = new ArrayList<>(drafts.size());
    int sentence = 0;
    boolean open = false;
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      if (draft.isMark()) {
        if (open && draft.text().equals(Tokens.SENTENCE_END)) {
          // Not a word, but it keeps phrases from reaching across.
          chars.append("| ");
          sentence++;
          open = false;
        }
        continue;
      }
      open = true;
      starts.add(chars.length());
      chars.append(draft.text()).append(' ');
      words.add(new NormalText.Word(draft.text(), draft.span(), sentence, negated[i], numbers[i]));
    }
    return new NormalText(
        chars.toString(),
        words.toArray(new NormalText.Word[0]),
        positions(chars.length(), starts),
        open ? sentence + 1 : sentence);
  }

  private static int[] positions(int length, List<Integer> starts) {
    int[] wordAt = new int[length];
    int word = -1;
    for (int i = 0; i < length; i++) {
      if (word + 1 < starts.size() && starts.get(word + 1) == i) {
        word++;
      }
      wordAt[i] = Math.max(0, word);
    }
    return wordAt;
  }

  private boolean[] negations(List<Draft> drafts) {
    boolean[] negated = new boolean[drafts.size()];
    for (int i = 0; i < drafts.size(); i++) {
      if (lexicon.negators().contains(drafts.get(i).text())) {
        mark(drafts, i, negated);
      }
    }
    return negated;
  }

  private void mark(List<Draft> drafts, int negator, boolean[] negated) {
    int reach = NEGATION_REACH;
    for (int i = negator + 1; i < drafts.size() && reach > 0; i++) {
      String text = drafts.get(i).text();
      if (text.equals(Tokens.SENTENCE_END) || lexicon.breaks().contains(text)) {
        return;
      }
      if (text.equals(Tokens.COMMA)) {
        if (!listGoesOn(drafts, i)) {
          return;
        }
        reach = NEGATION_REACH;
      } else {
        negated[i] = true;
        reach -= text.equals("atau") || text.equals("maupun") ? -2 : 1;
      }
    }
  }

  /** "belum terjadi bentrokan, perusakan, maupun ancaman": the list is negated as a whole. */
  private boolean listGoesOn(List<Draft> drafts, int comma) {
    for (int i = comma + 1; i < drafts.size() && i <= comma + 12; i++) {
      String text = drafts.get(i).text();
      if (text.equals(Tokens.SENTENCE_END) || lexicon.breaks().contains(text)) {
        return false;
      }
      if (text.equals("maupun") || text.equals("atau") || text.equals("ataupun")) {
        return true;
      }
    }
    return false;
  }
}
