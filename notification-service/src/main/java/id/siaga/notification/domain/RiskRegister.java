package id.siaga.notification.domain;

import id.siaga.events.domain.Severity;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A desk's own assessment of its places, beside what the reports say now. A place and topic that
 * has cases and was never assessed is there too: that is what a mapping did not foresee.
 *
 * @param rows what was assessed gravest first, then what has most cases
 */
public record RiskRegister(List<RiskRegister.Row> rows) {

  /**
   * One place and topic.
   *
   * @param assessment the latest; null where there is none
   * @param cases cases there now; a kecamatan's hold those of its desa
   * @param open those that have not ended
   * @param gravest of these cases; null where there are none
   */
  public record Row(
      String place,
      String topic,
      @Nullable Assessed assessment,
      long cases,
      long open,
      @Nullable Severity gravest) {

    /** Whether cases are there that nobody assessed, or graver ones than was assessed. */
    public boolean unforeseen() {
      return gravest != null && (assessment == null || gravest.compareTo(assessment.level()) > 0);
    }
  }

  /** An entry of the register. */
  public record Assessed(
      String place, String topic, Severity level, LocalDate on, @Nullable String note, String by) {}

  private record Key(String place, String topic) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int places = place.compareTo(other.place);
      return places != 0 ? places : topic.compareTo(other.topic);
    }
  }

  public RiskRegister {
    rows = List.copyOf(rows);
  }

  /**
   * Lays a register out.
   *
   * @param assessed the latest entry of each place and topic
   * @param places the desk's cases by place; those that name no kecamatan are left out
   */
  public static RiskRegister of(Collection<Assessed> assessed, Collection<PlaceCount> places) {
    Map<Key, Row> rows = new TreeMap<>();
    for (Assessed one : assessed) {
      rows.put(
          new Key(one.place(), one.topic()), new Row(one.place(), one.topic(), one, 0, 0, null));
    }
    for (PlaceCount count : places) {
      if (count.kecamatan() != null) {
        add(rows, count.kecamatan(), count);
      }
      if (count.desa() != null) {
        add(rows, count.desa(), count);
      }
    }
    return new RiskRegister(rows.values().stream().sorted(gravestFirst()).toList());
  }

  private static void add(Map<Key, Row> rows, String place, PlaceCount count) {
    Key key = new Key(place, count.topic());
    Row row = rows.getOrDefault(key, new Row(place, count.topic(), null, 0, 0, null));
    Severity gravest =
        row.gravest() == null || count.severity().compareTo(row.gravest()) > 0
            ? count.severity()
            : row.gravest();
    rows.put(
        key,
        new Row(
            place,
            count.topic(),
            row.assessment(),
            row.cases() + count.cases(),
            row.open() + count.open(),
            gravest));
  }

  private static Comparator<Row> gravestFirst() {
    Comparator<Row> byLevel =
        Comparator.comparing(
            row -> row.assessment() == null ? Severity.NIHIL : row.assessment().level());
    return byLevel.reversed().thenComparing(Comparator.comparingLong(Row::cases).reversed());
  }
}
