package id.siaga.bench.part;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.http.Answer;
import id.siaga.bench.measure.MeasurementFailedException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A report that intake accepted.
 *
 * @param sequence its running number, which also names its text
 * @param scheduledNanos when it was due to be sent
 */
record Submitted(long sequence, long scheduledNanos) {

  /** The id that intake gave it. */
  static String reportId(Answer answer) {
    JsonNode id =
        JsonMapper.shared()
            .readTree(answer.body().toString(StandardCharsets.UTF_8))
            .get("reportId");
    if (id == null) {
      throw new MeasurementFailedException("intake's 202 has no reportId");
    }
    return id.asString();
  }

  /**
   * Reports that have not arrived though another of the same text has: what is KRITIS once is
   * KRITIS every time.
   */
  static long missing(Map<String, Submitted> submitted, Map<String, Long> arrived, Corpus corpus) {
    Set<Long> textsThatArrive = new HashSet<>();
    submitted.forEach((id, report) -> {
      if (arrived.containsKey(id)) {
        textsThatArrive.add(report.sequence() % corpus.size());
      }
    });
    return submitted.entrySet().stream()
        .filter(e -> textsThatArrive.contains(e.getValue().sequence() % corpus.size()))
        .filter(e -> !arrived.containsKey(e.getKey()))
        .count();
  }
}
