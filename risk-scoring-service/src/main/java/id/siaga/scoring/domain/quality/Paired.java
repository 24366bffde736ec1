package id.siaga.scoring.domain.quality;

/**
 * Whether one of two classifiers is worse on the same reports, or only unlucky: McNemar's test in
 * its exact form, on the reports that just one of them gets right.
 *
 * @param onlyFirst reports that only the first gets right
 * @param onlySecond reports that only the second gets right
 * @see <a href="https://doi.org/10.1162/089976698300017197">Dietterich: Approximate Statistical
 *     Tests for Comparing Supervised Classification Learning Algorithms (1998)</a>
 */
public record Paired(long onlyFirst, long onlySecond) {

  /** What happens by chance more rarely is no chance. */
  public static final double LEVEL = 0.05;

  /**
   * How likely chance alone would make the second lose so many or more of these.
   *
   * @return 0 to 1
   */
  public double chanceOfLosingSo() {
    long all = onlyFirst + onlySecond;
    double sum = 0;
    double logHalf = all * Math.log(0.5);
    double logChoose = 0;
    // From "loses all" down to what was seen; logarithms, because powers of a half run out.
    for (long won = 0; won <= onlySecond; won++) {
      sum += Math.exp(logChoose + logHalf);
      logChoose += Math.log((double) (all - won)) - Math.log(won + 1.0);
    }
    return Math.min(1, sum);
  }

  /** Whether the second is worse beyond what chance explains. */
  public boolean secondIsWorse() {
    return onlyFirst > onlySecond && chanceOfLosingSo() < LEVEL;
  }
}
