package id.siaga.intake.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bodies may be. JSON is UTF-8 (RFC 8259), so another charset is another media type. */
final class MediaTypes {

  static final String JSON = "application/json";
  static final String PROBLEM = "application/problem+json";
  static final String NDJSON = "application/x-ndjson";

  private static final Set<String> LINES = Set.of(NDJSON, "application/ndjson");

  private MediaTypes() {}

  static boolean isJson(@Nullable String contentType) {
    return JSON.equals(contentType) || JSON.equals(plain(contentType));
  }

  static boolean isLines(@Nullable String contentType) {
    String plain = plain(contentType);
    return plain != null && LINES.contains(plain);
  }

  /** The type without a charset of UTF-8; null when there is none or another parameter. */
  private static @Nullable String plain(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    boolean utf8 =
        parts.length == 1
            || (parts.length == 2 && parts[1].strip().replace("\"", "").equals("charset=utf-8"));
    return utf8 ? parts[0].strip() : null;
  }
}
