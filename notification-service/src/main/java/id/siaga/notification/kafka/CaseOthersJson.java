package id.siaga.notification.kafka;

import static id.siaga.notification.kafka.JsonFields.name;
import static id.siaga.notification.kafka.JsonFields.names;
import static id.siaga.notification.kafka.JsonFields.put;

import id.siaga.events.avro.AlikeCases;
import id.siaga.events.avro.CaseLink;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.DutyCall;
import id.siaga.events.avro.Referral;
import id.siaga.events.avro.ReferralStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** What a case has to do with others: institutions, other cases, and who is on duty for it. */
final class CaseOthersJson {

  private CaseOthersJson() {}

  /** What a list shows of it. */
  static void summary(JsonGenerator json, CaseSnapshot snapshot) {
    json.writeNumberProperty("openReferrals", open(snapshot.getReferrals()));
    duty(json, snapshot.getDuty());
    link(json, "movedTo", snapshot.getMovedTo());
  }

  /** The rest of it. */
  static void detail(JsonGenerator json, CaseSnapshot snapshot) {
    link(json, "cameFrom", snapshot.getCameFrom());
    alike(json, snapshot.getAlike());
    json.writeArrayPropertyStart("referrals");
    snapshot.getReferrals().forEach(referral -> referral(json, referral));
    json.writeEndArray();
  }

  private static void duty(JsonGenerator json, @Nullable DutyCall duty) {
    if (duty == null) {
      return;
    }
    json.writeObjectPropertyStart("duty");
    put(json, "officer", duty.getOfficer());
    put(json, "deputy", duty.getDeputy());
    put(json, "callAt", duty.getCallAt());
    put(json, "calledAt", duty.getCalledAt());
    json.writeEndObject();
  }

  private static void link(JsonGenerator json, String field, @Nullable CaseLink link) {
    if (link == null) {
      return;
    }
    json.writeObjectPropertyStart(field);
    put(json, "desk", link.getDesk());
    put(json, "caseId", link.getCaseId());
    json.writeEndObject();
  }

  private static void alike(JsonGenerator json, @Nullable AlikeCases alike) {
    if (alike == null) {
      return;
    }
    json.writeObjectPropertyStart("alike");
    json.writeNumberProperty("kabupaten", alike.getKabupaten());
    json.writeNumberProperty("provinces", alike.getProvinces());
    names(json, "reportIds", alike.getReportIds());
    json.writeEndObject();
  }

  private static void referral(JsonGenerator json, Referral referral) {
    json.writeStartObject();
    put(json, "referralId", referral.getReferralId());
    put(json, "institution", referral.getInstitution().name());
    put(json, "text", referral.getText());
    put(json, "referredBy", referral.getReferredBy());
    put(json, "referredAt", referral.getReferredAt());
    put(json, "due", referral.getDue());
    put(json, "status", referral.getStatus().name());
    put(json, "outcome", name(referral.getOutcome()));
    put(json, "answer", referral.getAnswer());
    put(json, "recordedBy", referral.getRecordedBy());
    put(json, "recordedAt", referral.getRecordedAt());
    json.writeEndObject();
  }

  private static long open(List<Referral> referrals) {
    return referrals.stream().filter(one -> one.getStatus() != ReferralStatus.ANSWERED).count();
  }
}
