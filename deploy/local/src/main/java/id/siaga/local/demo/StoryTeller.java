package id.siaga.local.demo;

import id.siaga.local.client.Cases;
import id.siaga.local.client.Intake;
import id.siaga.local.client.LineResult;
import id.siaga.local.client.SignIn;
import id.siaga.local.client.Submission;
import id.siaga.local.keys.Keys;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import id.siaga.local.supervisor.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Plays the entries of one telling of the story. */
final class StoryTeller {

  private static final Duration CASE_PATIENCE = Duration.ofSeconds(20);
  private static final Duration OUTCOME_PATIENCE = Duration.ofSeconds(5);

  private final Settings settings;
  private final Keys keys;
  private final Progress progress;
  private final String telling = "cerita-" + Instant.now().getEpochSecond() + "-";
  private final Map<String, String> reportIds = new HashMap<>();

  StoryTeller(Settings settings, Keys keys, Progress progress) {
    this.settings = settings;
    this.keys = keys;
    this.progress = progress;
  }

  /** Does what the entry says; a refusal is told and the story goes on. */
  void play(StoryEntry entry) throws IOException, InterruptedException {
    if (!entry.say().isEmpty()) {
      progress.line("  story %4d s  %s".formatted(entry.at().toSeconds(), entry.say()));
    }
    switch (entry) {
      case StoryEntry.Submit submit -> submit(submit);
      case StoryEntry.Operate operate -> operate(operate);
    }
  }

  private void submit(StoryEntry.Submit entry) throws IOException, InterruptedException {
    String key =
        keys.of(entry.agency())
            .orElseThrow(() -> new IOException("no sample key for agency " + entry.agency()));
    // A new id each time the story is told: its cases are new ones.
    var body = entry.body().deepCopy().put("id", telling + entry.id());
    LineResult result =
        new Intake(settings.url(Port.INTAKE), key)
            .submit(List.of(new Submission(1, body)))
            .getFirst();
    switch (result) {
      case LineResult.Accepted accepted -> reportIds.put(entry.id(), accepted.reportId());
      case LineResult.Refused refused ->
          progress.line("  story: report %s refused: %s".formatted(entry.id(), refused.reasons()));
      case LineResult.Busy busy ->
          progress.line("  story: report %s not taken: %d".formatted(entry.id(), busy.status()));
    }
  }

  private void operate(StoryEntry.Operate entry) throws IOException, InterruptedException {
    String reportId = reportIds.get(entry.about());
    Optional<String> caseId =
        reportId == null
            ? Optional.empty()
            : as(entry.operator(), "viewer").ofReport(reportId, CASE_PATIENCE);
    if (caseId.isEmpty()) {
      progress.line("  story: report %s is in no case; skipped".formatted(entry.about()));
      return;
    }
    ObjectNode command = entry.command().deepCopy();
    if (!command.has("commandId")) {
      command.put("commandId", UUID.randomUUID().toString());
    }
    for (String id : List.of("commandId", "referenceId")) {
      if (command.has(id)) {
        command.put(id, telling + command.path(id).asString());
      }
    }
    command.put("desk", entry.desk());
    Cases cases = as(entry.operator(), "operator");
    Cases.Answer answer = cases.command(caseId.get(), command);
    if (answer.good()) {
      answer = cases.outcome(command.path("commandId").asString(), entry.desk(), OUTCOME_PATIENCE);
    }
    String refusal =
        answer.good() ? answer.body().path("refusalText").asString("") : answer.problem();
    if (!refusal.isEmpty()) {
      progress.line("  story: %s refused: %s".formatted(entry.kind(), refusal));
    }
  }

  private Cases as(String name, String role) throws IOException {
    return new Cases(
        settings.url(Port.CONSOLE), SignIn.token(settings, System.getenv(), name, role));
  }
}
