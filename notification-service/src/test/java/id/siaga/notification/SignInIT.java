package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import id.siaga.testkit.TestIssuer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who gets in: a good token of the one issuer, and nothing else. */
class SignInIT extends RunningService {

  private static final TestIssuer ISSUER = TestIssuer.shared();
  private static final String POST = "viewer@33.03";

  @Test
  void letsAGoodTokenInAndTellsWhoItIs() {
    HttpResponse<String> answer = me(ISSUER.token("wati", "viewer@17.02", "auditor@ID", "boss"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).path("subject").stringValue()).isEqualTo("wati");
    assertThat(
            json(answer).path("posts").valueStream().map(post -> post.path("role").stringValue()))
        .containsExactly("viewer", "auditor");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void refusesEveryOtherTokenInTheSameWords() {
    refuses("alg=none", ISSUER.unsigned("wati", POST));
    refuses("another's signature", ISSUER.forged("wati", POST));
    refuses("another issuer", with(claims -> claims.issuer("https://lain.example")));
    refuses("another audience", with(claims -> claims.audience("lain")));
    refuses("no audience", with(claims -> claims.audience((String) null)));
    refuses("expired", with(claims -> claims.expirationTime(at(Duration.ofMinutes(-2)))));
    refuses("no end", with(claims -> claims.expirationTime(null)));
    refuses("too long a life", with(claims -> claims.expirationTime(at(Duration.ofDays(1)))));
    refuses("not yet", with(claims -> claims.notBeforeTime(at(Duration.ofMinutes(5)))));
    refuses("rubbish", "abc.def.ghi");
    refuses("no token at all", "x");
  }

  @Test
  void whoeverHasNoNameIsNobody() {
    double before = counted("siaga.http.problems", "type", "NOT_SIGNED_IN");
    HttpResponse<String> answer =
        me(with(claims -> claims.subject(null).claim("preferred_username", "a\nb")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(counted("siaga.http.problems", "type", "NOT_SIGNED_IN")).isGreaterThan(before);
  }

  @Test
  void asksWhoComesWithNothingToSignIn() {
    HttpResponse<String> answer = exchange(HttpRequest.newBuilder(uri("/v1/me")));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(json(answer).path("type").stringValue())
        .isEqualTo("urn:siaga:problem:not-signed-in");
  }

  @Test
  void showsThePageAndItsHealthToAnybody() {
    for (String path : List.of("/", "/app.js", "/actuator/health/readiness")) {
      assertThat(exchange(HttpRequest.newBuilder(uri(path))).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(exchange(HttpRequest.newBuilder(uri("/actuator/env"))).statusCode()).isEqualTo(404);
  }

  private void refuses(String why, String token) {
    double before = counted("siaga.access.unauthenticated", "cause", "token-refused");
    HttpResponse<String> answer = me(token);

    assertThat(answer.statusCode()).as(why).isEqualTo(401);
    assertThat(answer.body())
        .as(why)
        .isEqualTo(
            "{\"type\":\"urn:siaga:problem:not-signed-in\",\"title\":\"Belum masuk\",\"status\":401}");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .as(why)
        .contains("Bearer error=\"invalid_token\"");
    assertThat(counted("siaga.access.unauthenticated", "cause", "token-refused"))
        .as(why)
        .isEqualTo(before + 1);
  }

  private HttpResponse<String> me(String token) {
    return exchange(
        HttpRequest.newBuilder(uri("/v1/me")).header("Authorization", "Bearer " + token));
  }

  private static String with(UnaryOperator<JWTClaimsSet.Builder> change) {
    return ISSUER.token("wati", List.of(POST), change);
  }

  private static Date at(Duration fromNow) {
    return Date.from(Instant.now().plus(fromNow));
  }
}
