package id.siaga.notification;

import id.siaga.events.avro.AlikeCases;
import id.siaga.events.avro.CaseLink;
import id.siaga.events.avro.CaseNote;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.ClassCount;
import id.siaga.events.avro.ClassOverride;
import id.siaga.events.avro.CloseReason;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.Directive;
import id.siaga.events.avro.DirectiveStatus;
import id.siaga.events.avro.DutyCall;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.Institution;
import id.siaga.events.avro.LoweringProposal;
import id.siaga.events.avro.Referral;
import id.siaga.events.avro.ReferralOutcome;
import id.siaga.events.avro.ReferralStatus;
import id.siaga.events.avro.Severity;
import id.siaga.testkit.Reports;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A case that people have done everything to that they can. */
final class Worked {

  private static final Instant AT = Reports.SUBMITTED_AT;
  private static final IncidentClass HOAX =
      new IncidentClass(Category.TANTANGAN, IncidentTopic.HOAKS, Severity.RENDAH);

  private Worked() {}

  static CaseSnapshot by(CaseSnapshot.Builder snapshot) {
    return snapshot
        .setClassRevision(4)
        .setLead("17")
        .setHandler("rina")
        .setResolveBy(AT.plus(Duration.ofDays(1)))
        .setSnoozedUntil(AT.plus(Duration.ofHours(2)))
        .setCloseReason(CloseReason.DUPLIKAT)
        .setReopened(1)
        .setWithdrawnCount(2)
        .setClassOverride(
            new ClassOverride(HOAX, Severity.TINGGI, "17.01", "rina", AT, "video lama"))
        .setProposal(new LoweringProposal("p-1", HOAX, "rina", AT, "video lama"))
        .setDirectives(
            List.of(
                directive("d-1").build(),
                directive("d-2")
                    .setStatus(DirectiveStatus.DONE)
                    .setDoneBy("rina")
                    .setDoneAt(AT)
                    .setOutcome("sudah")
                    .build()))
        .setNotes(
            List.of(
                new CaseNote("c-1", CommandKind.COMMENT, "rina", "operator", AT, "menunggu video")))
        .setReferrals(
            List.of(
                referral("f-1").build(),
                referral("f-2")
                    .setStatus(ReferralStatus.ANSWERED)
                    .setOutcome(ReferralOutcome.PASSED_ON)
                    .setAnswer("diteruskan ke Polda")
                    .setRecordedBy("rina")
                    .setRecordedAt(AT)
                    .build()))
        .setMovedTo(new CaseLink("17.08", "00000000-0000-8000-8000-000000000008"))
        .setCameFrom(new CaseLink("17.09", "00000000-0000-8000-8000-000000000009"))
        .setDuty(new DutyCall("rina", "budi", AT, AT.plus(Duration.ofMinutes(5))))
        .setAlike(new AlikeCases(3, 2, List.of("r-1", "r-2")))
        .setStanding(List.of(new ClassCount(Category.GANGGUAN, Severity.TINGGI, 3)))
        .build();
  }

  private static Directive.Builder directive(String id) {
    return Directive.newBuilder()
        .setDirectiveId(id)
        .setFromDesk("17")
        .setToDesk("17.01")
        .setText("periksa ke lapangan")
        .setIssuedBy("sari")
        .setIssuedAt(AT)
        .setDue(AT.plus(Duration.ofHours(4)))
        .setStatus(DirectiveStatus.OPEN);
  }

  private static Referral.Builder referral(String id) {
    return Referral.newBuilder()
        .setReferralId(id)
        .setInstitution(Institution.POLRI)
        .setText("amankan lokasi")
        .setReferredBy("rina")
        .setReferredAt(AT)
        .setDue(AT.plus(Duration.ofHours(2)))
        .setStatus(ReferralStatus.OPEN);
  }
}
