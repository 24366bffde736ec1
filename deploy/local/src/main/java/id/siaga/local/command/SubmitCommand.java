package id.siaga.local.command;

import id.siaga.local.client.Intake;
import id.siaga.local.client.LineResult;
import id.siaga.local.client.ProgressBar;
import id.siaga.local.client.Rejection;
import id.siaga.local.client.ReportFile;
import id.siaga.local.client.Submission;
import id.siaga.local.keys.Keys;
import id.siaga.local.settings.Port;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** A file of reports through REST. */
@Command(
    name = "submit",
    mixinStandardHelpOptions = true,
    description =
        "Submits reports: JSON lines, or CSV with a header row. `id` makes a repeat harmless.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every report was accepted",
      "1:some were rejected, or intake is out of reach"
    })
final class SubmitCommand implements Callable<Integer> {

  private static final int CHUNK = 100;

  @Parameters(paramLabel = "FILE|-", description = "the file; - reads standard input")
  private String file = "-";

  @Option(names = "--key", description = "bearer key; by default the sample key of --agency")
  private @Nullable String key;

  @Option(
      names = "--agency",
      defaultValue = Keys.NATIONAL,
      description = "sample agency whose key to use (default: ${DEFAULT-VALUE})")
  private String agency = Keys.NATIONAL;

  @Option(names = "--url", description = "address of intake; by default the local stack's")
  private @Nullable URI url;

  @Option(names = "--mode", description = "LIVE, DRILL or HISTORICAL, for reports that name none")
  private @Nullable String mode;

  @Option(names = "--json", description = "the summary as one JSON object")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  private record Summary(int accepted, int duplicates, int rejected, List<Rejection> rejections) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Context context = Context.current();
    Intake intake =
        new Intake(url == null ? context.settings().url(Port.INTAKE) : url, key(context));
    ReportFile reports = read();
    List<Rejection> rejections = new ArrayList<>(reports.unreadable());
    ProgressBar bar =
        new ProgressBar(err, Boolean.getBoolean("siaga.terminal"), reports.submissions().size());
    int accepted = 0;
    int duplicates = 0;
    int refused = reports.unreadable().size();
    reports.unreadable().forEach(rejection -> tell(rejection, out));
    for (int from = 0; from < reports.submissions().size(); from += CHUNK) {
      bar.at(from);
      List<Submission> chunk =
          reports.submissions().subList(from, Math.min(from + CHUNK, reports.submissions().size()));
      chunk.forEach(this::setMode);
      List<LineResult> results = intake.submit(chunk);
      for (int i = 0; i < results.size(); i++) {
        switch (results.get(i)) {
          case LineResult.Accepted one -> {
            accepted++;
            duplicates += one.duplicate() ? 1 : 0;
          }
          case LineResult.Refused one -> {
            refused++;
            rejections.addAll(one.reasons());
            bar.clear();
            one.reasons().forEach(rejection -> tell(rejection, out));
          }
          case LineResult.Busy busy -> {
            refused++;
            Rejection rejection =
                new Rejection(
                    chunk.get(i).line(), "", "busy", "intake was too busy: " + busy.status());
            rejections.add(rejection);
            bar.clear();
            tell(rejection, out);
          }
        }
      }
    }
    bar.clear();
    summary(out, accepted, duplicates, refused, rejections);
    return refused == 0 ? 0 : 1;
  }

  private String key(Context context) throws IOException {
    if (key != null) {
      return key;
    }
    Keys keys = Keys.of(context.settings().data());
    return keys.of(agency)
        .orElseThrow(() ->
            new IOException(
                "no sample key for agency '%s'; there are %s"
                    .formatted(agency, String.join(", ", keys.all().keySet()))));
  }

  private ReportFile read() throws IOException {
    try (Reader reader =
        file.equals("-")
            ? new InputStreamReader(System.in, StandardCharsets.UTF_8)
            : Files.newBufferedReader(Path.of(file))) {
      return ReportFile.read(reader);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no file " + file, e);
    }
  }

  private void setMode(Submission submission) {
    if (mode != null && !submission.body().has("mode")) {
      submission.body().put("mode", mode);
    }
  }

  private void tell(Rejection rejection, PrintWriter out) {
    if (!asJson) {
      out.println(rejection);
      out.flush();
    }
  }

  private void summary(
      PrintWriter out, int accepted, int duplicates, int refused, List<Rejection> rejections) {
    if (asJson) {
      out.println(
          JsonMapper.shared()
              .writeValueAsString(new Summary(accepted, duplicates, refused, rejections)));
    } else {
      out.println(
          "%d accepted (%d of them known already), %d rejected"
              .formatted(accepted, duplicates, refused));
    }
    out.flush();
  }
}
