package id.siaga.scoring.tool;

import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.json.Form;
import id.siaga.scoring.json.Submission;
import id.siaga.scoring.training.Corpus;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = {
      "Tells how well labelled texts are classified, without a stack: accuracy, F1, confusion,"
          + " calibration, review, and the worst errors with their reasons.",
      "A line that holds no labelled report is told on standard error and not counted."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every line was counted",
      "1:some lines hold no labelled report, or there is none",
      "2:wrong options",
      "3:a file can't be read or written"
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_ERRORS = 1_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "JSON lines with id, text, category, topic, severity, maybe stage, region, nihil;"
              + " - reads standard input")
  private List<String> files = new ArrayList<>();

  @Mixin private ClassifierOptions options = new ClassifierOptions();

  @Option(
      names = "--held-out",
      description =
          "counts only reports of a corpus that no model is ever trained on, by their ids; people's"
              + " examples are all trained on")
  private boolean heldOut;

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "how many of the most confident errors are told (default: ${DEFAULT-VALUE})")
  private int worst = 10;

  @Option(names = "--json", description = "one JSON object, for programs")
  private boolean asJson;

  @Option(
      names = "--chart",
      paramLabel = "FILE.png",
      description = "also draws the category's calibration and confusion")
  private @Nullable Path chart;

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream standardInput;

  EvaluateCommand(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    if (worst < 0 || worst > MOST_ERRORS) {
      throw new ParameterException(
          spec.commandLine(), "--worst must be in 0..%d, was %d".formatted(MOST_ERRORS, worst));
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Evaluation evaluation = new Evaluation(options.classifier(), options.reviewBelow(), worst);
    for (String file : files) {
      new ReportFile(file, Form.LABELLED, standardInput).read(new Counting(evaluation, file, err));
    }
    if (evaluation.quality().reports() == 0) {
      err.println("there is no labelled report" + (heldOut ? " that is held out" : ""));
      return ScoringTool.FAULTY;
    }
    if (chart != null) {
      QualityChart.write(evaluation, chart);
    }
    if (asJson) {
      out.println(EvaluationJson.text(evaluation));
    } else {
      new EvaluationText(out).print(evaluation);
    }
    out.flush();
    return evaluation.faults() == 0 ? 0 : ScoringTool.FAULTY;
  }

  private final class Counting implements ReportFile.Reader {

    private final Evaluation evaluation;
    private final String file;
    private final PrintWriter err;

    Counting(Evaluation evaluation, String file, PrintWriter err) {
      this.evaluation = evaluation;
      this.file = file;
      this.err = err;
    }

    @Override
    public void take(long line, Submission report) {
      Labels labels = report.labels();
      String id = report.id();
      // Their form requires both.
      if (labels != null && id != null && (!heldOut || Corpus.heldOut(id))) {
        evaluation.add(file, line, report, labels);
      }
    }

    @Override
    public void take(Fault fault) {
      evaluation.addFault();
      err.println(fault);
      err.flush();
    }
  }
}
