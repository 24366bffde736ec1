package id.siaga.escalation.domain;

/**
 * How many say so independently.
 *
 * @param agencies agencies with a report of the case that stands; 0 when all took it back
 * @param kabupaten kabupaten of the province with cases alike, this one included
 * @param provinces provinces with cases alike, this one included
 */
public record Voices(int agencies, int kabupaten, int provinces) {

  /** One agency, in one kabupaten. */
  public static final Voices ONE = new Voices(1, 1, 1);

  /** What every incident has. */
  public static final Voices ANY = new Voices(0, 0, 0);

  /** More than any policy can ask for. */
  static final Voices ALL = new Voices(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  public Voices {
    if (agencies < 0 || kabupaten < 0 || provinces < 0) {
      throw new IllegalArgumentException("voices are counted from 0");
    }
  }

  /** Whether there are at least as many of each kind. */
  public boolean reach(Voices others) {
    return agencies >= others.agencies
        && kabupaten >= others.kabupaten
        && provinces >= others.provinces;
  }

  Voices withAgencies(int count) {
    return new Voices(count, kabupaten, provinces);
  }
}
