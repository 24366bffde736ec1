package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The console as a client of the issuer, whose addresses are asked for when somebody first signs
 * in: the service starts without the issuer, and what failed is asked again.
 */
@Component
class IssuerRegistration implements ReactiveClientRegistrationRepository {

  static final String ID = "siaga";

  private final Mono<ClientRegistration> registration;

  IssuerRegistration(NotificationSettings settings) {
    registration =
        Mono.fromCallable(() -> discovered(settings.access()))
            .subscribeOn(Schedulers.boundedElastic())
            .cacheInvalidateIf(known -> false);
  }

  @Override
  public Mono<ClientRegistration> findByRegistrationId(String registrationId) {
    return registrationId.equals(ID) ? registration : Mono.empty();
  }

  private static ClientRegistration discovered(NotificationSettings.Access access) {
    ClientRegistration.Builder builder =
        ClientRegistrations.fromIssuerLocation(access.issuer().toString())
            .registrationId(ID)
            .clientId(access.clientId())
            .scope("openid", "profile")
            .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
    return access.clientSecret().isEmpty()
        ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build()
        : builder.clientSecret(access.clientSecret()).build();
  }
}
