package id.siaga.escalation.kafka;

import id.siaga.events.Decoding;
import id.siaga.events.EventHeaders;
import id.siaga.events.Topic;
import id.siaga.events.avro.AuditKind;
import id.siaga.events.avro.AuditRecorded;
import id.siaga.events.avro.DeskForwarded;
import id.siaga.events.avro.ForwardKind;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The policies that wait to be judged, off the topics of the running stack: by the chains of the
 * desks that proposed them, which alone say what became of one; in what they are looser by what
 * those desks told the ones above.
 */
public final class OpenProposals implements AutoCloseable {

  private static final Set<String> KINDS =
      Set.of(
          AuditKind.POLICY_PROPOSED.name(),
          AuditKind.POLICY_WITHDRAWN.name(),
          AuditKind.POLICY_JUDGED.name());

  private final CommittedRecords records;

  /**
   * @param progress told what is being done
   */
  public OpenProposals(String bootstrapServers, URI registry, Consumer<String> progress) {
    records = new CommittedRecords(bootstrapServers, registry, progress);
  }

  /**
   * One that waits.
   *
   * @param judge the desk that it waits for
   * @param sha256 of the policy's text, lower-case hexadecimal
   * @param by role and name of who proposed it
   * @param reason why; empty where it isn't known
   * @param looser in what; empty at the nation, which tells nobody
   */
  public record Open(
      String id,
      String desk,
      String version,
      String judge,
      String sha256,
      String by,
      Instant at,
      String reason,
      List<String> looser) {

    private Open with(String why, List<String> inWhat) {
      return new Open(id, desk, version, judge, sha256, by, at, why, List.copyOf(inWhat));
    }
  }

  /**
   * All that wait now, by the code of their desk.
   *
   * @throws IOException when the stack doesn't answer, in words for the person at the terminal
   */
  public List<Open> read() throws IOException {
    Map<String, Open> open = new HashMap<>();
    records.read(records.since(Topic.AUDIT, Instant.EPOCH), record -> entry(record, open));
    Instant first = open.values().stream().map(Open::at).min(Instant::compareTo).orElse(null);
    if (first != null) {
      records.read(records.since(Topic.FORWARDS, first), record -> told(record, open));
    }
    return open.values().stream().sorted(Comparator.comparing(Open::desk)).toList();
  }

  private void entry(ConsumerRecord<byte[], byte[]> record, Map<String, Open> open) {
    String kind = EventHeaders.text(record.headers(), RecordWriter.AUDIT_KIND);
    if (kind == null || !KINDS.contains(kind)) {
      return;
    }
    Decoding<AuditRecorded> decoding = records.codec().decode(Topic.AUDIT, record.value());
    if (!(decoding instanceof Decoding.Decoded<AuditRecorded>(AuditRecorded entry))) {
      return;
    }
    boolean ofAnother = entry.getPeerDesk() != null;
    switch (entry.getKind()) {
      case POLICY_PROPOSED -> {
        if (!ofAnother) {
          open.put(entry.getDesk(), open(entry));
        }
      }
      case POLICY_WITHDRAWN -> {
        if (!ofAnother) {
          open.remove(entry.getDesk());
        }
      }
      case POLICY_JUDGED -> {
        if (!entry.getDetail().endsWith(":stale")) {
          open.remove(entry.getDesk());
        }
      }
      default -> {} // the header says otherwise than the entry
    }
  }

  private static Open open(AuditRecorded entry) {
    String detail = entry.getDetail();
    int arrow = detail.lastIndexOf('→');
    return new Open(
        entry.getSubjectId(),
        entry.getDesk(),
        detail.substring(0, Math.max(arrow, 0)),
        detail.substring(arrow + 1),
        HexFormat.of().formatHex(Codes.bytes(entry.getContentHash())),
        String.valueOf(entry.getActor()),
        entry.getAt(),
        "",
        List.of());
  }

  private void told(ConsumerRecord<byte[], byte[]> record, Map<String, Open> open) {
    Decoding<DeskForwarded> decoding = records.codec().decode(Topic.FORWARDS, record.value());
    if (decoding instanceof Decoding.Decoded<DeskForwarded>(DeskForwarded forward)
        && forward.getKind() == ForwardKind.POLICY_PROPOSED
        && forward.getPolicyProposal() != null) {
      var proposal = forward.getPolicyProposal();
      open.computeIfPresent(
          forward.getFromDesk(),
          (desk, one) ->
              one.id().equals(proposal.getProposalId())
                  ? one.with(proposal.getReason(), proposal.getLooser())
                  : one);
    }
  }

  @Override
  public void close() {
    records.close();
  }
}
