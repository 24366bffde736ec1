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

  /** What words happen to stand side by side, and letters in them, says less than a word. */
  private static final int FEWEST_OF_BIGRAM = 4;

  private static final int FEWEST_OF_LETTERS = 4;

  /** Concepts are few, and meet by chance the more often. */
  private static final int FEWEST_OF_PAIR = 12;

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

  /**
   * How much more a rare feature counts than a common one: the power of its inverse document
   * frequency (Spärck Jones, Journal of Documentation 28, 1972). 1 and 2 were worse.
   */
  private static final double RARITY_POWER = 1.5;

  private final List<Name> names;
  private final double[] rarities;
  private final Feature[][] rows;

  private Vectors(List<Name> names, double[] rarities, Feature[][] rows) {
    this.names = names;
    this.rarities = rarities;
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
            .filter(e -> e.getValue() >= fewest(e.getKey().group()))
            .map(Map.Entry::getKey)
            .toList();
    Map<Name, Integer> places = new HashMap<>();
    names.forEach(name -> places.put(name, places.size() + 1));
    double[] rarities =
        rarities(names.stream().mapToInt(reportsWith::get).toArray(), reports.size());
    Feature[][] rows = new Feature[reports.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(counted.get(i), groups.get(i), places, rarities);
    }
    return new Vectors(names, rarities, rows);
  }

  private static int fewest(Group group) {
    return switch (group) {
      case BIGRAM -> FEWEST_OF_BIGRAM;
      case LETTERS -> FEWEST_OF_LETTERS;
      case CONCEPT_PAIR -> FEWEST_OF_PAIR;
      default -> FEWEST_REPORTS;
    };
  }

  /** By feature, from 0; 1 on average over all occurrences. */
  private static double[] rarities(int[] reportsWith, int reports) {
    double[] rarities = new double[reportsWith.length];
    double occurrences = 0;
    double total = 0;
    for (int i = 0; i < rarities.length; i++) {
      rarities[i] = Math.pow(1 + Math.log((1.0 + reports) / (1.0 + reportsWith[i])), RARITY_POWER);
      occurrences += reportsWith[i];
      total += rarities[i] * reportsWith[i];
    }
    for (int i = 0; i < rarities.length; i++) {
      rarities[i] *= occurrences / total;
    }
    return rarities;
  }

  /** The features, in the order of their places from 1. */
  List<Name> names() {
    return names;
  }

  /**
   * What a feature's values were multiplied by for training; worked into its weights afterwards.
   *
   * @param place from 1
   */
  double rarity(int place) {
    return rarities[place - 1];
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
      Map<Name, Integer> counts,
      Map<Group, Integer> groups,
      Map<Name, Integer> places,
      double[] rarities) {
    List<Feature> row = new ArrayList<>(counts.size() + 1);
    counts.forEach((name, count) -> {
      Integer place = places.get(name);
      if (place != null) {
        float one = name.group().value(groups.getOrDefault(name.group().measure(), 0));
        row.add(new FeatureNode(place, one * count * rarities[place - 1]));
      }
    });
    row.add(new FeatureNode(places.size() + 1, 1));
    return row.toArray(new Feature[0]);
  }
}
