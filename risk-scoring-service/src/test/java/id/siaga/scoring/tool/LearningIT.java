package id.siaga.scoring.tool;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.scoring.domain.model.BundledModel;
import id.siaga.scoring.kafka.PublishedCases;
import id.siaga.scoring.yaml.CriteriaFiles;
import id.siaga.testkit.Endpoints;
import id.siaga.testkit.RealStack;
import id.siaga.testkit.ReportFixture;
import id.siaga.testkit.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Looking back into a real broker; the desks are played by the test. */
@RealStack
class LearningIT {

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  private final Endpoints stack;
  private final PublishedCases cases;

  @TempDir private Path directory;

  LearningIT(Endpoints stack) {
    this.stack = stack;
    this.cases = new PublishedCases(stack);
  }

  @Test
  void exportsWhatTookEffectAndNothingElse() throws IOException {
    ReportFixture overruled = report("overruled", "Massa berkumpul di simpang, saling dorong.");
    ReportFixture proposed = report("proposed", "Warga cekcok di depan posko, sudah bubar.");
    ReportFixture withdrawn = report("withdrawn", "Ada keributan di pasar, belum jelas.");
    ReportFixture drill =
        report("drill", "LATIHAN: massa menyerbu kantor.").withMode(ReportMode.DRILL);
    ReportFixture aborted = report("aborted", "Massa dua kubu berhadapan di lapangan.");
    List.of(overruled, proposed, withdrawn, drill, aborted).forEach(cases::submit);
    cases.override(overruled, Category.TANTANGAN, Severity.SEDANG, now.minusSeconds(60));
    cases.override(overruled, Category.ANCAMAN, Severity.KRITIS, now);
    cases.propose(proposed, Category.ANCAMAN, Severity.SEDANG);
    cases.override(withdrawn, Category.ANCAMAN, Severity.SEDANG, now);
    cases.withdraw(withdrawn);
    cases.override(drill, Category.ANCAMAN, Severity.SEDANG, now);
    cases.overrideInAbortedTransaction(aborted, Category.ANCAMAN, Severity.SEDANG, now);
    Path file = directory.resolve("overrides.jsonl");

    Terminal terminal = run("overrides", "--since", "1h", "--out", file.toString());

    assertThat(terminal.exitCode()).as(terminal.err()).isZero();
    assertThat(terminal.err()).contains("1 examples; left out: 1 of exercises, 1 withdrawn");
    JsonNode example = new Terminal(0, Files.readString(file), "").json().getFirst();
    assertThat(Files.readAllLines(file)).hasSize(1);
    assertThat(example.path("id").stringValue()).isEqualTo(overruled.id().toString());
    assertThat(example.path("text").stringValue()).isEqualTo(overruled.text());
    assertThat(example.path("category").stringValue()).isEqualTo("ANCAMAN");
    assertThat(example.path("severity").stringValue()).isEqualTo("KRITIS");
    assertThat(example.path("from").path("category").stringValue()).isEqualTo("GANGGUAN");
    assertThat(example.path("by").stringValue()).isEqualTo("rina");
    assertThat(example.path("role").stringValue()).isEqualTo("operator");
    assertThat(example.path("stage").stringValue()).isEqualTo("KAMPANYE");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(run("overrides", "--out", file.toString()).err()).contains("--force replaces it");
    assertThat(run("evaluate", file.toString()).exitCode()).isZero();
  }

  @Test
  void comparesWithWhatWasPublishedAndLeavesNoTrace() {
    ReportFixture calm =
        report("calm", "Situasi aman terkendali, pleno berjalan lancar tanpa kejadian menonjol.")
            .withCategory(Category.ANCAMAN)
            .withTopic(IncidentTopic.KEAMANAN)
            .withSeverity(Severity.KRITIS);
    ReportFixture unscored =
        report("unscored", "Situasi aman terkendali, rekapitulasi berjalan lancar sampai selesai.");
    ReportFixture drill = report("exercise", "LATIHAN saja.").withMode(ReportMode.DRILL);
    List.of(calm, unscored, drill).forEach(cases::submit);
    cases.score(calm);
    long before = cases.records();

    Terminal terminal =
        run("shadow", "--model", BundledModel.read().version(), "--since", "1h", "--limit", "1000");

    assertThat(terminal.exitCode()).as(terminal.err()).isZero();
    List<JsonNode> lines = terminal.json();
    JsonNode change =
        lines.stream()
            .filter(line -> line.path("id").asString("").equals(calm.id().toString()))
            .findFirst()
            .orElseThrow();
    assertThat(change.path("before").path("category").stringValue()).isEqualTo("ANCAMAN");
    assertThat(change.path("before").path("version").stringValue()).isEqualTo("fixture");
    assertThat(change.path("after").path("category").stringValue()).isEqualTo("NIHIL");
    assertThat(change.path("after").path("evidence").size()).isBetween(1, 3);
    assertThat(change.path("desk").stringValue()).isEqualTo("17.07");
    assertThat(terminal.out()).doesNotContain("pleno berjalan");
    JsonNode summary = lines.getLast().path("summary");
    assertThat(summary.path("unpublished").intValue()).isPositive();
    // Other tests on this broker may have put the criteria in force; either has their version.
    assertThat(summary.path("versionsBefore").propertyNames())
        .contains("fixture")
        .anyMatch(version -> version.startsWith(CriteriaFiles.bundled().version()));
    assertThat(summary.path("drills").intValue()).isPositive();
    assertThat(summary.path("changed").path("any").intValue()).isEqualTo(lines.size() - 1);
    assertThat(cases.records()).isEqualTo(before);
    assertThat(cases.groups()).isEmpty();

    Terminal latest =
        run(
            "shadow",
            "--model",
            CriteriaFiles.bundled().version(),
            "--since",
            "1h",
            "--limit",
            "1");
    JsonNode one = latest.json().getLast().path("summary");
    assertThat(one.path("reports").intValue() + one.path("drills").intValue()).isEqualTo(1);
  }

  private ReportFixture report(String key, String text) {
    return Reports.clash().withKey("learning-" + key).withText(text).withSubmittedAt(now);
  }

  private Terminal run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    if (!arguments[0].equals("evaluate")) {
      all.addAll(List.of("--bootstrap-servers", stack.bootstrapServers()));
      all.addAll(List.of("--registry", stack.registryUrl().toString()));
    }
    return Terminal.run("", all.toArray(String[]::new));
  }
}
