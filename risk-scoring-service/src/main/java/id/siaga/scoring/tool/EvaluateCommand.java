package id.siaga.scoring.tool;

import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.json.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
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
      "Tells how well labelled texts are classified, without a stack: accuracy, F1, confusion,",
      "calibration, review, and the worst errors with their reasons.",
      "Exit codes: 0, 1 when a line was at fault or there is none, 2 for wrong options, 3 when a"
          + " file can't be read or written."
    })
final class EvaluateCommand implements Callable<Integer> {

  private static final int MOST_ERRORS = 1_000;

  @Parameters(
      paramLabel = "FILE|-",
      description =
          "JSON lines with text, category, topic, severity; maybe id, stage; - reads what comes in")
  private String file = "";

  @Mixin private ClassifierOptions options = new ClassifierOptions();

  @Option(
      names = "--worst",
      paramLabel = "N",
      description = "how many of the most confident errors are told (default: ${DEFAULT-VALUE})")
  private int worst = 10;

  @Option(names = "--json", description = "one JSON object, for programs")
  private boolean asJson;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "also draws how often decisions of each confidence are right")
  private @Nullable Path png;

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
    ReportFile reports = new ReportFile(file, Form.LABELLED, standardInput, err);
    reports.read((line, report, more) -> {
      Labels labels = report.labels();
      if (labels != null) {
        evaluation.add(line, report, labels);
      }
      return true;
    });
    if (evaluation.quality().reports() == 0) {
      err.println(file + " has no labelled report");
      return ScoringTool.FAULTY;
    }
    if (png != null) {
      ReliabilityDiagram.write(evaluation.quality(), png);
    }
    if (asJson) {
      out.println(EvaluationJson.text(evaluation, reports.faulty()));
    } else {
      new EvaluationText(out).print(evaluation, reports.faulty());
    }
    out.flush();
    return reports.faulty() == 0 ? 0 : ScoringTool.FAULTY;
  }
}
