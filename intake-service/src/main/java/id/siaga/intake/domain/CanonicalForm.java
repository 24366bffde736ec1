package id.siaga.intake.domain;

import id.siaga.intake.domain.ReportDraft.AttachmentDraft;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What two submissions must share to be the same. The form is a list of entries, each the name and
 * the value as UTF-8 with their lengths in front (four bytes, big-endian):
 *
 * <ol>
 *   <li>{@code siaga.submission} = {@code 1}, the version of this form;
 *   <li>the given text fields in the order of {@link Field}, without {@code id}, line ends as LF,
 *       {@code occurredAt} as UTC, {@code mode} always ({@code LIVE} where none was given);
 *   <li>{@code source.credibility} where given;
 *   <li>for each attachment in order {@code attachments.uri}, {@code .sha256} in lower case, {@code
 *       .mediaType} where given;
 *   <li>{@code nihil} = {@code true} where it is.
 * </ol>
 *
 * So neither the order of JSON fields, nor white space between them, nor the offset a time is
 * written in makes another submission; and nothing that intake adds (times, derived stage, agency)
 * takes part.
 */
final class CanonicalForm {

  private static final Field[] FIELDS = Field.values();
  private static final byte[] VERSION_NAME = utf8("siaga.submission");
  private static final byte[] CREDIBILITY = utf8("source.credibility");
  private static final byte[] URI = utf8("attachments.uri");
  private static final byte[] SHA_256 = utf8("attachments.sha256");
  private static final byte[] MEDIA_TYPE = utf8("attachments.mediaType");
  private static final byte[] NIHIL = utf8("nihil");

  private final MessageDigest digest = Sha256.digest();
  private final ByteBuffer length = ByteBuffer.allocate(4);

  private CanonicalForm() {}

  /**
   * The hash of a submission.
   *
   * @param texts the fields in their normal form
   */
  static Hash256 hash(Map<Field, String> texts, ReportDraft draft) {
    CanonicalForm form = new CanonicalForm();
    form.add(VERSION_NAME, "1");
    for (Field field : FIELDS) {
      if (field != Field.ID) {
        form.add(utf8(field.path()), texts.get(field));
      }
    }
    if (draft.credibility() != null) {
      form.add(CREDIBILITY, draft.credibility().toString());
    }
    for (AttachmentDraft attachment : draft.attachments()) {
      form.add(URI, attachment.uri());
      form.add(SHA_256, lower(attachment.sha256()));
      form.add(MEDIA_TYPE, attachment.mediaType());
    }
    if (draft.nihil()) {
      form.add(NIHIL, "true");
    }
    return Hash256.of(ByteBuffer.wrap(form.digest.digest()));
  }

  private void add(byte[] name, @Nullable String value) {
    if (value != null) {
      part(name);
      part(utf8(value));
    }
  }

  private void part(byte[] bytes) {
    digest.update(length.clear().putInt(bytes.length).flip());
    digest.update(bytes);
  }

  private static @Nullable String lower(@Nullable String hex) {
    return hex == null ? null : hex.toLowerCase(Locale.ROOT);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
