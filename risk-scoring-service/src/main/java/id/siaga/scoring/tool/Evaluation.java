package id.siaga.scoring.tool;

import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.domain.quality.Quality;
import id.siaga.scoring.json.Submission;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What a classifier makes of labelled reports. However many there are, it holds counts and the
 * worst errors only.
 */
final class Evaluation {

  private final Classifier classifier;
  private final double reviewBelow;
  private final int mostErrors;
  private final Quality quality = new Quality();
  private final PriorityQueue<WrongDecision> worst =
      new PriorityQueue<>(WrongDecision.WORST_FIRST.reversed());
  private long faults;

  /**
   * @param reviewBelow the classifier's threshold, to be told
   * @param mostErrors how many of the worst errors are kept
   */
  Evaluation(Classifier classifier, double reviewBelow, int mostErrors) {
    this.classifier = classifier;
    this.reviewBelow = reviewBelow;
    this.mostErrors = mostErrors;
  }

  /** Classifies one more. */
  void add(String file, long line, Submission report, Labels labels) {
    Classification found = classifier.classify(report.report());
    quality.add(labels, found);
    for (WrongDecision wrong : WrongDecision.of(file, line, report, labels, found)) {
      worst.add(wrong);
      if (worst.size() > mostErrors) {
        worst.remove();
      }
    }
  }

  /** Counts a line that holds no labelled report. */
  void addFault() {
    faults++;
  }

  Quality quality() {
    return quality;
  }

  /** Lines that held no labelled report. */
  long faults() {
    return faults;
  }

  double reviewBelow() {
    return reviewBelow;
  }

  /** Of the classifier. */
  String version() {
    return classifier.version();
  }

  /** The most confident errors, the worst first. */
  List<WrongDecision> worst() {
    return worst.stream().sorted(WrongDecision.WORST_FIRST).toList();
  }
}
