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
      "Classifies texts, without a stack: a JSON object for each line, in the same order.",
      "A line that holds no report gets {\"line\", \"id\", \"error\"} instead, and the others go on;"
          + " blank lines get none."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every line was classified",
      "1:some lines hold no report",
      "2:wrong options",
      "3:a file can't be read"
    })
final class ClassifyCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE|-",
      description =
          "JSON lines of up to 64 KiB with id and text (1 to 10,000 characters), maybe stage, region,"
              + " nihil; - reads standard input")
  private String file = "";

  @Mixin private ClassifierOptions options = new ClassifierOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InputStream standardInput;

  ClassifyCommand(InputStream standardInput) {
    this.standardInput = standardInput;
  }

  @Override
  public Integer call() throws IOException {
    Answers answers = new Answers(options.classifier(), spec.commandLine().getOut());
    try {
      new ReportFile(file, Form.LINE, standardInput).read(answers);
    } finally {
      answers.out.flush();
    }
    if (answers.faulty == 0) {
      return 0;
    }
    spec.commandLine()
        .getErr()
        .println("%d classified, %d with faults".formatted(answers.classified, answers.faulty));
    return ScoringTool.FAULTY;
  }

  private static final class Answers implements ReportFile.Reader {

    private final Classifier classifier;
    private final PrintWriter out;
    private long classified;
    private long faulty;

    Answers(Classifier classifier, PrintWriter out) {
      this.classifier = classifier;
      this.out = out;
    }

    @Override
    public void take(long line, Submission submission) {
      Report report = submission.report();
      byte[] json =
          ClassificationJson.bytes(submission.id(), report.text(), classifier.classify(report));
      answer(new String(json, UTF_8));
      classified++;
    }

    @Override
    public void take(Fault fault) {
      answer(fault.json());
      faulty++;
    }

    /**
     * Whoever types lines, or feeds them by a program, sees each answer before the next line; and
     * when nobody reads on, as behind {@code head}, there is no more to do.
     */
    @Override
    public boolean goOn(boolean more) {
      return more || !out.checkError();
    }

    private void answer(String json) {
      out.print(json);
      out.print('\n');
    }
  }
}
