package id.siaga.scoring.json;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.quality.Labels;
import id.siaga.scoring.json.Form.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one report from JSON by its tokens. What the form breaks is told field by field; only what
 * is no JSON ends the reading.
 */
public final class SubmissionJson {

  /** The most bytes of one report. */
  public static final int LARGEST = 64 << 10;

  private static final JsonFactory JSON = new JsonFactory();
  private static final int LONGEST_NAME_TOLD = 64;

  private final JsonParser parser;
  private final Form form;
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final List<Flaw> flaws = new ArrayList<>(0);
  private @Nullable Boolean nihil;

  private SubmissionJson(JsonParser parser, Form form) {
    this.parser = parser;
    this.form = form;
  }

  /** What was read. */
  public sealed interface Reading {

    /** A report that keeps the form. */
    record Whole(Submission submission) implements Reading {}

    /**
     * JSON that breaks the form.
     *
     * @param id of the report; null where it names none, or that is a flaw
     * @param flaws at least one
     */
    record Flawed(@Nullable String id, List<Flaw> flaws) implements Reading {

      public Flawed {
        flaws = List.copyOf(flaws);
      }
    }

    /** No JSON at this place; both count from 1. */
    record Malformed(int line, int column) implements Reading {}
  }

  /** Reads one object in UTF-8 and nothing behind it. */
  public static Reading read(byte[] bytes, Form form) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return new SubmissionJson(parser, form).read();
    } catch (JacksonException e) {
      return malformed(e.getLocation());
    }
  }

  private Reading read() {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      fields();
    } else if (parser.currentToken() == null) {
      return new Reading.Malformed(1, 1);
    } else {
      return new Reading.Flawed(null, List.of(Flaw.of("", Rule.WRONG_TYPE, "object")));
    }
    if (parser.nextToken() != null) {
      return malformed(parser.currentTokenLocation());
    }
    for (Field field : form.required()) {
      if (!texts.containsKey(field) && flaws.stream().noneMatch(of(field))) {
        flaws.add(Flaw.of(field.path(), Rule.REQUIRED));
      }
    }
    return build();
  }

  private Reading build() {
    Stage stage = code(Field.STAGE, Stage.class);
    Category category = code(Field.CATEGORY, Category.class);
    IncidentTopic topic = code(Field.TOPIC, IncidentTopic.class);
    Severity severity = code(Field.SEVERITY, Severity.class);
    Labels labels = null;
    if (category != null && topic != null && severity != null) {
      if ((category == Category.NIHIL) == (severity == Severity.NIHIL)) {
        labels = new Labels(category, topic, severity);
      } else {
        flaws.add(Flaw.of(Field.SEVERITY.path(), Rule.NIHIL_TOGETHER));
      }
    }
    if (!flaws.isEmpty()) {
      boolean named = flaws.stream().noneMatch(of(Field.ID));
      return new Reading.Flawed(named ? texts.get(Field.ID) : null, flaws);
    }
    Report report =
        new Report(texts.getOrDefault(Field.TEXT, ""), List.of(), stage, nihil != null && nihil);
    return new Reading.Whole(new Submission(texts.get(Field.ID), report, labels));
  }

  private void fields() {
    String name;
    while ((name = parser.nextName()) != null) {
      JsonToken value = parser.nextToken();
      Optional<Field> field = form.field(name);
      if (field.isEmpty()) {
        if (form.strict()) {
          flaws.add(Flaw.of(told(name), Rule.UNKNOWN_FIELD));
        }
        parser.skipChildren();
      } else if (field.get() == Field.NIHIL) {
        nihil(value);
      } else {
        text(field.get(), value);
      }
    }
  }

  private void text(Field field, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      String text = parser.getString();
      if (texts.put(field, text) != null) {
        flaws.add(Flaw.of(field.path(), Rule.REPEATED));
      }
      check(field, text);
    } else if (value != JsonToken.VALUE_NULL) {
      flaws.add(Flaw.of(field.path(), Rule.WRONG_TYPE, "string"));
      parser.skipChildren();
    }
  }

  private void check(Field field, String text) {
    if (text.isBlank()) {
      flaws.add(Flaw.of(field.path(), Rule.REQUIRED));
    } else if (text.codePointCount(0, text.length()) > field.longest()) {
      flaws.add(Flaw.of(field.path(), Rule.TOO_LONG, field.longest()));
    } else if (text.codePoints().anyMatch(c -> c >= 0xD800 && c <= 0xDFFF)) {
      flaws.add(Flaw.of(field.path(), Rule.NOT_UNICODE));
    }
  }

  private void nihil(JsonToken value) {
    if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
      if (nihil != null) {
        flaws.add(Flaw.of(Field.NIHIL.path(), Rule.REPEATED));
      }
      nihil = value == JsonToken.VALUE_TRUE;
    } else if (value != JsonToken.VALUE_NULL) {
      flaws.add(Flaw.of(Field.NIHIL.path(), Rule.WRONG_TYPE, "boolean"));
      parser.skipChildren();
    }
  }

  private <E extends Enum<E>> @Nullable E code(Field field, Class<E> codes) {
    String text = texts.get(field);
    if (text == null || flaws.stream().anyMatch(of(field))) {
      return null;
    }
    for (E code : codes.getEnumConstants()) {
      if (code.name().equals(text)) {
        return code;
      }
    }
    String allowed =
        Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    flaws.add(Flaw.of(field.path(), Rule.NOT_ALLOWED, allowed));
    return null;
  }

  private static Predicate<Flaw> of(Field field) {
    return flaw -> flaw.field().equals(field.path());
  }

  private static String told(String name) {
    return name.length() > LONGEST_NAME_TOLD ? name.substring(0, LONGEST_NAME_TOLD) + "…" : name;
  }

  private static Reading malformed(@Nullable TokenStreamLocation at) {
    return at == null
        ? new Reading.Malformed(1, 1)
        : new Reading.Malformed(Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
  }
}
