package id.siaga.escalation.policy;

import java.io.StringReader;
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
 * few lines of aliases can stand for more than any memory holds.
 */
final class PolicyYaml {

  private static final int DEEPEST = 10;
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
    try {
      checkEvents(yaml, faults);
      if (!faults.noneIn("")) {
        return JSON.nullNode();
      }
      Node root = new Composer(parser(yaml), new TextOnly(), new LoaderOptions()).getSingleNode();
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
    }
    return JSON.nullNode();
  }

  private static Parser parser(String yaml) {
    return new ParserImpl(new StreamReader(new StringReader(yaml)), new LoaderOptions());
  }

  private static void checkEvents(String yaml, Faults faults) {
    Parser parser = parser(yaml);
    int depth = 0;
    while (parser.peekEvent() != null) {
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
      case SequenceNode sequence -> {
        ArrayNode list = JSON.arrayNode();
        for (Node entry : sequence.getValue()) {
          list.add(json(entry, Faults.entry(path, list.size())));
        }
        yield list;
      }
      case ScalarNode scalar ->
          scalar.isPlain() && scalar.getValue().isEmpty()
              ? JSON.nullNode()
              : JSON.stringNode(scalar.getValue());
      default -> throw new IllegalStateException("no such node: " + node.getNodeId());
    };
  }

  private ObjectNode mapping(MappingNode mapping, String path) {
    ObjectNode fields = JSON.objectNode();
    for (NodeTuple tuple : mapping.getValue()) {
      Faults.Place at = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        faults.add(at, path, "the name of a field must be text");
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
