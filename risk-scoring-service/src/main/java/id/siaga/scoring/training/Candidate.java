package id.siaga.scoring.training;

import id.siaga.scoring.domain.Classification;
import id.siaga.scoring.domain.Classifier;
import id.siaga.scoring.domain.ModelScorers;
import id.siaga.scoring.domain.ReportFeatures;
import id.siaga.scoring.domain.Review;
import id.siaga.scoring.domain.criteria.Criteria;
import id.siaga.scoring.domain.evidence.Evidence.Part;
import id.siaga.scoring.domain.model.ModelFile;
import id.siaga.scoring.domain.model.Vocabulary;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.domain.quality.Paired;
import id.siaga.scoring.domain.quality.Quality;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model trained on a corpus and on people's examples, measured beside the one that comes with the
 * service.
 *
 * @param version of the candidate
 * @param bundledVersion of the one that comes along
 * @param file the candidate's bytes
 * @param trainedOn reports of the corpus it was trained on
 * @param examples people's examples it was trained on
 * @param refusals why other examples were refused, a line each
 * @param quality of the candidate on the held-out reports
 * @param bundled of the one that comes along on the same
 * @param paired for each part, the held-out reports that only one of the two gets right; the first
 *     is the one that comes along
 * @param learned for each part, the examples that the candidate gets right by models that were
 *     trained without them and without what is alike to them
 * @param known for each part, the examples that the one that comes along gets right
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
public record Candidate(
    String version,
    String bundledVersion,
    byte[] file,
    int trainedOn,
    int examples,
    List<String> refusals,
    Quality quality,
    Quality bundled,
    Map<Part, Paired> paired,
    Map<Part, Integer> learned,
    Map<Part, Integer> known) {

  /**
   * Trains and measures. The same reports in the same order give the same version.
   *
   * @param corpus all of it, the held-out part too
   * @param given people's examples; of two with one id the later counts
   * @param progress told what is being done
   * @throws IllegalArgumentException when there is too little to train on, or to measure with
   */
  public static Candidate train(
      Criteria criteria,
      List<LabelledReport> corpus,
      List<LabelledReport> given,
      Consumer<String> progress) {
    Material material = Material.of(corpus, given);
    requireEnough(material);
    Trainer.Trained trained =
        new Trainer(
                material.all(),
                new ReportFeatures(criteria, Vocabulary.bundled()),
                material.folds(),
                progress)
            .train();
    byte[] file = ModelFile.write(trained.weights());
    progress.accept("measuring on " + material.heldOut().size() + " held-out reports");
    ModelScorers scorers = new ModelScorers(criteria, Review.below(Review.USUAL_THRESHOLD));
    Classifier candidate = scorers.load(file);
    Classifier bundled = scorers.classifier(scorers.bundledVersion()).orElseThrow();
    List<Classification> byCandidate = classified(candidate, material.heldOut());
    List<Classification> byBundled = classified(bundled, material.heldOut());
    return new Candidate(
        ModelFile.read(file).version(),
        scorers.bundledVersion(),
        file,
        material.trainedOn().size(),
        material.examples().size(),
        material.refusals(),
        quality(material.heldOut(), byCandidate),
        quality(material.heldOut(), byBundled),
        paired(material.heldOut(), labels(byBundled), labels(byCandidate)),
        right(material.examples(), validated(criteria, material, trained)),
        right(material.examples(), labels(classified(bundled, material.examples()))));
  }

  /** The parts in which it is worse than the one that comes along, beyond what chance explains. */
  public List<Part> worse() {
    return Stream.of(Part.values()).filter(part -> pair(part).secondIsWorse()).toList();
  }

  private Paired pair(Part part) {
    return paired.getOrDefault(part, new Paired(0, 0));
  }

  private static void requireEnough(Material material) {
    if (material.heldOut().isEmpty()) {
      throw new IllegalArgumentException("no report of the corpus is held out to measure with");
    }
    for (Part part : Part.values()) {
      long kinds = material.all().stream().map(one -> one.label(part)).distinct().count();
      if (kinds < 2) {
        throw new IllegalArgumentException(
            "the corpus has too few classes to learn from: %s".formatted(part));
      }
    }
  }

  private static List<Classification> classified(
      Classifier classifier, List<LabelledReport> reports) {
    return reports.stream().map(one -> classifier.classify(one.report())).toList();
  }

  private static List<Labels> labels(List<Classification> found) {
    return found.stream()
        .map(one -> new Labels(one.category(), one.topic(), one.severity()))
        .toList();
  }

  private static Quality quality(List<LabelledReport> reports, List<Classification> found) {
    Quality quality = new Quality();
    for (int i = 0; i < found.size(); i++) {
      quality.add(reports.get(i).labels(), found.get(i));
    }
    return quality;
  }

  /** The examples stand behind the corpus. */
  private static List<Labels> validated(
      Criteria criteria, Material material, Trainer.Trained trained) {
    Validated validated = new Validated(criteria);
    int first = material.trainedOn().size();
    return IntStream.range(0, material.examples().size())
        .mapToObj(i ->
            validated.labels(
                material.examples().get(i).report(), trained.validated().get(first + i)))
        .toList();
  }

  private static Map<Part, Paired> paired(
      List<LabelledReport> reports, List<Labels> first, List<Labels> second) {
    Map<Part, Paired> paired = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      long onlyFirst = 0;
      long onlySecond = 0;
      for (int i = 0; i < reports.size(); i++) {
        boolean byFirst = isRight(part, reports.get(i), first.get(i));
        boolean bySecond = isRight(part, reports.get(i), second.get(i));
        onlyFirst += byFirst && !bySecond ? 1 : 0;
        onlySecond += bySecond && !byFirst ? 1 : 0;
      }
      paired.put(part, new Paired(onlyFirst, onlySecond));
    }
    return paired;
  }

  private static Map<Part, Integer> right(List<LabelledReport> examples, List<Labels> found) {
    Map<Part, Integer> right = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      long count =
          IntStream.range(0, examples.size())
              .filter(i -> isRight(part, examples.get(i), found.get(i)))
              .count();
      right.put(part, (int) count);
    }
    return right;
  }

  private static boolean isRight(Part part, LabelledReport report, Labels found) {
    return switch (part) {
      case CATEGORY -> report.category() == found.category();
      case TOPIC -> report.topic() == found.topic();
      case SEVERITY -> report.severity() == found.severity();
    };
  }
}
