package id.siaga.local.demo;

import java.time.Duration;
import tools.jackson.databind.node.ObjectNode;

/** One thing that happens in the story. */
sealed interface StoryEntry {

  /** When, counted from the story's beginning. */
  Duration at();

  /** What the person at the terminal is told; empty for nothing. */
  String say();

  /**
   * An agency sends a report.
   *
   * @param agency one of the sample agencies
   * @param body as intake takes it; its {@code id} is unique in the story
   */
  record Submit(Duration at, String say, String agency, ObjectNode body) implements StoryEntry {

    public Submit {
      if (!body.path("id").isString()) {
        throw new IllegalArgumentException("a story's report needs an id");
      }
    }

    String id() {
      return body.path("id").asString();
    }
  }

  /**
   * An operator does something about the case that a report is in.
   *
   * @param about id of a report that was submitted earlier in the story
   * @param command as the interface takes it, without desk and actor; an id of its own, where it
   *     has one, is unique in the story, and a reference names an earlier one
   */
  record Operate(
      Duration at, String say, String operator, String desk, String about, ObjectNode command)
      implements StoryEntry {

    public Operate {
      if (!command.path("kind").isString()) {
        throw new IllegalArgumentException("a story's command needs a kind");
      }
    }

    String kind() {
      return command.path("kind").asString();
    }
  }
}
