package id.siaga.intake.http;

import id.siaga.intake.domain.Field;
import id.siaga.intake.domain.ReportDraft;
import id.siaga.intake.domain.ReportDraft.AttachmentDraft;
import id.siaga.intake.domain.Rule;
import id.siaga.intake.domain.Violation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one report from JSON by its tokens: no tree, no reflection, one pass over the bytes. What
 * the form breaks becomes a flaw of the draft; only what is no JSON ends the reading.
 */
final class ReportJson {

  private static final JsonFactory JSON = new JsonFactory();

  private static final Map<String, Field> FIELDS =
      Stream.of(Field.values()).collect(Collectors.toMap(Field::path, f -> f));

  private static final int MOST_ATTACHMENTS_READ = 100;

  private final JsonParser parser;
  private final Map<Field, String> texts = new EnumMap<>(Field.class);
  private final List<AttachmentDraft> attachments = new ArrayList<>(0);
  private final List<Violation> flaws = new ArrayList<>(0);
  private @Nullable Integer credibility;
  private @Nullable Boolean nihil;
  private boolean attachmentsSeen;

  private ReportJson(JsonParser parser) {
    this.parser = parser;
  }

  /** What was read. */
  sealed interface Reading {

    /** A draft, with or without flaws. */
    record Draft(ReportDraft draft) implements Reading {}

    /** The bytes are no JSON at this place; both count from 1. */
    record Malformed(int line, int column) implements Reading {}
  }

  static Reading read(byte[] bytes) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
      return new ReportJson(parser).read();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      return at == null
          ? new Reading.Malformed(1, 1)
          : new Reading.Malformed(Math.max(at.getLineNr(), 1), Math.max(at.getColumnNr(), 1));
    }
  }

  private Reading read() {
    if (parser.nextToken() == JsonToken.START_OBJECT) {
      fields();
    } else if (parser.currentToken() == null) {
      return new Reading.Malformed(1, 1);
    } else {
      flaw("", Rule.WRONG_TYPE, "object");
      parser.skipChildren();
    }
    if (parser.nextToken() != null) {
      TokenStreamLocation at = parser.currentTokenLocation();
      return new Reading.Malformed(at.getLineNr(), at.getColumnNr());
    }
    return new Reading.Draft(
        new ReportDraft(texts, credibility, attachments, nihil != null && nihil, flaws));
  }

  private void fields() {
    String name;
    while ((name = parser.nextName()) != null) {
      JsonToken value = parser.nextToken();
      Field field = FIELDS.get(name);
      if (field != null && name.indexOf('.') < 0) {
        text(field, value);
      } else {
        switch (name) {
          case "facts", "source" -> object(name, value);
          case "attachments" -> attachments(value);
          case "nihil" -> nihil(value);
          default -> unknown(name);
        }
      }
    }
  }

  private void object(String path, JsonToken value) {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value != JsonToken.START_OBJECT) {
      wrongType(path, "object");
      return;
    }
    String name;
    while ((name = parser.nextName()) != null) {
      String inner = path + "." + name;
      JsonToken token = parser.nextToken();
      Field field = FIELDS.get(inner);
      if (field != null) {
        text(field, token);
      } else if (inner.equals("source.credibility")) {
        credibility(token);
      } else {
        unknown(inner);
      }
    }
  }

  private void text(Field field, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      if (texts.put(field, parser.getString()) != null) {
        flaw(field.path(), Rule.REPEATED);
      }
    } else if (value != JsonToken.VALUE_NULL) {
      wrongType(field.path(), "string");
    }
  }

  private void credibility(JsonToken value) {
    if (value == JsonToken.VALUE_NUMBER_INT
        && parser.getNumberType() == JsonParser.NumberType.INT) {
      if (credibility != null) {
        flaw("source.credibility", Rule.REPEATED);
      }
      credibility = parser.getIntValue();
    } else if (value != JsonToken.VALUE_NULL) {
      wrongType("source.credibility", "integer");
    }
  }

  private void nihil(JsonToken value) {
    if (value == JsonToken.VALUE_TRUE || value == JsonToken.VALUE_FALSE) {
      if (nihil != null) {
        flaw("nihil", Rule.REPEATED);
      }
      nihil = value == JsonToken.VALUE_TRUE;
    } else if (value != JsonToken.VALUE_NULL) {
      wrongType("nihil", "boolean");
    }
  }

  private void attachments(JsonToken value) {
    if (value == JsonToken.VALUE_NULL) {
      return;
    }
    if (value != JsonToken.START_ARRAY) {
      wrongType("attachments", "array");
      return;
    }
    if (attachmentsSeen) {
      flaw("attachments", Rule.REPEATED);
    }
    attachmentsSeen = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String path = "attachments[" + attachments.size() + "]";
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        wrongType(path, "object");
      } else if (attachments.size() < MOST_ATTACHMENTS_READ) {
        attachments.add(attachment(path));
      } else {
        parser.skipChildren();
      }
    }
  }

  private AttachmentDraft attachment(String path) {
    String uri = null;
    String sha256 = null;
    String mediaType = null;
    String name;
    while ((name = parser.nextName()) != null) {
      JsonToken value = parser.nextToken();
      switch (name) {
        case "uri" -> uri = string(path + ".uri", value);
        case "sha256" -> sha256 = string(path + ".sha256", value);
        case "mediaType" -> mediaType = string(path + ".mediaType", value);
        default -> unknown(path + "." + name);
      }
    }
    return new AttachmentDraft(uri, sha256, mediaType);
  }

  private @Nullable String string(String path, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return parser.getString();
    }
    if (value != JsonToken.VALUE_NULL) {
      wrongType(path, "string");
    }
    return null;
  }

  private void unknown(String path) {
    flaws.add(UnknownField.at(path));
    parser.skipChildren();
  }

  private void wrongType(String path, String wanted) {
    flaw(path, Rule.WRONG_TYPE, wanted);
    parser.skipChildren();
  }

  private void flaw(String path, Rule rule, Object... arguments) {
    flaws.add(Violation.of(path, rule, arguments));
  }
}
