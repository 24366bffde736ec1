package id.siaga.scoring.json;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a JSON object must and may hold. */
public enum Form {
  /** a body of the API: a misspelt field is told, not passed over */
  REQUEST(EnumSet.of(Field.TEXT), EnumSet.of(Field.STAGE, Field.REGION, Field.NIHIL), true),
  /** a line to classify; whatever else it holds is left alone */
  LINE(EnumSet.of(Field.ID, Field.TEXT), EnumSet.of(Field.STAGE, Field.REGION, Field.NIHIL), false),
  /** a labelled line; whatever else it holds is left alone */
  LABELLED(
      EnumSet.of(Field.ID, Field.TEXT, Field.CATEGORY, Field.TOPIC, Field.SEVERITY),
      EnumSet.of(Field.STAGE, Field.REGION, Field.NIHIL),
      false);

  private final Set<Field> required;
  private final Set<Field> optional;
  private final boolean strict;

  Form(Set<Field> required, Set<Field> optional, boolean strict) {
    this.required = required;
    this.optional = optional;
    this.strict = strict;
  }

  Set<Field> required() {
    return required;
  }

  boolean strict() {
    return strict;
  }

  /** The field with this name, where this form has it. */
  Optional<Field> field(String name) {
    return EnumSet.allOf(Field.class).stream()
        .filter(field -> field.path.equals(name))
        .filter(field -> required.contains(field) || optional.contains(field))
        .findFirst();
  }

  /** A field that some form knows. */
  enum Field {
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
