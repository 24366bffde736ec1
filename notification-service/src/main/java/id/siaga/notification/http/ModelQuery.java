package id.siaga.notification.http;

import id.siaga.events.domain.ModelVersion;
import id.siaga.notification.access.Role;
import id.siaga.notification.domain.DeskCommand;
import id.siaga.notification.domain.ModelActivation;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the activation of a model, whose body is the model itself: the fields that other commands
 * have in their body are query parameters.
 */
final class ModelQuery {

  private static final Set<String> FIELDS =
      Set.of("commandId", "version", "effectiveFrom", "reason", "previousVersion");

  private static final Duration USUAL_LEAD = Duration.ofSeconds(15);

  /** Every instance of the scoring service must have heard of it before it holds. */
  private static final Duration LEAST_LEAD = Duration.ofSeconds(5);

  private static final Duration MOST_LEAD = Duration.ofDays(30);
  private static final int LONGEST_TIME = 40;

  private ModelQuery() {}

  /**
   * The activation.
   *
   * @param subject who asks
   * @throws ProblemException naming every parameter that is unknown or breaks a rule
   */
  static ModelActivation read(
      MultiValueMap<String, String> given, ByteBuffer content, Instant now, String subject) {
    BodyReader query = BodyReader.of(object(given)).knowing(FIELDS);
    String id = query.line("commandId", DeskCommand.LONGEST_ID, false);
    String version = version(query, "version", true);
    Instant effectiveFrom = effectiveFrom(query, now);
    String reason = query.text("reason", DeskCommand.LONGEST_REASON, true);
    String previous = version(query, "previousVersion", false);
    query.check();
    return new ModelActivation(
        id == null ? UUID.randomUUID().toString() : id,
        Objects.requireNonNull(version),
        content,
        Objects.requireNonNull(effectiveFrom),
        Objects.requireNonNull(reason),
        previous,
        subject,
        Role.SUPERVISOR.label(),
        now.truncatedTo(ChronoUnit.MICROS));
  }

  /** As the body of another command would be; what is given twice is no text. */
  private static ObjectNode object(MultiValueMap<String, String> given) {
    ObjectNode object = JsonMapper.shared().createObjectNode();
    given.forEach((name, values) -> put(object, name, values));
    return object;
  }

  private static void put(ObjectNode holder, String name, List<String> values) {
    if (values.size() == 1) {
      holder.put(name, values.getFirst());
    } else {
      holder.putArray(name);
    }
  }

  private static @Nullable String version(BodyReader query, String name, boolean required) {
    String version = query.line(name, ModelVersion.LONGEST, required);
    if (version != null && !ModelVersion.isOne(version)) {
      query.refuse(Violation.shape(name, "model-3f9a2c1b"));
      return null;
    }
    return version;
  }

  private static @Nullable Instant effectiveFrom(BodyReader query, Instant now) {
    if (!query.has("effectiveFrom")) {
      return now.plus(USUAL_LEAD).truncatedTo(ChronoUnit.MICROS);
    }
    String text = query.text("effectiveFrom", LONGEST_TIME, true);
    if (text == null) {
      return null;
    }
    Instant from = TimeBody.moment(text).orElse(null);
    if (from == null) {
      query.refuse(Violation.shape("effectiveFrom", "2024-11-27T07:00:00Z"));
      return null;
    }
    if (from.isBefore(now.plus(LEAST_LEAD)) || from.isAfter(now.plus(MOST_LEAD))) {
      query.refuse(
          new Violation(
              "effectiveFrom",
              "range",
              "harus paling cepat %d detik dan paling lambat %d hari lagi"
                  .formatted(LEAST_LEAD.toSeconds(), MOST_LEAD.toDays()),
              "must lie at least %d seconds and at most %d days ahead"
                  .formatted(LEAST_LEAD.toSeconds(), MOST_LEAD.toDays())));
    }
    return from.truncatedTo(ChronoUnit.MICROS);
  }
}
