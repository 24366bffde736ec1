package id.siaga.scoring.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a JSON object must and may hold.
 *
 * @param required fields it must have
 * @param optional fields it may have
 * @param strict whether any other field is told, and not left alone
 */
public record Form(List<Field> required, List<Field> optional, boolean strict) {

  private static final List<Field> CIRCUMSTANCES = List.of(Field.STAGE, Field.REGION, Field.NIHIL);

  /** A body of the API: a misspelt field must not get lost in silence. */
  public static final Form REQUEST = new Form(List.of(Field.TEXT), CIRCUMSTANCES, true);

  /** A line to classify. */
  public static final Form LINE = new Form(List.of(Field.ID, Field.TEXT), CIRCUMSTANCES, false);

  /** A labelled line. */
  public static final Form LABELLED =
      new Form(
          List.of(Field.ID, Field.TEXT, Field.CATEGORY, Field.TOPIC, Field.SEVERITY),
          CIRCUMSTANCES,
          false);

  public Form {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** The field with this name, where this form has it. */
  Optional<Field> field(String name) {
    return Stream.concat(required.stream(), optional.stream())
        .filter(field -> field.path.equals(name))
        .findFirst();
  }

  /** A field that some form knows. */
  public enum Field {
    ID(200),
    TEXT(10_000),
    STAGE(64),
    /** taken, so that a report can be given as it is; no part of a class depends on it */
    REGION(16),
    NIHIL(0),
    CATEGORY(64),
    TOPIC(64),
    SEVERITY(64);

    private final String path = name().toLowerCase(Locale.ROOT);
    private final int longest;

    Field(int longest) {
      this.longest = longest;
    }

    /** Its name in JSON. */
    String path() {
      return path;
    }

    /** The most characters (code points) it may have. */
    int longest() {
      return longest;
    }
  }
}
