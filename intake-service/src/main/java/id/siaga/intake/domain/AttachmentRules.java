package id.siaga.intake.domain;

import id.siaga.intake.domain.ReportDraft.AttachmentDraft;
import id.siaga.intake.domain.Submission.Attachment;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of attachments: where a file is, and what its bytes must hash to. */
final class AttachmentRules {

  private static final Set<String> SCHEMES = Set.of("https", "http", "s3");
  private static final int LONGEST_URI = 2_048;
  private static final Pattern SHA_256 = Pattern.compile("\\p{XDigit}{64}");

  /** RFC 6838, section 4.2. */
  private static final Pattern MEDIA_TYPE =
      Pattern.compile("[A-Za-z0-9][\\w!#$&^.+-]{0,126}/[A-Za-z0-9][\\w!#$&^.+-]{0,126}");

  private final List<Violation> violations;

  AttachmentRules(List<Violation> violations) {
    this.violations = violations;
  }

  List<Attachment> check(List<AttachmentDraft> drafts) {
    if (drafts.isEmpty()) {
      return List.of();
    }
    if (drafts.size() > SubmissionRules.MOST_ATTACHMENTS) {
      violations.add(Violation.of("attachments", Rule.TOO_MANY, SubmissionRules.MOST_ATTACHMENTS));
      return List.of();
    }
    List<Attachment> attachments = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Attachment attachment = check("attachments[" + i + "]", drafts.get(i));
      if (attachment != null) {
        attachments.add(attachment);
      }
    }
    return attachments;
  }

  private @Nullable Attachment check(String path, AttachmentDraft draft) {
    URI uri = uri(path + ".uri", draft.uri());
    String sha256 = draft.sha256();
    if (sha256 == null) {
      violations.add(Violation.of(path + ".sha256", Rule.REQUIRED));
    } else if (!SHA_256.matcher(sha256).matches()) {
      violations.add(Violation.of(path + ".sha256", Rule.BAD_FORMAT, "[0-9a-f]{64}"));
    }
    String mediaType = draft.mediaType();
    if (mediaType != null && !MEDIA_TYPE.matcher(mediaType).matches()) {
      violations.add(Violation.of(path + ".mediaType", Rule.BAD_FORMAT, "image/jpeg"));
    }
    return uri == null || sha256 == null
        ? null
        : new Attachment(uri, sha256.toLowerCase(Locale.ROOT), mediaType);
  }

  private @Nullable URI uri(String path, @Nullable String given) {
    if (given == null || given.isBlank()) {
      violations.add(Violation.of(path, Rule.REQUIRED));
      return null;
    }
    if (given.length() > LONGEST_URI) {
      violations.add(Violation.of(path, Rule.TOO_LONG, LONGEST_URI));
      return null;
    }
    try {
      URI uri = new URI(given);
      if (uri.getScheme() != null
          && uri.getHost() != null
          && SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // told below, like any other address that is none
    }
    violations.add(Violation.of(path, Rule.BAD_FORMAT, "https://…"));
    return null;
  }
}
