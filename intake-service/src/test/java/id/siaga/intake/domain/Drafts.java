package id.siaga.intake.domain;

import id.siaga.events.domain.RegionScope;
import id.siaga.intake.domain.ReportDraft.AttachmentDraft;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named drafts; each keeps every rule until a test changes one thing. */
public record Drafts(
    Map<Field, String> texts,
    @Nullable Integer credibility,
    List<AttachmentDraft> attachments,
    boolean nihil) {

  /** An agency that may report from everywhere. */
  public static final Agency POLRES = new Agency("polres-lebong", "Polres Lebong", RegionScope.ALL);

  /** A clash in Lebong, with nothing but what is required. */
  public static Drafts clash() {
    return new Drafts(
        new EnumMap<>(
            Map.of(Field.TEXT, "Dua kubu pendukung saling lempar batu.", Field.REGION, "17.07")),
        null,
        List.of(),
        false);
  }

  /** Only that there is nothing to report. */
  static Drafts calm() {
    return clash().without(Field.TEXT).withNihil();
  }

  Drafts with(Field field, String value) {
    Map<Field, String> changed = new EnumMap<>(texts);
    changed.put(field, value);
    return new Drafts(changed, credibility, attachments, nihil);
  }

  Drafts without(Field field) {
    Map<Field, String> changed = new EnumMap<>(texts);
    changed.remove(field);
    return new Drafts(changed, credibility, attachments, nihil);
  }

  Drafts withCredibility(int value) {
    return new Drafts(texts, value, attachments, nihil);
  }

  Drafts withAttachments(AttachmentDraft... values) {
    return new Drafts(texts, credibility, List.of(values), nihil);
  }

  Drafts withNihil() {
    return new Drafts(texts, credibility, attachments, true);
  }

  /** The draft itself. */
  public ReportDraft draft() {
    return new ReportDraft(texts, credibility, attachments, nihil, List.of());
  }
}
