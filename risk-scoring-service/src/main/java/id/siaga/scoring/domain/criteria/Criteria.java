package id.siaga.scoring.domain.criteria;

import id.siaga.scoring.domain.text.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything the rule layer knows, as one versioned whole.
 *
 * @param version name of this set, written into every classification
 * @param lexicon how words are read
 * @param scale how weights become a decision
 * @param criteria the reasons; their ids are unique
 */
public record Criteria(String version, Lexicon lexicon, Scale scale, List<Criterion> criteria) {

  public Criteria {
    criteria = List.copyOf(criteria);
    if (version.isBlank()) {
      throw new IllegalArgumentException("criteria need a version");
    }
    Set<String> ids = new HashSet<>();
    for (Criterion criterion : criteria) {
      if (!ids.add(criterion.id())) {
        throw new IllegalArgumentException("criterion " + criterion.id() + " is there twice");
      }
    }
  }

  /**
   * How weights become a decision.
   *
   * @param decisive a category with at least this weight takes precedence over lower ones
   * @param share … if it also has at least this share of the strongest category's weight, 0 to 1
   * @param categoryTemperature divides the weights before they become confidences; above 0
   * @param topicTemperature the same for topics
   * @param severityTemperature the same for severities
   */
  public record Scale(
      double decisive,
      double share,
      double categoryTemperature,
      double topicTemperature,
      double severityTemperature) {

    public Scale {
      if (!(decisive > 0) || !(share > 0 && share <= 1)) {
        throw new IllegalArgumentException("decisive must be above 0 and share in (0, 1]");
      }
      if (!(categoryTemperature > 0) || !(topicTemperature > 0) || !(severityTemperature > 0)) {
        throw new IllegalArgumentException("temperatures must be above 0");
      }
    }
  }
}
