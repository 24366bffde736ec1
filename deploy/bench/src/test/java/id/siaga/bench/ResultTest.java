package id.siaga.bench;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.bench.measure.CpuUse;
import id.siaga.bench.measure.Figure;
import id.siaga.bench.measure.Floor;
import id.siaga.bench.measure.PartResult;
import id.siaga.bench.measure.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultTest {

  private static final PartResult SINGLE =
      new PartResult(
          "single",
          List.of(
              new Figure(
                  "intake",
                  "reports/s",
                  Samples.of(9_000, 12_345.6, 15_000),
                  new CpuUse(Map.of("bench", 0.25)))),
          List.of("64 connections"),
          List.of(Floor.atLeast("intake / bare", 0.5, 0.42)));

  @Test
  void tableShowsMedianRangeCpuAndFloor() {
    assertThat(ResultTable.of(List.of(SINGLE)))
        .contains("12,346", "9,000 – 15,000", "bench 0.25", "· 64 connections")
        .contains("BELOW intake / bare: 0.420, promised at least 0.500");
  }

  @Test
  void jsonHoldsEveryRun() {
    JsonNode json =
        JsonMapper.shared()
            .readTree(ResultJson.of(Instant.EPOCH, List.of(SINGLE), Map.of("desk", "no pid")));

    JsonNode figure = json.at("/parts/0/figures/0");
    assertThat(figure.get("median").asDouble()).isEqualTo(12_345.6);
    assertThat(figure.get("runs").size()).isEqualTo(3);
    assertThat(figure.at("/cpuCores/bench").asDouble()).isEqualTo(0.25);
    assertThat(json.at("/parts/0/floors/0/verdict").asString()).isEqualTo("BELOW");
    assertThat(json.at("/failed/desk").asString()).isEqualTo("no pid");
  }
}
