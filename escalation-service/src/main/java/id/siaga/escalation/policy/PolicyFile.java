package id.siaga.escalation.policy;

import id.siaga.escalation.domain.Policy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** A policy and the text it was read from. */
public final class PolicyFile {

  /** The longest text, in characters. */
  public static final int LONGEST = 65_536;

  private static final Duration SNOOZE_AT_MOST = Duration.ofHours(24);
  private static final String STARTING = "awal-2.yaml";

  private final String name;
  private final String yaml;
  private final Policy policy;

  private PolicyFile(String name, String yaml, Policy policy) {
    this.name = name;
    this.yaml = yaml;
    this.policy = policy;
  }

  /**
   * Reads a policy that is to be activated.
   *
   * @param name of the file, for what is said of its faults
   * @throws InvalidPolicyException with everything that is wrong with it, up to a hundred faults
   */
  public static PolicyFile read(String name, String yaml) throws InvalidPolicyException {
    return read(name, yaml, Faults.ofOffered());
  }

  /**
   * Reads a policy that some version of the service accepted before. A later version may know fewer
   * regions, tighter limits or more contradictions than that one, but desks and cases follow the
   * text already: only what leaves nothing to follow is a fault here. That is safe, because {@link
   * id.siaga.escalation.domain.Guardrail what no policy can change} is decided above every policy,
   * not when its text is read.
   *
   * @param name of the file, for what is said of its faults
   * @throws InvalidPolicyException when the text is malformed or a value means nothing
   */
  public static PolicyFile accepted(String name, String yaml) throws InvalidPolicyException {
    return read(name, yaml, Faults.ofAccepted());
  }

  private static PolicyFile read(String name, String yaml, Faults faults)
      throws InvalidPolicyException {
    if (yaml.length() > LONGEST) {
      faults.addSense("", "must be at most %,d characters long".formatted(LONGEST));
      faults.throwIfAny(name);
    }
    JsonNode json = PolicyYaml.read(yaml, faults);
    faults.throwIfAny(name);
    return new PolicyFile(name, yaml, policy(name, json, faults));
  }

  private static Policy policy(String name, JsonNode json, Faults faults)
      throws InvalidPolicyException {
    PolicyShape.check(json, faults);
    PolicyValues values = new PolicyValues(faults);
    PolicySense sense = new PolicySense(faults);
    var rules = sound(json, "rules", values::rule, faults);
    sense.rules(rules, json.path("rules").size() - 1);
    var quiet = sound(json, "quiet", values::quiet, faults);
    sense.quiet(quiet);
    var votes = sound(json, "votes", values::vote, faults);
    var tightening = sound(json, "tightening", values::tightening, faults);
    Duration snooze = SNOOZE_AT_MOST;
    if (json.has("snooze-at-most") && faults.noneIn("snooze-at-most")) {
      snooze = values.duration(PolicyValues.text(json, "snooze-at-most"), "snooze-at-most");
    }
    faults.throwIfAny(name);
    return new Policy(
        PolicyValues.text(json, "version"),
        PolicyValues.text(json, "description"),
        List.copyOf(rules.values()),
        List.copyOf(votes.values()),
        List.copyOf(tightening.values()),
        List.copyOf(quiet.values()),
        snooze);
  }

  /** The policy that is shipped: what desks do until another one is activated. */
  public static PolicyFile starting() {
    try {
      return read(STARTING, Resource.text(STARTING));
    } catch (InvalidPolicyException e) {
      throw new IllegalStateException("the starting policy is invalid: " + e.getMessage(), e);
    }
  }

  /** What the file is called. */
  public String name() {
    return name;
  }

  /** The text as it was read. */
  public String yaml() {
    return yaml;
  }

  /** What it says. */
  public Policy policy() {
    return policy;
  }

  /** SHA-256 of the text in UTF-8, as 64 lower-case hexadecimal digits. */
  public String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(yaml.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Those of a list's entries that have no fault, by their place in it. */
  private static <T> Map<Integer, T> sound(
      JsonNode json, String field, BiFunction<JsonNode, String, T> reader, Faults faults) {
    Map<Integer, T> sound = new TreeMap<>();
    JsonNode list = json.path(field);
    for (int place = 0; list.isArray() && place < list.size() && !faults.more(); place++) {
      String path = Faults.entry(field, place);
      if (faults.noneIn(path)) {
        T part = reader.apply(list.get(place), path);
        if (faults.noneIn(path)) {
          sound.put(place, part);
        }
      }
    }
    return sound;
  }
}
