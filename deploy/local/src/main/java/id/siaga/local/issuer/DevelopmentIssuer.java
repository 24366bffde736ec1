package id.siaga.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenID Connect as far as the console needs it: discovery, keys, the authorization code with PKCE.
 * Whoever can reach it may be any sample person. Known servers for tests bring a second JSON
 * library and the Kotlin runtime along; this is three addresses over the JDK's own server.
 */
public final class DevelopmentIssuer implements AutoCloseable {

  private static final int MOST_CODES = 100;

  private final HttpServer server;
  private final IssuerKey key;
  private final URI base;
  private final String client;

  /** Codes that were given and not yet exchanged; the oldest are forgotten. */
  private final Map<String, Grant> grants =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Grant> eldest) {
          return size() > MOST_CODES;
        }
      };

  private record Grant(
      SamplePerson person, String redirect, String challenge, @Nullable String nonce) {}

  /**
   * Listens at once.
   *
   * @param base its address, on loopback
   * @param console where it leads people back to, and nowhere else
   */
  public DevelopmentIssuer(URI base, URI console, IssuerKey key) throws IOException {
    this.base = base;
    this.key = key;
    this.client = console.toString();
    try {
      this.server = HttpServer.create(new InetSocketAddress(base.getHost(), base.getPort()), 0);
    } catch (BindException e) {
      throw new IOException("port " + base.getPort() + " of the development issuer is taken", e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    on("/.well-known/openid-configuration", exchange -> json(exchange, 200, discovery()));
    on("/jwks", exchange -> answer(exchange, 200, "application/json", key.publicKeys()));
    on("/authorize", this::authorize);
    on("/token", this::token);
    server.start();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void on(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private Map<String, Object> discovery() {
    return Map.of(
        "issuer", base.toString(),
        "authorization_endpoint", base + "/authorize",
        "token_endpoint", base + "/token",
        "jwks_uri", base + "/jwks",
        "response_types_supported", List.of("code"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"),
        "code_challenge_methods_supported", List.of("S256"));
  }

  /** Shows the sample people; with {@code login_hint} it takes the one that is named. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = form(String.valueOf(exchange.getRequestURI().getRawQuery()));
    String redirect = query.getOrDefault("redirect_uri", "");
    if (!redirect.startsWith(client + "/") || !"S256".equals(query.get("code_challenge_method"))) {
      answer(exchange, 400, "text/plain", "redirect_uri or code_challenge_method is wrong\n");
      return;
    }
    SamplePerson person = SamplePerson.named(query.getOrDefault("login_hint", "")).orElse(null);
    if (person == null) {
      answer(exchange, 200, "text/html; charset=utf-8", SignInPage.of(query));
      return;
    }
    String code = UUID.randomUUID().toString();
    synchronized (grants) {
      grants.put(
          code,
          new Grant(
              person, redirect, query.getOrDefault("code_challenge", ""), query.get("nonce")));
    }
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            redirect + "?code=" + code + "&state=" + encoded(query.getOrDefault("state", "")));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(10_000);
    Map<String, String> given = form(new String(body, UTF_8));
    Grant grant;
    synchronized (grants) {
      grant = grants.remove(given.getOrDefault("code", ""));
    }
    if (grant == null
        || !grant.redirect().equals(given.get("redirect_uri"))
        || !grant.challenge().equals(challenge(given.getOrDefault("code_verifier", "")))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    SamplePerson person = grant.person();
    String issuer = base.toString();
    json(
        exchange,
        200,
        Map.of(
            "access_token",
            key.accessToken(issuer, person.name(), person.posts()),
            "id_token",
            key.idToken(issuer, person.name(), person.posts(), grant.nonce()),
            "token_type",
            "Bearer",
            "expires_in",
            3600));
  }

  private static String challenge(String verifier) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static Map<String, String> form(String text) {
    return List.of(text.split("&")).stream()
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(
            Collectors.toMap(
                pair -> URLDecoder.decode(pair[0], UTF_8),
                pair -> URLDecoder.decode(pair[1], UTF_8),
                (first, second) -> first,
                LinkedHashMap::new));
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    answer(exchange, status, "application/json", JsonMapper.shared().writeValueAsString(body));
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
