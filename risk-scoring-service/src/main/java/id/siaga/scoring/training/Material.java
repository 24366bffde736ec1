package id.siaga.scoring.training;

import id.siaga.scoring.domain.learning.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What a candidate is trained on: a corpus without its held-out part, and people's examples. They
 * all are trained on, whatever their ids, because there are few of them; only what is alike to a
 * held-out report is refused, so that the figures on those stay honest. An example weighs as much
 * as any other report.
 *
 * @param trainedOn of the corpus, in its order
 * @param heldOut of the corpus, in its order
 * @param examples by their ids
 * @param refusals why others were refused, a line each, without any text
 */
record Material(
    List<LabelledReport> trainedOn,
    List<LabelledReport> heldOut,
    List<LabelledReport> examples,
    List<String> refusals) {

  /**
   * Sorts it.
   *
   * @param corpus all of it
   * @param given people's examples; of two with one id the later counts
   */
  static Material of(List<LabelledReport> corpus, List<LabelledReport> given) {
    List<LabelledReport> heldOut = corpus.stream().filter(r -> Corpus.heldOut(r.id())).toList();
    Likeness held = new Likeness();
    heldOut.forEach(report -> held.add(report.report().text()));
    Set<String> ids = new HashSet<>();
    corpus.forEach(report -> ids.add(report.id()));
    Map<String, LabelledReport> latest = new LinkedHashMap<>();
    given.forEach(example -> latest.put(example.id(), example));
    List<LabelledReport> examples = new ArrayList<>();
    List<String> refusals = new ArrayList<>();
    latest.values().stream()
        .sorted(Comparator.comparing(LabelledReport::id))
        .forEach(example -> {
          List<Integer> alike = held.alike(example.report().text());
          if (ids.contains(example.id())) {
            refusals.add(example.id() + " is the id of a report of the corpus");
          } else if (!alike.isEmpty()) {
            refusals.add(
                "%s is alike to %s, which is held out"
                    .formatted(example.id(), heldOut.get(alike.getFirst()).id()));
          } else {
            examples.add(example);
          }
        });
    List<LabelledReport> trainedOn = corpus.stream().filter(r -> !Corpus.heldOut(r.id())).toList();
    return new Material(trainedOn, heldOut, List.copyOf(examples), List.copyOf(refusals));
  }

  /** The corpus first, then the examples. */
  List<LabelledReport> all() {
    List<LabelledReport> all = new ArrayList<>(trainedOn);
    all.addAll(examples);
    return all;
  }

  /**
   * Parts of a cross-validation: that of its id for a report of the corpus; an example goes with
   * what it is alike to, be that of the corpus or an example before it.
   */
  ToIntFunction<String> folds() {
    Map<String, Integer> folds = new HashMap<>();
    Likeness before = new Likeness();
    List<LabelledReport> all = all();
    for (int i = 0; i < all.size(); i++) {
      LabelledReport one = all.get(i);
      // The corpus keeps the parts by which its own figures were measured.
      List<Integer> alike = i < trainedOn.size() ? List.of() : before.alike(one.report().text());
      String leader = alike.isEmpty() ? one.id() : all.get(alike.getFirst()).id();
      int fold =
          alike.isEmpty()
              ? Corpus.fold(leader, Trainer.FOLDS)
              : folds.getOrDefault(leader, Corpus.fold(leader, Trainer.FOLDS));
      folds.put(one.id(), fold);
      before.add(one.report().text());
    }
    return id -> folds.getOrDefault(id, Corpus.fold(id, Trainer.FOLDS));
  }
}
