package id.siaga.notification.postgres;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.AccessEntry;
import id.siaga.notification.domain.AccessQuery;
import io.r2dbc.spi.Readable;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds entries of the access log. */
@Component
public class AccessFinder {

  private static final String SELECT =
      "select access_id, at, desk, deed, allowed, case_id, subject, posts, detail from access_log";

  private final DatabaseClient database;

  AccessFinder(DatabaseClient database) {
    this.database = database;
  }

  /** The entries that are asked for, the newest first. */
  public Flux<AccessEntry> entries(AccessQuery query) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    if (query.area().tier() != Tier.NASIONAL) {
      conditions.add("(desk = :area or desk like :below)");
      values.put("area", query.area().value());
      values.put("below", query.area() + ".%");
    }
    if (query.caseId() != null) {
      conditions.add("case_id = :caseId");
      values.put("caseId", query.caseId().value());
    }
    if (query.subject() != null) {
      conditions.add("subject = :subject");
      values.put("subject", query.subject());
    }
    if (query.denied()) {
      conditions.add("not allowed");
    }
    if (query.before() != null) {
      conditions.add("(at, access_id) < (:at, :accessId)");
      values.put("at", query.before().at().atOffset(ZoneOffset.UTC));
      values.put("accessId", query.before().accessId());
    }
    values.put("limit", query.limit());
    return database
        .sql(
            SELECT
                + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by at desc, access_id desc limit :limit")
        .bindValues(values)
        .map(AccessFinder::entry)
        .all();
  }

  private static AccessEntry entry(Readable row) {
    UUID caseId = row.get("case_id", UUID.class);
    return new AccessEntry(
        Rows.required(row, "access_id", UUID.class),
        Rows.requiredInstant(row, "at"),
        new DeskCode(Rows.required(row, "desk", String.class)),
        AccessDeed.valueOf(Rows.required(row, "deed", String.class)),
        Rows.required(row, "allowed", Boolean.class),
        caseId == null ? null : new CaseId(caseId),
        Rows.required(row, "subject", String.class),
        Rows.required(row, "posts", String.class),
        row.get("detail", String.class));
  }
}
