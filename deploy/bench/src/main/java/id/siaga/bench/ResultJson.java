package id.siaga.bench;

import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Floor;
import id.siaga.bench.measure.PartResult;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The result for programs. */
final class ResultJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private ResultJson() {}

  /**
   * The whole result.
   *
   * @param started when the bench began
   * @param failed parts that could not be measured, with the reason
   */
  static String of(Instant started, List<PartResult> parts, Map<String, String> failed) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("startedAt", started.toString());
    result.put(
        "machine",
        Map.of(
            "cores", Runtime.getRuntime().availableProcessors(),
            "java", System.getProperty("java.version"),
            "os", System.getProperty("os.name") + " " + System.getProperty("os.version")));
    result.put("parts", parts.stream().map(ResultJson::part).toList());
    result.put("failed", failed);
    return JSON.writeValueAsString(result);
  }

  private static Map<String, Object> part(PartResult part) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("part", part.part());
    fields.put("figures", part.figures().stream().map(ResultJson::figure).toList());
    fields.put("notes", part.notes());
    fields.put("floors", part.floors().stream().map(ResultJson::floor).toList());
    return fields;
  }

  private static Map<String, Object> figure(Figure figure) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", figure.name());
    fields.put("unit", figure.unit());
    fields.put("median", figure.samples().median());
    fields.put("min", figure.samples().min());
    fields.put("max", figure.samples().max());
    fields.put("runs", figure.samples().values());
    fields.put("cpuCores", figure.cpu().cores());
    return fields;
  }

  private static Map<String, Object> floor(Floor floor) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", floor.name());
    fields.put(floor.ceiling() ? "atMost" : "atLeast", floor.bound());
    fields.put("measured", floor.measured());
    fields.put("verdict", floor.verdict());
    return fields;
  }
}
