package id.siaga.notification.http;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The two languages an answer can be in. */
enum Language {
  INDONESIAN,
  ENGLISH;

  private static final List<Locale> SPOKEN = List.of(Locale.of("id"), Locale.ENGLISH);

  /** What Accept-Language asks for; Indonesian where it asks for neither. */
  static Language of(HttpHeaders headers) {
    List<Locale.LanguageRange> wanted;
    try {
      wanted = headers.getAcceptLanguage();
    } catch (IllegalArgumentException e) {
      return INDONESIAN;
    }
    Locale best = wanted.isEmpty() ? null : Locale.lookup(wanted, SPOKEN);
    return Locale.ENGLISH.equals(best) ? ENGLISH : INDONESIAN;
  }

  /** The sentence in this language. */
  String pick(String indonesian, String english) {
    return this == ENGLISH ? english : indonesian;
  }
}
