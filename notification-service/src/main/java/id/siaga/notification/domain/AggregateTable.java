package id.siaga.notification.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts laid out, and those of another period beside them. Windows of the two periods stand beside
 * each other by their distance from the beginning: the third day by the third day.
 *
 * @param total of the asked period
 * @param against of the other period; null where none was asked for
 * @param rows in the order of their keys; one that either period has is there
 */
public record AggregateTable(
    CaseCounts total, @Nullable CaseCounts against, List<AggregateTable.Row> rows) {

  /** One group: the values of the dimensions, in the order asked for. */
  public record Group(List<String> key, CaseCounts counts) {
    public Group {
      key = List.copyOf(key);
    }
  }

  /** A group in both periods. */
  public record Row(List<String> key, CaseCounts counts, @Nullable CaseCounts against) {
    public Row {
      key = List.copyOf(key);
    }
  }

  public AggregateTable {
    rows = List.copyOf(rows);
  }

  /** The groups of one period. */
  public static AggregateTable of(List<Group> groups) {
    List<Row> rows = new ArrayList<>(groups.size());
    sorted(groups, 0, -1)
        .forEach((key, group) -> rows.add(new Row(group.key(), group.counts(), null)));
    return new AggregateTable(sum(groups), null, rows);
  }

  /**
   * The groups of two periods beside each other.
   *
   * @param query what was asked, about the first period
   */
  public static AggregateTable of(
      List<Group> groups, AggregateQuery query, List<Group> earlier, AggregateQuery.Period other) {
    int start = query.by().indexOf(AggregateDimension.START);
    long shift = ChronoUnit.DAYS.between(other.from(), query.period().from());
    Map<String, Group> now = sorted(groups, 0, start);
    Map<String, Group> then = sorted(earlier, shift, start);
    Map<String, Row> rows = new TreeMap<>();
    now.forEach((name, group) -> {
      Group beside = then.get(name);
      CaseCounts against = beside == null ? CaseCounts.NONE : beside.counts();
      rows.put(name, new Row(group.key(), group.counts(), against));
    });
    then.forEach((name, group) ->
        rows.putIfAbsent(name, new Row(group.key(), CaseCounts.NONE, group.counts())));
    return new AggregateTable(sum(groups), sum(earlier), List.copyOf(rows.values()));
  }

  private static Map<String, Group> sorted(List<Group> groups, long shiftDays, int start) {
    Map<String, Group> sorted = new TreeMap<>();
    for (Group group : groups) {
      List<String> key = new ArrayList<>(group.key());
      if (shiftDays != 0 && start >= 0) {
        key.set(start, Instant.parse(key.get(start)).plus(shiftDays, ChronoUnit.DAYS).toString());
      }
      sorted.put(String.join("\n", key), new Group(key, group.counts()));
    }
    return sorted;
  }

  private static CaseCounts sum(List<Group> groups) {
    return groups.stream().map(Group::counts).reduce(CaseCounts.NONE, CaseCounts::plus);
  }
}
