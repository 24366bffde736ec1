package id.siaga.notification.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Passes a {@code login_hint} on to the issuer (OpenID Connect Core 3.1.2.1): whom to sign in. */
final class HintedSignIn implements ServerOAuth2AuthorizationRequestResolver {

  private static final String HINT = "login_hint";
  private static final int LONGEST = 128;

  private final DefaultServerOAuth2AuthorizationRequestResolver resolver;

  HintedSignIn(ReactiveClientRegistrationRepository registrations) {
    resolver = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
    return resolver.resolve(exchange).map(request -> hinted(request, exchange));
  }

  @Override
  public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
    return resolver.resolve(exchange, registration).map(request -> hinted(request, exchange));
  }

  private static OAuth2AuthorizationRequest hinted(
      OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
    String hint = exchange.getRequest().getQueryParams().getFirst(HINT);
    if (hint == null || hint.length() > LONGEST) {
      return request;
    }
    Map<String, Object> parameters = new LinkedHashMap<>(request.getAdditionalParameters());
    parameters.put(HINT, hint);
    return OAuth2AuthorizationRequest.from(request).additionalParameters(parameters).build();
  }
}
