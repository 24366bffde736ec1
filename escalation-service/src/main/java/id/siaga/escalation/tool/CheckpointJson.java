package id.siaga.escalation.tool;

import id.siaga.escalation.audit.Checkpoint;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checkpoint as JSON, within its entry: {@code number}, {@code previous}, {@code root}, {@code
 * leaves} of {@code desk}, {@code sequence}, {@code hash}, then {@code keyId} and {@code
 * signature}. Bytes are lower-case hexadecimal; desk and time are those of the entry.
 */
final class CheckpointJson {

  private CheckpointJson() {}

  static void write(Checkpoint checkpoint, ObjectNode json) {
    json.put("number", checkpoint.number());
    json.put("previous", checkpoint.previous().toString());
    json.put("root", checkpoint.root().toString());
    ArrayNode leaves = json.putArray("leaves");
    for (Checkpoint.Leaf leaf : checkpoint.leaves()) {
      leaves
          .addObject()
          .put("desk", leaf.desk().value())
          .put("sequence", leaf.sequence())
          .put("hash", leaf.hash().toString());
    }
    json.put("keyId", checkpoint.keyId());
    json.put("signature", HexFormat.of().formatHex(checkpoint.signature()));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException when it is no checkpoint, saying which field is wrong
   */
  static Checkpoint read(JsonNode json, DeskCode desk, Instant at) {
    JsonNode listed = json.path("leaves");
    if (!listed.isArray()) {
      throw new IllegalArgumentException("field leaves must be a list");
    }
    List<Checkpoint.Leaf> leaves = new ArrayList<>();
    for (JsonNode leaf : listed) {
      leaves.add(
          new Checkpoint.Leaf(
              new DeskCode(EntryJson.required(leaf, "desk")),
              EntryJson.number(leaf, "sequence"),
              EntryJson.hash(leaf, "hash")));
    }
    return new Checkpoint(
        desk,
        EntryJson.number(json, "number"),
        at,
        EntryJson.hash(json, "previous"),
        EntryJson.hash(json, "root"),
        leaves,
        EntryJson.required(json, "keyId"),
        HexFormat.of().parseHex(EntryJson.required(json, "signature")));
  }
}
