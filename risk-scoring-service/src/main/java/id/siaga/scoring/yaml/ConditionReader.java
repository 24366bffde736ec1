package id.siaga.scoring.yaml;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.criteria.Condition;
import id.siaga.scoring.domain.text.Phrase;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads conditions. A plain list is short for {@code words}; a {@code cue} is a condition that was
 * given a name earlier.
 */
final class ConditionReader {

  private final Map<String, Condition> cues = new HashMap<>();

  void name(String cue, Yaml condition) {
    if (cues.put(cue, read(condition)) != null) {
      throw condition.error("is named already");
    }
  }

  Condition read(Yaml yaml) {
    if (yaml.isList()) {
      return mentions(yaml, Condition.Polarity.AFFIRMED);
    }
    Map.Entry<String, Yaml> entry = yaml.onlyEntry();
    Yaml value = entry.getValue();
    return switch (entry.getKey()) {
      case "words" -> mentions(value, Condition.Polarity.AFFIRMED);
      case "denied" -> mentions(value, Condition.Polarity.NEGATED);
      case "said" -> mentions(value, Condition.Polarity.ANY);
      case "cue" -> cue(value);
      case "allOf" -> all(value, Condition.AllOf::new);
      case "together" -> all(value, Condition.Together::new);
      case "anyOf" -> all(value, Condition.AnyOf::new);
      case "not" -> new Condition.Not(read(value));
      case "number" -> counted(value);
      case "stage" -> new Condition.During(codes(value, Stage.class));
      case "topic" -> new Condition.About(codes(value, IncidentTopic.class));
      case "category" -> new Condition.Judged(codes(value, Category.class));
      default -> throw value.error("is no kind of condition");
    };
  }

  private Condition cue(Yaml name) {
    Condition condition = cues.get(name.text());
    if (condition == null) {
      throw name.error("names no cue that was read before: '" + name.text() + "'");
    }
    return condition;
  }

  private Condition all(Yaml list, Function<List<Condition>, Condition> kind) {
    List<Condition> conditions = list.items().stream().map(this::read).toList();
    return checked(list, () -> kind.apply(conditions));
  }

  private static Condition mentions(Yaml list, Condition.Polarity polarity) {
    List<Phrase> phrases = phrases(list);
    return checked(list, () -> new Condition.Mentions(phrases, polarity));
  }

  private static Condition counted(Yaml yaml) {
    yaml.entries(Set.of("of", "atLeast", "atMost"));
    long atLeast = yaml.find("atLeast").map(Yaml::whole).orElse(0);
    long atMost = yaml.find("atMost").map(y -> (long) y.whole()).orElse(Long.MAX_VALUE);
    List<Phrase> of = phrases(yaml.get("of"));
    return checked(yaml, () -> new Condition.Counted(atLeast, atMost, of));
  }

  private static List<Phrase> phrases(Yaml list) {
    return list.items().stream().map(item -> checked(item, () -> Phrase.of(item.text()))).toList();
  }

  private static <E extends Enum<E>> Set<E> codes(Yaml list, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    list.items().forEach(item -> codes.add(item.code(type)));
    if (codes.isEmpty()) {
      throw list.error("must not be empty");
    }
    return codes;
  }

  /** Gives what the domain refuses the place it was written at. */
  static <T> T checked(Yaml place, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      throw new InvalidCriteriaException(place.path() + ": " + e.getMessage(), e);
    }
  }
}
