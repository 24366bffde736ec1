package id.siaga.scoring.training;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import id.siaga.scoring.domain.ReportFeatures;
import id.siaga.scoring.domain.model.Group;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports as sparse vectors over the features that occur often enough to be learned from. */
final class Vectors {

  /** A feature of fewer reports says more of them than of what they tell. */
  private static final int FEWEST_REPORTS = 2;

  /**
   * A feature.
   *
   * @param group its kind
   * @param name its name
   */
  record Name(Group group, String name) implements Comparable<Name> {
    @Override
    public int compareTo(Name other) {
      int byGroup = group.compareTo(other.group);
      return byGroup == 0 ? name.compareTo(other.name) : byGroup;
    }
  }

  private final List<Name> names;
  private final Feature[][] rows;

  private Vectors(List<Name> names, Feature[][] rows) {
    this.names = names;
    this.rows = rows;
  }

  static Vectors of(List<LabelledReport> reports, ReportFeatures features) {
    List<Map<Name, Integer>> counted = new ArrayList<>(reports.size());
    List<Map<Group, Integer>> groups = new ArrayList<>(reports.size());
    Map<Name, Integer> reportsWith = new TreeMap<>();
    for (LabelledReport report : reports) {
      Map<Name, Integer> counts = new TreeMap<>();
      Map<Group, Integer> perGroup = new EnumMap<>(Group.class);
      features.read(
          report.report(),
          (group, name) -> {
            counts.merge(new Name(group, name), 1, Integer::sum);
            perGroup.merge(group, 1, Integer::sum);
          });
      counts.keySet().forEach(name -> reportsWith.merge(name, 1, Integer::sum));
      counted.add(counts);
      groups.add(perGroup);
    }
    List<Name> names =
        reportsWith.entrySet().stream()
            .filter(e -> e.getValue() >= FEWEST_REPORTS)
            .map(Map.Entry::getKey)
            .toList();
    Map<Name, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size() + 1));
    Feature[][] rows = new Feature[reports.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(counted.get(i), groups.get(i), places);
    }
    return new Vectors(names, rows);
  }

  /** The features, in the order of their places from 1. */
  List<Name> names() {
    return names;
  }

  /** A report's vector; behind its features stands the bias. */
  Feature[] row(int report) {
    return rows[report];
  }

  /** Place of the bias. */
  int biasPlace() {
    return names.size() + 1;
  }

  private static Feature[] row(
      Map<Name, Integer> counts, Map<Group, Integer> groups, Map<Name, Integer> places) {
    List<Feature> row = new ArrayList<>(counts.size() + 1);
    counts.forEach((name, count) -> {
      Integer place = places.get(name);
      if (place != null) {
        float one = name.group().value(groups.getOrDefault(name.group(), 0));
        row.add(new FeatureNode(place, one * count));
      }
    });
    row.add(new FeatureNode(places.size() + 1, 1));
    return row.toArray(new Feature[0]);
  }
}
