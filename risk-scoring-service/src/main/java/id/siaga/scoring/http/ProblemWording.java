package id.siaga.scoring.http;

import id.siaga.scoring.json.Flaw;
import id.siaga.scoring.json.Wording;
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

/** Puts problems into Indonesian, or into English where the caller asks for it. */
final class ProblemWording {

  private static final List<Locale> SPOKEN = List.of(Wording.INDONESIAN, Locale.ENGLISH);
  private static final int LONGEST_HEADER = 200;

  private final JsonMapper json =
      JsonMapper.builder().addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class).build();

  /** The language an {@code Accept-Language} header asks for; Indonesian where it says nothing. */
  static Locale language(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) {
      return Wording.INDONESIAN;
    }
    try {
      Locale asked = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return asked == null ? Wording.INDONESIAN : asked;
    } catch (IllegalArgumentException e) {
      return Wording.INDONESIAN;
    }
  }

  ProblemDetail detail(Problem problem, Locale language) {
    ResourceBundle words = Wording.in(language);
    String key = "problem." + problem.type().code();
    ProblemDetail detail = ProblemDetail.forStatus(problem.type().status());
    detail.setType(problem.type().uri());
    detail.setTitle(words.getString(key + ".title"));
    // As text: a number would get the language's grouping, and 10.000 is no limit in English.
    Object[] arguments = problem.arguments().stream().map(String::valueOf).toArray();
    detail.setDetail(
        new MessageFormat(words.getString(key + ".detail"), language).format(arguments));
    problem.members().forEach(detail::setProperty);
    if (!problem.flaws().isEmpty()) {
      detail.setProperty(
          "violations", problem.flaws().stream().map(flaw -> told(flaw, words)).toList());
    }
    return detail;
  }

  byte[] bytes(Problem problem, Locale language) {
    return json.writeValueAsBytes(detail(problem, language));
  }

  private static Map<String, String> told(Flaw flaw, ResourceBundle words) {
    Map<String, String> told = new LinkedHashMap<>();
    told.put("field", flaw.field());
    told.put("rule", flaw.rule().code());
    told.put("message", flaw.message(words));
    return told;
  }
}
