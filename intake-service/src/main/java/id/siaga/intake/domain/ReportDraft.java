package id.siaga.intake.domain;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it was given: of the right JSON types, nothing else checked.
 *
 * @param texts the text fields that were given
 * @param credibility the number in {@code source.credibility}
 * @param flaws what the form of the body already broke, such as fields nobody knows
 */
public record ReportDraft(
    Map<Field, String> texts,
    @Nullable Integer credibility,
    List<AttachmentDraft> attachments,
    boolean nihil,
    List<Violation> flaws) {

  public ReportDraft {
    EnumMap<Field, String> copy = new EnumMap<>(Field.class);
    copy.putAll(texts);
    texts = Collections.unmodifiableMap(copy);
    attachments = List.copyOf(attachments);
    flaws = List.copyOf(flaws);
  }

  @Nullable String text(Field field) {
    return texts.get(field);
  }

  /** An attachment as it was given. */
  public record AttachmentDraft(
      @Nullable String uri, @Nullable String sha256, @Nullable String mediaType) {}
}
