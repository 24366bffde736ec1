package id.siaga.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * An issuer of this JVM that shows its keys as OpenID Connect has it, and signs for tests whatever
 * they ask for.
 */
public final class TestIssuer {

  private static final String AUDIENCE = "siaga";
  private static final Duration HOUR = Duration.ofHours(1);

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey foreign;

  private TestIssuer() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      foreign = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/.well-known/openid-configuration",
        exchange ->
            answer(
                exchange,
                """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","subject_types_supported":["public"],
                 "response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}\
                """
                    .formatted(issuer())));
    server.createContext(
        "/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  private static final class Holder {
    private static final TestIssuer SHARED = new TestIssuer();
  }

  /** The one of this JVM; the first call starts it, and it ends with the JVM. */
  public static TestIssuer shared() {
    return Holder.SHARED;
  }

  /** What a service's {@code SIAGA_ISSUER_URL} must say. */
  public URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A bearer token of somebody with these posts, {@code operator@17.07}. */
  public String token(String subject, String... posts) {
    return token(subject, List.of(posts), claims -> claims);
  }

  /** A bearer token of somebody with a role at every desk. */
  public String everywhere(String subject, String role) {
    Set<String> posts = new TreeSet<>();
    for (String kabupaten : Regions.loadDesks().kabupaten()) {
      for (DeskCode desk = new DeskCode(kabupaten);
          desk != null;
          desk = desk.above().orElse(null)) {
        posts.add(role + "@" + desk);
      }
    }
    return token(subject, List.copyOf(posts), claims -> claims);
  }

  /**
   * A token that is like a good one but for what is done to its claims.
   *
   * @param change to the claims that {@link #token(String, String...)} would have
   */
  public String token(
      String subject, List<String> posts, UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(claims(subject, posts, change), key);
  }

  /** A good one's claims under a signature of somebody else's key with the same name. */
  public String forged(String subject, String... posts) {
    return signed(claims(subject, List.of(posts), claims -> claims), foreign);
  }

  /** A good one's claims under no signature at all ({@code alg=none}). */
  public String unsigned(String subject, String... posts) {
    return new PlainJWT(claims(subject, List.of(posts), claims -> claims)).serialize();
  }

  private JWTClaimsSet claims(
      String subject, List<String> posts, UnaryOperator<JWTClaimsSet.Builder> change) {
    Instant now = Instant.now();
    return change
        .apply(
            new JWTClaimsSet.Builder()
                .issuer(issuer().toString())
                .audience(AUDIENCE)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(HOUR)))
                .claim("preferred_username", subject)
                .claim("roles", posts))
        .build();
  }

  private static String signed(JWTClaimsSet claims, RSAKey key) {
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
