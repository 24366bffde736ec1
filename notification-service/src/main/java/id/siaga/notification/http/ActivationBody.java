package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.notification.domain.DeskCommand;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of an activation; names everything that is wrong with it. */
final class ActivationBody {

  /** Stands for every desk. */
  static final String ALL = "ALL";

  /** Every desk of drills, so that they play by the same policy. */
  private static final String DRILL = "DRILL";

  private static final Set<String> FIELDS =
      Set.of("commandId", "policy", "desks", "reason", "onBehalfOf");

  /** With a colon and a desk behind it, it still is an id. */
  static final int LONGEST_ID = DeskCommand.LONGEST_ID - ":17.07".length();

  private ActivationBody() {}

  /**
   * The activation in a body.
   *
   * @param subject who asks
   * @throws ProblemException when the body is no object, has unknown fields, or breaks a rule
   */
  static Activation read(JsonNode json, Regions regions, Instant now, String subject) {
    BodyReader body = BodyReader.of(json).knowing(FIELDS);
    String id = body.line("commandId", LONGEST_ID, false);
    String policy = body.text("policy", DeskCommand.LONGEST_POLICY, true);
    NavigableSet<DeskCode> desks = desks(body, regions);
    String reason = body.text("reason", DeskCommand.LONGEST_REASON, true);
    DeskCode office = body.desk("onBehalfOf", false);
    body.check();
    return new Activation(
        id == null ? UUID.randomUUID().toString() : id,
        Objects.requireNonNull(policy),
        Objects.requireNonNull(reason),
        List.copyOf(desks),
        subject,
        now,
        office);
  }

  /** The desks that a body names. */
  static NavigableSet<DeskCode> desks(BodyReader body, Regions regions) {
    NavigableSet<DeskCode> all = all(regions);
    NavigableSet<DeskCode> drill = new TreeSet<>();
    all.forEach(desk -> drill.add(desk.inDrill()));
    JsonNode given = body.raw("desks");
    if (given.isString() && given.stringValue().equals(DRILL)) {
      return drill;
    }
    if (given.isString() && given.stringValue().equals(ALL)) {
      return all;
    }
    NavigableSet<DeskCode> desks = new TreeSet<>();
    if (!given.isArray() || given.isEmpty()) {
      body.refuse(
          body.has("desks")
              ? Violation.shape("desks", "[\"17.07\", …], \"ALL\", \"DRILL\"")
              : Violation.required("desks"));
      return desks;
    }
    int index = 0;
    for (JsonNode one : given) {
      DeskCode desk = desk(one);
      if (desk != null && all.contains(desk.real())) {
        desks.add(desk);
      } else {
        body.refuse(
            new Violation(
                "desks[" + index + "]", "known-desk", "bukan kode desk", "is no desk's code"));
        return desks; // one is enough: the list may be long
      }
      index++;
    }
    return desks;
  }

  private static @Nullable DeskCode desk(JsonNode given) {
    try {
      return given.isString() ? new DeskCode(given.stringValue()) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Every kabupaten, the provinces they lie in, and the nation. */
  private static NavigableSet<DeskCode> all(Regions regions) {
    NavigableSet<DeskCode> all = new TreeSet<>();
    for (String code : regions.kabupaten()) {
      DeskCode desk = new DeskCode(code);
      all.add(desk);
      desk.above().ifPresent(all::add);
    }
    all.add(DeskCode.NASIONAL);
    return all;
  }
}
