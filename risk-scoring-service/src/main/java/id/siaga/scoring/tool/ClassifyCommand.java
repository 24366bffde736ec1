package id.siaga.scoring.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.json.ClassificationJson;
import id.siaga.scoring.json.Form;
import id.siaga.scoring.json.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "classify",
    mixinStandardHelpOptions = true,
    description = {
      "Classifies texts without a stack: a JSON result for each line, in the same order.",
      "A line that is no such report is told with its number, and the others go on.",
      "Exit codes: 0, 1 when a line was at fault, 2 for wrong options, 3 when a file can't be read."
    })
final class ClassifyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|-",
      description = "JSON lines with id and text, maybe stage and nihil; - reads what comes in")
  private String file = "";

  @Mixin private ClassifierOptions options = new ClassifierOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream standardInput;

  ClassifyCommand(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    Classifier classifier = options.classifier();
    PrintWriter out = spec.commandLine().getOut();
    ReportFile reports =
        new ReportFile(file, Form.LINE, standardInput, spec.commandLine().getErr());
    reports.read((line, report, more) -> {
      out.print(result(classifier, report));
      out.print('\n');
      // Whoever types lines, or feeds them by a program, sees each answer before the next line;
      // and when nobody reads on, as behind `head`, there is no more to do.
      return more || !out.checkError();
    });
    out.flush();
    return reports.faulty() == 0 ? 0 : ScoringTool.FAULTY;
  }

  private static String result(Classifier classifier, Submission submission) {
    Report report = submission.report();
    return new String(
        ClassificationJson.bytes(submission.id(), report.text(), classifier.classify(report)),
        UTF_8);
  }
}
