package id.siaga.scoring.http;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Every problem this API can answer with (RFC 9457). Titles and details are in
 * problems*.properties.
 */
enum ProblemType {
  MALFORMED_JSON(HttpStatus.BAD_REQUEST),
  BAD_REQUEST(HttpStatus.BAD_REQUEST),
  NOT_FOUND(HttpStatus.NOT_FOUND),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
  UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
  INVALID_REPORT(HttpStatus.UNPROCESSABLE_CONTENT),
  OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

  private final HttpStatus status;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
  private final URI uri = URI.create("urn:siaga:problem:" + code);

  ProblemType(HttpStatus status) {
    this.status = status;
  }

  HttpStatus status() {
    return status;
  }

  /** Name in message keys, for example {@code body-too-large}. */
  String code() {
    return code;
  }

  /** The {@code type} of the problem. */
  URI uri() {
    return uri;
  }
}
