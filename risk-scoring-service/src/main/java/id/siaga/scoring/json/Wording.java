package id.siaga.scoring.json;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@code problems*.properties}. */
public final class Wording {

  /** The language they are in where no other is asked for. */
  public static final Locale INDONESIAN = Locale.forLanguageTag("id");

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Wording() {}

  /**
   * In a language.
   *
   * @param language {@link #INDONESIAN} or English
   */
  public static ResourceBundle in(Locale language) {
    return ResourceBundle.getBundle("problems", language, NO_FALLBACK);
  }
}
