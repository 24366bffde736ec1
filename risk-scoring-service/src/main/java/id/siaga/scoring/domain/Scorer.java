package id.siaga.scoring.domain;

/** Scores reports: a pure function. */
@FunctionalInterface
public interface Scorer {

  /** The class of a report and the signature of its text. */
  Verdict score(Report report);
}
