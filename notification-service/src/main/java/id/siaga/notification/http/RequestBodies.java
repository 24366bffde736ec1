package id.siaga.notification.http;

import id.siaga.notification.NotificationSettings;
import java.net.URI;
import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.ServerRequest;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the body of a request that changes something. */
@Component
class RequestBodies {

  private final JsonMapper json;
  private final URI publicUrl;

  RequestBodies(JsonMapper json, NotificationSettings settings) {
    this.json = json;
    this.publicUrl = settings.publicUrl();
  }

  /**
   * A body of JSON.
   *
   * @throws ProblemException when it is from another site, or says it is something else than JSON;
   *     as the Mono's failure when it isn't JSON
   */
  Mono<JsonNode> json(ServerRequest request) {
    requireOwnOrigin(request);
    MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
    if (!MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)) {
      throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    return request.bodyToMono(String.class).defaultIfEmpty("").map(this::parse);
  }

  /**
   * A body of bytes, empty where there is none.
   *
   * @param most how many bytes it may have
   * @throws ProblemException when it is from another site, or says it is something else than
   *     application/octet-stream; as the Mono's failure when it is larger
   */
  Mono<ByteBuffer> octets(ServerRequest request, int most) {
    requireOwnOrigin(request);
    MediaType type = request.headers().contentType().orElse(MediaType.APPLICATION_OCTET_STREAM);
    if (!MediaType.APPLICATION_OCTET_STREAM.equalsTypeAndSubtype(type)) {
      throw new ProblemException(ProblemType.OCTETS_EXPECTED);
    }
    // Not bodyToMono: the limit of the codecs is for JSON, and smaller.
    return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), most)
        .map(RequestBodies::copied)
        .defaultIfEmpty(ByteBuffer.allocate(0));
  }

  private static ByteBuffer copied(DataBuffer buffer) {
    byte[] bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return ByteBuffer.wrap(bytes);
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
