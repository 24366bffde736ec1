package id.siaga.notification.http;

import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyStanding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report in a list. */
final class DailyJson {

  private DailyJson() {}

  static Map<String, Object> of(DailyPeriod period, @Nullable DailyStanding standing, Instant now) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("desk", period.desk().value());
    json.put("period", period.code().toString());
    json.put("from", period.from().toString());
    json.put("to", period.to().toString());
    json.put("due", period.due().toString());
    json.put("state", DailyDrafts.state(period, standing, now).name());
    if (standing != null) {
      json.put("late", period.late(standing.firstSentAt()));
      json.put("revision", standing.revision());
      json.put("contentHash", standing.contentHash());
      json.put("sentAt", standing.sentAt().toString());
      if (standing.number() != null) {
        json.put("number", standing.number());
      }
      if (standing.receivedAt() != null) {
        json.put("receivedAt", standing.receivedAt().toString());
      }
    }
    return json;
  }
}
