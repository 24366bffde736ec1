package id.siaga.notification.http;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is answered where nobody has signed in: 401 as a problem, with the scheme to use (RFC 6750),
 * and for every fault of a token the same, so that nobody learns by trying which it was.
 */
@Component
class SignInProblems
    implements ServerAuthenticationEntryPoint,
        ServerAccessDeniedHandler,
        ServerAuthenticationFailureHandler {

  private final ProblemHandler problems;
  private final MeterRegistry meters;

  SignInProblems(ProblemHandler problems, MeterRegistry meters) {
    this.problems = problems;
    this.meters = meters;
  }

  @Override
  public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
    return refused(exchange, failure);
  }

  @Override
  public Mono<Void> onAuthenticationFailure(
      WebFilterExchange exchange, AuthenticationException failure) {
    return refused(exchange.getExchange(), failure);
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
    return problems.handle(exchange, new ProblemException(ProblemType.FORBIDDEN));
  }

  private Mono<Void> refused(ServerWebExchange exchange, AuthenticationException failure) {
    if (failure instanceof AuthenticationServiceException) {
      // The issuer doesn't answer: that is not the person's fault.
      count("issuer-unavailable");
      return problems.handle(exchange, new ProblemException(ProblemType.UNAVAILABLE));
    }
    boolean token = failure instanceof OAuth2AuthenticationException;
    count(token ? "token-refused" : "not-signed-in");
    exchange
        .getResponse()
        .getHeaders()
        .set(HttpHeaders.WWW_AUTHENTICATE, token ? "Bearer error=\"invalid_token\"" : "Bearer");
    return problems.handle(exchange, new ProblemException(ProblemType.NOT_SIGNED_IN));
  }

  private void count(String cause) {
    meters.counter("siaga.access.unauthenticated", "cause", cause).increment();
  }
}
