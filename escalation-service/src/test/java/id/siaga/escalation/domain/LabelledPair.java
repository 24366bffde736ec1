package id.siaga.escalation.domain;

import id.siaga.events.domain.DeskCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two reports and whether a person took them for the same; see matching/README.md. */
record LabelledPair(
    String id,
    String split,
    boolean within,
    boolean same,
    boolean hard,
    ScoredReport a,
    ScoredReport b) {

  private static final Path MATCHING = Path.of("src/test/resources/matching");

  /** What the two say of their places. */
  enum Nearness {
    SAME_DESA("the same desa"),
    OTHER_DESA("two desa"),
    SAME_KECAMATAN("the same kecamatan, not both a desa"),
    KABUPATEN("no more in common than the kabupaten");

    final String words;

    Nearness(String words) {
      this.words = words;
    }
  }

  static List<LabelledPair> all() {
    try {
      Map<String, List<String>> signatures = new HashMap<>();
      for (String line : Files.readAllLines(MATCHING.resolve("signatures.tsv"))) {
        List<String> cells = List.of(line.split("\t"));
        signatures.put(cells.getFirst(), cells.subList(1, 3));
      }
      return Files.readAllLines(MATCHING.resolve("pairs.jsonl")).stream()
          .map(line -> JsonMapper.shared().readTree(line))
          .map(pair -> read(pair, signatures.getOrDefault(text(pair, "id"), List.of("", ""))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the pairs can't be read", e);
    }
  }

  double similarity() {
    return a.signature().similarity(b.signature());
  }

  Nearness nearness() {
    ScoredReport.Place one = a.place();
    ScoredReport.Place other = b.place();
    if (one.desa() != null && other.desa() != null) {
      return one.sameDesa(other) ? Nearness.SAME_DESA : Nearness.OTHER_DESA;
    }
    boolean together = one.kecamatan() != null && one.kecamatan().equals(other.kecamatan());
    return together ? Nearness.SAME_KECAMATAN : Nearness.KABUPATEN;
  }

  private static LabelledPair read(JsonNode pair, List<String> signatures) {
    return new LabelledPair(
        text(pair, "id"),
        text(pair, "split"),
        text(pair, "scope").equals("KABUPATEN"),
        pair.required("same").booleanValue(),
        pair.required("hard").booleanValue(),
        report(pair.required("a"), signatures.getFirst()),
        report(pair.required("b"), signatures.getLast()));
  }

  private static ScoredReport report(JsonNode node, String signature) {
    ScoredReport any = Scored.clash().report();
    return new ScoredReport(
        any.id(),
        any.agency(),
        new DeskCode(text(node, "region")),
        new ScoredReport.Place(code(node, "district"), code(node, "village"), null),
        any.mode(),
        any.stage(),
        OffsetDateTime.parse(text(node, "occurredAt")).toInstant(),
        any.submittedAt(),
        text(node, "text"),
        any.contentHash(),
        any.follows(),
        any.classification(),
        Signature.of(ByteBuffer.wrap(HexFormat.of().parseHex(signature))));
  }

  private static String text(JsonNode node, String field) {
    return node.required(field).stringValue();
  }

  private static @Nullable String code(JsonNode node, String field) {
    return node.has(field) ? text(node, field) : null;
  }
}
