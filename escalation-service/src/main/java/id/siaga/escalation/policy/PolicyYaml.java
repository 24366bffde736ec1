package id.siaga.escalation.policy;

import java.io.StringReader;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * YAML as JSON whose scalars are all text, because YAML would read the region {@code 33.10} as the
 * number 33.1; what is left empty is null. Aliases and tags are refused: a policy needs none, and a
 * few lines of aliases can stand for more than any memory holds. So are long names of fields and
 * long lists: the path of every part is kept, and it holds the names above it.
 */
final class PolicyYaml {

  private static final int DEEPEST = 10;
  private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{0,64}");
  private static final int LONGEST_LIST = 1_000;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Faults faults;

  private PolicyYaml(Faults faults) {
    this.faults = faults;
  }

  /**
   * Reads a text and tells where its parts stand.
   *
   * @return of no use when there are faults
   */
  static JsonNode read(String yaml, Faults faults) {
    StreamReader reader = new StreamReader(new StringReader(yaml));
    try {
      checkEvents(parser(reader), faults);
      if (!faults.noneIn("")) {
        return JSON.nullNode();
      }
      Parser parser = parser(new StreamReader(new StringReader(yaml)));
      Node root = new Composer(parser, new TextOnly(), new LoaderOptions()).getSingleNode();
      return root == null ? JSON.nullNode() : new PolicyYaml(faults).json(root, "");
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      faults.add(
          mark == null ? new Faults.Place(1, 1) : place(mark), "", "is no YAML: " + e.getProblem());
    } catch (ReaderException e) {
      faults.add(place(yaml, e.getPosition()), "", "is no YAML: a control character stands here");
    } catch (YAMLException e) {
      faults.add(
          "", "is no YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (NumberFormatException e) {
      // The scanner reads \UFFFFFFFF as an int without a look at its range.
      faults.add(place(reader.getMark()), "", "is no YAML: no character has this number");
    }
    return JSON.nullNode();
  }

  private static Parser parser(StreamReader reader) {
    return new ParserImpl(reader, new LoaderOptions());
  }

  private static void checkEvents(Parser parser, Faults faults) {
    int depth = 0;
    while (parser.peekEvent() != null && !faults.more()) {
      Event event = parser.getEvent();
      if (event instanceof CollectionStartEvent) {
        depth++;
      } else if (event instanceof CollectionEndEvent) {
        depth--;
      }
      if (depth > DEEPEST) {
        faults.add(place(event.getStartMark()), "", "is nested deeper than a policy is");
        return;
      }
      if (event instanceof AliasEvent alias) {
        faults.add(
            place(event.getStartMark()),
            "",
            "aliases are refused: write out what *" + alias.getAnchor() + " stands for");
      } else if (event instanceof NodeEvent && tagged(event)) {
        faults.add(place(event.getStartMark()), "", "tags are refused: a policy needs none");
      }
    }
  }

  private static boolean tagged(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag() != null;
      case CollectionStartEvent collection -> collection.getTag() != null;
      default -> false;
    };
  }

  private JsonNode json(Node node, String path) {
    faults.value(path, place(node.getStartMark()));
    return switch (node) {
      case MappingNode mapping -> mapping(mapping, path);
      case SequenceNode sequence -> list(sequence, path);
      case ScalarNode scalar -> scalar(scalar, path);
      default -> throw new IllegalStateException("no such node: " + node.getNodeId());
    };
  }

  private JsonNode scalar(ScalarNode scalar, String path) {
    if (scalar.isPlain() && scalar.getValue().isEmpty()) {
      return JSON.nullNode();
    }
    if (!printable(scalar.getValue())) {
      faults.addSense(path, "must not hold control characters or half characters");
    }
    return JSON.stringNode(scalar.getValue());
  }

  private ArrayNode list(SequenceNode sequence, String path) {
    ArrayNode list = JSON.arrayNode();
    int size = sequence.getValue().size();
    if (size > LONGEST_LIST) {
      faults.add(path, "must have at most %,d items but found %,d".formatted(LONGEST_LIST, size));
      return list;
    }
    for (Node entry : sequence.getValue()) {
      list.add(json(entry, Faults.entry(path, list.size())));
    }
    return list;
  }

  private ObjectNode mapping(MappingNode mapping, String path) {
    ObjectNode fields = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      if (faults.more()) {
        return fields;
      }
      Faults.Place at = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(at, path, "the name of a field must be text");
        continue;
      }
      if (!NAME.matcher(key.getValue()).matches()) {
        faults.add(at, path, "the name of a field must have at most 64 characters, each printable");
        continue;
      }
      String field = Faults.field(path, key.getValue());
      if (fields.has(key.getValue())) {
        faults.add(at, field, "is there twice");
        continue;
      }
      faults.key(field, at);
      fields.set(key.getValue(), json(tuple.getValueNode(), field));
    }
    return fields;
  }

  /** Escapes can write what the reader refuses to read: NUL, or one half of a character. */
  private static boolean printable(String text) {
    return text.codePoints()
        .allMatch(c ->
            c == '\n'
                || c == '\t'
                || (!Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE));
  }

  /** Where the character with this index stands. */
  private static Faults.Place place(String yaml, int index) {
    String before = yaml.substring(0, yaml.offsetByCodePoints(0, index));
    int line = (int) before.chars().filter(character -> character == '\n').count();
    String last = before.substring(before.lastIndexOf('\n') + 1);
    return new Faults.Place(line + 1, last.codePointCount(0, last.length()) + 1);
  }

  private static Faults.Place place(Mark mark) {
    return new Faults.Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static final class TextOnly extends Resolver {

    @Override
    protected void addImplicitResolvers() {
      // None: every scalar is text.
    }
  }
}
