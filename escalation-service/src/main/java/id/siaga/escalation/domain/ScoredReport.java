package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Stage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A classified report as it reaches its kabupaten's desk.
 *
 * @param contentHash tells a repeat from another body under the same id
 * @param follows the earlier report that this one corrects or withdraws, where there is one
 */
public record ScoredReport(
    ReportId id,
    String agency,
    DeskCode desk,
    Place place,
    ReportMode mode,
    Stage stage,
    Instant occurredAt,
    Instant submittedAt,
    String text,
    AuditHash contentHash,
    @Nullable Follows follows,
    Classification classification,
    Signature signature) {

  /**
   * An earlier report of the same agency.
   *
   * @param withdraws whether it is taken back; otherwise this one stands in its place
   */
  public record Follows(ReportId report, boolean withdraws) {}

  /** Where inside the kabupaten: codes of kecamatan and desa, number of the polling place. */
  public record Place(@Nullable String kecamatan, @Nullable String desa, @Nullable String tps) {

    /** Whether both name the same desa. */
    boolean sameDesa(Place other) {
      return desa != null && desa.equals(other.desa);
    }
  }

  CaseTally.Kind kind() {
    return new CaseTally.Kind(classification.category(), classification.severity());
  }
}
