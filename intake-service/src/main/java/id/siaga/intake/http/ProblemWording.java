package id.siaga.intake.http;

import id.siaga.intake.domain.Violation;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/** Puts problems into Indonesian, or into English where the agency asks for it. */
final class ProblemWording {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id");
  private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final JsonMapper json =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  /** The language an {@code Accept-Language} header asks for; Indonesian where it says nothing. */
  static Locale language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > 200) {
      return INDONESIAN;
    }
    try {
      Locale asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return asked == null ? INDONESIAN : asked;
    } catch (IllegalArgumentException e) {
      return INDONESIAN;
    }
  }

  ProblemDetail detail(Problem problem, Locale language) {
    ResourceBundle words = words(language);
    String key = "problem." + problem.type().code();
    ProblemDetail detail = ProblemDetail.forStatus(problem.type().status());
    detail.setType(problem.type().uri());
    detail.setTitle(words.getString(key + ".title"));
    detail.setDetail(format(words, key + ".detail", problem.arguments()));
    problem.members().forEach(detail::setProperty);
    if (!problem.violations().isEmpty()) {
      detail.setProperty(
          "violations", problem.violations().stream().map(v -> told(v, words)).toList());
    }
    return detail;
  }

  byte[] bytes(Problem problem, Locale language) {
    return json.writeValueAsBytes(detail(problem, language));
  }

  private static Map<String, String> told(Violation violation, ResourceBundle words) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("field", violation.field());
    told.put("rule", violation.rule().code());
    told.put("message", format(words, violation.messageKey(), violation.arguments()));
    return told;
  }

  private static String format(ResourceBundle words, String key, List<?> arguments) {
    // As text: a number would get the language's grouping, and 10.000 is no limit in English.
    Object[] texts = arguments.stream().map(String::valueOf).toArray();
    return new MessageFormat(words.getString(key), words.getLocale()).format(texts);
  }

  private static ResourceBundle words(Locale language) {
    return ResourceBundle.getBundle("problems", language, NO_FALLBACK);
  }
}
