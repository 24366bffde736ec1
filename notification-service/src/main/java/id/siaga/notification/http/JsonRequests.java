package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the JSON body of a request that changes something. */
@Component
class JsonRequests {

  private final JsonMapper json;
  private final URI publicUrl;

  JsonRequests(JsonMapper json, NotificationSettings settings) {
    this.json = json;
    this.publicUrl = settings.publicUrl();
  }

  /**
   * The body.
   *
   * @throws ProblemException when it is from another site, or says it is something else than JSON;
   *     as the Mono's failure when it isn't JSON
   */
  Mono<JsonNode> body(ServerRequest request) {
    requireOwnOrigin(request);
    MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
    if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
      throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    return request.bodyToMono(String.class).defaultIfEmpty("").map(this::parse);
  }

  private JsonNode parse(String body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      throw new ProblemException(ProblemType.MALFORMED_BODY);
    }
  }

  /** A page of another site can make a browser send a request: its Origin gives it away. */
  private void requireOwnOrigin(ServerRequest request) {
    String origin = request.headers().firstHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return;
    }
    String host = request.headers().firstHeader(HttpHeaders.HOST);
    if (!origin.equals(publicUrl.getScheme() + "://" + publicUrl.getAuthority())
        && !origin.equals(request.uri().getScheme() + "://" + host)) {
      throw new ProblemException(ProblemType.FOREIGN_ORIGIN);
    }
  }
}
