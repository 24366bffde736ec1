package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.RedirectServerLogoutSuccessHandler;

/**
 * How people sign in: with a bearer token of the office's issuer (OAuth 2 resource server), or by
 * the console's sign-in at that issuer (OpenID Connect, authorization code with PKCE), which keeps
 * a session. What they may then do is not decided here but by {@link Guard}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SignInConfiguration {

  /** Clocks of issuer and service may differ by that much. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  @Bean
  PersonClaims personClaims(NotificationSettings settings) {
    return new PersonClaims(settings.access().subjectClaim(), settings.access().rolesClaim());
  }

  @Bean
  SecurityWebFilterChain signIn(
      ServerHttpSecurity http,
      ReactiveJwtDecoder decoder,
      ReactiveClientRegistrationRepository registrations,
      SignInProblems problems,
      PersonClaims claims,
      InstantSource clock) {
    return http
        // A command's Origin is held against our own instead (RequestBodies): no page, no token.
        .csrf(CsrfSpec::disable)
        .httpBasic(HttpBasicSpec::disable)
        .formLogin(FormLoginSpec::disable)
        // SecurityHeaders sets them, for files and problems too.
        .headers(HeaderSpec::disable)
        .authorizeExchange(
            paths -> paths.pathMatchers("/v1/**").authenticated().anyExchange().permitAll())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtDecoder(decoder))
                .authenticationEntryPoint(problems)
                .accessDeniedHandler(problems))
        .oauth2Login(login ->
            login
                .clientRegistrationRepository(registrations)
                .authorizationRequestResolver(new HintedSignIn(registrations))
                .authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/"))
                .authenticationFailureHandler(problems))
        .logout(logout -> logout.logoutUrl("/logout").logoutSuccessHandler(signedOut()))
        .exceptionHandling(
            failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .addFilterAfter(new SignedIn(claims, clock), SecurityWebFiltersOrder.AUTHORIZATION)
        .build();
  }

  private static RedirectServerLogoutSuccessHandler signedOut() {
    RedirectServerLogoutSuccessHandler handler = new RedirectServerLogoutSuccessHandler();
    handler.setLogoutSuccessUrl(URI.create("/"));
    return handler;
  }

  /** Asks the issuer for its keys when the first token comes, not when the service starts. */
  @Bean
  ReactiveJwtDecoder tokens(NotificationSettings settings) {
    NotificationSettings.Access access = settings.access();
    NimbusReactiveJwtDecoder decoder =
        NimbusReactiveJwtDecoder.withIssuerLocation(access.issuer().toString())
            .jwsAlgorithms(algorithms ->
                algorithms.addAll(List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256)))
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(SKEW),
            new JwtIssuerValidator(access.issuer().toString()),
            requiring("the audience is another's", jwt -> isFor(jwt, access.audience())),
            requiring(
                "the token is valid for too long", jwt -> isShort(jwt, access.longestToken()))));
    return decoder;
  }

  private static boolean isFor(Jwt jwt, String audience) {
    List<String> given = jwt.getAudience();
    return given != null && given.contains(audience);
  }

  private static boolean isShort(Jwt jwt, Duration longest) {
    Instant from = jwt.getIssuedAt();
    Instant until = jwt.getExpiresAt();
    return from != null && until != null && !until.isAfter(from.plus(longest));
  }

  private static OAuth2TokenValidator<Jwt> requiring(String otherwise, Predicate<Jwt> holds) {
    return jwt ->
        holds.test(jwt)
            ? OAuth2TokenValidatorResult.success()
            : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", otherwise, null));
  }
}
