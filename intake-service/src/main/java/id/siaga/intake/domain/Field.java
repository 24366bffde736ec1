package id.siaga.intake.domain;

/**
 * Every field of a submission that holds text, by its path in the JSON body and the most characters
 * (Unicode code points) it may have. The order is part of {@link CanonicalForm}.
 */
public enum Field {
  ID("id", 128),
  TEXT("text", 10_000),
  REGION("region", 5),
  KECAMATAN("kecamatan", 8),
  DESA("desa", 13),
  TPS("tps", 16),
  STAGE("stage", 32),
  OCCURRED_AT("occurredAt", 40),
  FACTS_WHAT("facts.what", 2_000),
  FACTS_WHEN("facts.when", 2_000),
  FACTS_WHERE("facts.where", 2_000),
  FACTS_WHO("facts.who", 2_000),
  FACTS_WHY("facts.why", 2_000),
  FACTS_HOW("facts.how", 2_000),
  ACTIONS_TAKEN("actionsTaken", 4_000),
  ASSESSMENT("assessment", 4_000),
  RECOMMENDATION("recommendation", 4_000),
  SOURCE_KIND("source.kind", 32),
  SOURCE_RELIABILITY("source.reliability", 1),
  MODE("mode", 16),
  CORRECTS("corrects", 36),
  WITHDRAWS("withdraws", 36);

  private final String path;
  private final int longest;

  Field(String path, int longest) {
    this.path = path;
    this.longest = longest;
  }

  /** Where it stands in the body, for example {@code facts.what}. */
  public String path() {
    return path;
  }

  /** The most characters it may have. */
  public int longest() {
    return longest;
  }
}
