package id.siaga.escalation.tool;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.audit.AuditStep;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as one line of JSON, for exports. Field names are those of the contract; hashes are
 * lower-case hexadecimal, empty where there is none; {@code at} is ISO 8601 in UTC, to the
 * microsecond; a field without a value is left out. A checkpoint stands in its entry, see {@link
 * CheckpointJson}.
 */
final class EntryJson {

  private static final JsonMapper JSON = JsonMapper.shared();

  private EntryJson() {}

  static ObjectNode write(AuditEntry entry) {
    AuditStep step = entry.step();
    ObjectNode json = JSON.createObjectNode();
    json.put("desk", entry.desk().value());
    json.put("sequence", entry.sequence());
    json.put("previousHash", entry.previousHash().toString());
    json.put("hash", entry.hash().toString());
    json.put("kind", step.kind().name());
    json.put("at", entry.at().toString());
    json.put("subjectId", step.subjectId());
    put(json, "caseId", step.caseId());
    put(json, "actor", step.actor());
    json.put("detail", step.detail());
    json.put("contentHash", step.contentHash().toString());
    AuditStep.Peer peer = step.peer();
    if (peer != null) {
      json.put("peerDesk", peer.desk().value());
      json.put("pairSequence", peer.pairSequence());
      if (peer.head().sequence() > 0) {
        json.put("peerSequence", peer.head().sequence());
        json.put("peerHash", peer.head().hash().toString());
      }
    }
    if (step.checkpoint() != null) {
      CheckpointJson.write(step.checkpoint(), json.putObject("checkpoint"));
    }
    return json;
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException when it is no entry, saying which field is wrong
   */
  static AuditEntry read(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    DeskCode desk = new DeskCode(required(json, "desk"));
    Instant at = instant(json, "at");
    String caseId = optional(json, "caseId");
    JsonNode checkpoint = json.get("checkpoint");
    AuditStep step =
        new AuditStep(
            AuditKind.valueOf(required(json, "kind")),
            required(json, "subjectId"),
            caseId == null ? null : CaseId.of(caseId),
            optional(json, "actor"),
            required(json, "detail"),
            hash(json, "contentHash"),
            peer(json),
            checkpoint == null || checkpoint.isNull()
                ? null
                : CheckpointJson.read(checkpoint, desk, at));
    return new AuditEntry(
        desk, number(json, "sequence"), hash(json, "previousHash"), at, step, hash(json, "hash"));
  }

  private static AuditStep.@Nullable Peer peer(JsonNode json) {
    String desk = optional(json, "peerDesk");
    if (desk == null) {
      return null;
    }
    AuditHead head =
        json.has("peerSequence")
            ? new AuditHead(number(json, "peerSequence"), hash(json, "peerHash"))
            : AuditHead.START;
    return new AuditStep.Peer(new DeskCode(desk), number(json, "pairSequence"), head);
  }

  private static void put(ObjectNode json, String field, @Nullable Object value) {
    if (value != null) {
      json.put(field, value.toString());
    }
  }

  private static @Nullable String optional(JsonNode json, String field) {
    JsonNode value = json.get(field);
    return value == null || value.isNull() ? null : value.asString();
  }

  static String required(JsonNode json, String field) {
    String value = optional(json, field);
    if (value == null) {
      throw new IllegalArgumentException("field " + field + " is missing");
    }
    return value;
  }

  static long number(JsonNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null || !value.isIntegralNumber()) {
      throw new IllegalArgumentException("field " + field + " must be a whole number");
    }
    return value.asLong();
  }

  private static Instant instant(JsonNode json, String field) {
    try {
      return Instant.parse(required(json, field));
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("field " + field + " must be ISO 8601 in UTC", e);
    }
  }

  static AuditHash hash(JsonNode json, String field) {
    try {
      return new AuditHash(HexFormat.of().parseHex(required(json, field)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("field " + field + ": " + e.getMessage(), e);
    }
  }
}
