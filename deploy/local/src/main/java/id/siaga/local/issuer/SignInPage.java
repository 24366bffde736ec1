package id.siaga.local.issuer;

import java.util.Map;
import java.util.stream.Collectors;

/** The page on which one chooses whom to be. */
final class SignInPage {

  private static final String HEAD =
      """
      <!doctype html><html lang="id"><meta charset="utf-8">
      <meta name="viewport" content="width=device-width"><title>Siaga · masuk (pengembangan)</title>
      <style>
      body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}
      a{display:block;padding:.6rem .9rem;margin:.4rem 0;border:1px solid #888;border-radius:.4rem;
      color:inherit;text-decoration:none} a:focus,a:hover{background:#eef}
      small{color:#555;display:block}
      </style>
      <h1>Masuk sebagai …</h1>
      <p>Penerbit untuk pengembangan: tanpa kata sandi, hanya di mesin ini.</p>
      """;

  private SignInPage() {}

  /** With a link for each sample person, which asks once more and says who. */
  static String of(Map<String, String> query) {
    String again =
        query.entrySet().stream()
            .filter(one -> !one.getKey().equals("login_hint"))
            .map(one ->
                DevelopmentIssuer.encoded(one.getKey())
                    + "="
                    + DevelopmentIssuer.encoded(one.getValue()))
            .collect(Collectors.joining("&amp;"));
    return HEAD
        + SamplePerson.all().stream()
            .map(person ->
                "<a href=\"/authorize?%s&amp;login_hint=%s\">%s<small>%s · %s</small></a>"
                    .formatted(
                        again,
                        person.name(),
                        person.name(),
                        person.office(),
                        String.join(", ", person.posts())))
            .collect(Collectors.joining("\n"))
        + "</html>";
  }
}
