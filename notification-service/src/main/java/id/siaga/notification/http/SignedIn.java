package id.siaga.notification.http;

import id.siaga.notification.access.Person;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Puts the person who has signed in, by a token or in the console's session, among the attributes
 * of a request. A session ends with the token it began with.
 */
final class SignedIn implements WebFilter {

  /** Where handlers find the {@link Person}. */
  static final String ATTRIBUTE = Person.class.getName();

  /** Where handlers find the {@link Instant} until which the sign-in holds. */
  static final String UNTIL = Person.class.getName() + ".until";

  private final PersonClaims claims;
  private final InstantSource clock;

  SignedIn(PersonClaims claims, InstantSource clock) {
    this.claims = claims;
    this.clock = clock;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    return ReactiveSecurityContextHolder.getContext()
        .mapNotNull(context -> context.getAuthentication())
        .doOnNext(authentication -> put(exchange, authentication))
        .then(chain.filter(exchange));
  }

  private void put(ServerWebExchange exchange, Authentication authentication) {
    Map<String, Object> given;
    Instant until;
    switch (authentication) {
      case JwtAuthenticationToken token -> {
        given = token.getToken().getClaims();
        until = token.getToken().getExpiresAt();
      }
      case OAuth2AuthenticationToken token when token.getPrincipal() instanceof OidcUser user -> {
        given = user.getClaims();
        until = user.getExpiresAt();
      }
      default -> {
        return;
      }
    }
    person(given, until)
        .ifPresent(person -> {
          exchange.getAttributes().put(ATTRIBUTE, person);
          exchange.getAttributes().put(UNTIL, until);
        });
  }

  private Optional<Person> person(Map<String, Object> given, @Nullable Instant until) {
    return until != null && clock.instant().isBefore(until)
        ? claims.person(given)
        : Optional.empty();
  }
}
