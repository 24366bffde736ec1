package id.siaga.scoring.tool;

import id.siaga.scoring.training.Candidate;
import id.siaga.scoring.training.Corpus;
import id.siaga.scoring.training.LabelledReport;
import id.siaga.scoring.yaml.CriteriaFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains a candidate from the corpus of the service and from people's examples, without a"
          + " stack; nothing uses it until it is activated. The same input gives the same version.",
      "Tells how good it is on the held-out reports beside the model that comes along, and how many"
          + " of the examples each gets right, the candidate by cross-validation."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:trained",
      "1:some examples were refused, or the candidate is worse beyond noise; it is written all the"
          + " same",
      "2:wrong options",
      "3:a file can't be read or written, or holds no labelled report"
    })
final class TrainCommand implements Callable<Integer> {

  private static final int MOST_TOLD = 20;

  @Option(
      names = "--with",
      paramLabel = "FILE",
      description =
          "people's examples, as overrides writes them; may be given again, and of two with one id"
              + " the later counts")
  private List<Path> examples = new ArrayList<>();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      defaultValue = "${env:SIAGA_CORPUS:-risk-scoring-service/model/corpus}",
      description = "*.jsonl in it are the corpus (default: ${DEFAULT-VALUE})")
  private Path corpus = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "where to (default: models/VERSION.model in the data directory)")
  private @Nullable Path out;

  @Option(names = "--force", description = "replaces a file that is there already")
  private boolean force;

  @Option(names = "--json", description = "one JSON object, for programs")
  private boolean asJson;

  @Mixin private ModelDirectory models = new ModelDirectory();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (out != null) {
      PrivateFile.refuse(out, force);
    }
    Candidate candidate =
        Candidate.train(CriteriaFiles.bundled(), corpus(), given(), StackOptions.progress(err));
    Path file = write(candidate);
    CandidateReport report = new CandidateReport(candidate, file);
    PrintWriter answer = spec.commandLine().getOut();
    if (asJson) {
      answer.println(report.json());
    } else {
      report.print(answer);
    }
    answer.flush();
    tell(candidate, err);
    return candidate.refusals().isEmpty() && candidate.worse().isEmpty() ? 0 : ScoringTool.FAULTY;
  }

  private List<LabelledReport> corpus() throws IOException {
    try {
      return Corpus.readAll(corpus);
    } catch (NoSuchFileException e) {
      throw new IOException(
          "the corpus in %s can't be read; --corpus names another place: %s"
              .formatted(corpus, e.getMessage()),
          e);
    }
  }

  private List<LabelledReport> given() throws IOException {
    List<LabelledReport> given = new ArrayList<>();
    for (Path file : examples) {
      try {
        // One after the other: the same report may stand in two exports.
        given.addAll(Corpus.read(List.of(file)));
      } catch (NoSuchFileException e) {
        throw new IOException(file + " can't be read: there is none", e);
      }
    }
    return given;
  }

  private Path write(Candidate candidate) throws IOException {
    Path given = out;
    if (given != null) {
      PrivateFile.write(given, force, stream -> stream.write(candidate.file()));
      return given;
    }
    Path file = models.file(candidate.version());
    boolean there = Files.exists(file) && Arrays.equals(Files.readAllBytes(file), candidate.file());
    if (!there) {
      Files.createDirectories(models.directory());
      // A version names its bytes, so what is replaced is a damaged copy.
      PrivateFile.write(file, true, stream -> stream.write(candidate.file()));
    }
    return file;
  }

  private static void tell(Candidate candidate, PrintWriter err) {
    candidate.refusals().stream()
        .limit(MOST_TOLD)
        .forEach(refusal -> err.println("refused: " + refusal));
    int more = candidate.refusals().size() - MOST_TOLD;
    if (more > 0) {
      err.println("refused: " + more + " more");
    }
    if (!candidate.worse().isEmpty()) {
      err.println(
          "warning: on the held-out reports the candidate is worse than %s beyond noise: %s"
              .formatted(candidate.bundledVersion(), candidate.worse()));
    }
    err.flush();
  }
}
