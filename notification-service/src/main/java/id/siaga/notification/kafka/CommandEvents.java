package id.siaga.notification.kafka;

import id.siaga.events.avro.Actor;
import id.siaga.events.avro.Category;
import id.siaga.events.avro.CloseReason;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.avro.DutyShift;
import id.siaga.events.avro.IncidentClass;
import id.siaga.events.avro.IncidentTopic;
import id.siaga.events.avro.Institution;
import id.siaga.events.avro.ModelSwitch;
import id.siaga.events.avro.ReferralOutcome;
import id.siaga.events.avro.Severity;
import id.siaga.events.avro.Tier;
import id.siaga.notification.domain.CommandDetail;
import id.siaga.notification.domain.DeskCommand;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A command in the contract's words. */
final class CommandEvents {

  private CommandEvents() {}

  static DeskCommanded of(DeskCommand command) {
    CommandDetail detail = command.detail();
    return DeskCommanded.newBuilder()
        .setCommandId(command.commandId())
        .setKind(CommandKind.valueOf(command.kind().name()))
        .setDesk(command.desk().value())
        .setCaseId(map(command.caseId(), Object::toString))
        .setActor(Actor.newBuilder().setSubject(command.subject()).setRole(command.role()).build())
        .setIssuedAt(command.issuedAt())
        .setReason(detail.reason())
        .setTargetTier(map(detail.targetTier(), tier -> Tier.valueOf(tier.name())))
        .setClassified(map(detail.classified(), CommandEvents::classified))
        .setCloseReason(map(detail.closeReason(), why -> CloseReason.valueOf(why.name())))
        .setUntil(detail.until())
        .setToDesk(map(detail.toDesk(), Object::toString))
        .setReferenceId(detail.referenceId())
        .setPolicy(detail.policy())
        .setModel(map(detail.model(), CommandEvents::model))
        .setInstitution(map(detail.institution(), to -> Institution.valueOf(to.name())))
        .setOutcome(map(detail.outcome(), what -> ReferralOutcome.valueOf(what.name())))
        .setReportIds(detail.reportIds().stream().map(Object::toString).toList())
        .setRoster(detail.roster().stream().map(CommandEvents::shift).toList())
        .setOnBehalfOf(map(command.onBehalfOf(), Object::toString))
        .build();
  }

  private static DutyShift shift(id.siaga.notification.domain.DutyShift given) {
    return new DutyShift(given.start(), given.end(), given.officer(), given.deputy());
  }

  private static ModelSwitch model(CommandDetail.Model given) {
    return new ModelSwitch(
        given.version(),
        map(given.sha256(), hash -> ByteBuffer.wrap(HexFormat.of().parseHex(hash))),
        given.effectiveFrom());
  }

  private static IncidentClass classified(id.siaga.notification.domain.IncidentClass given) {
    return new IncidentClass(
        Category.valueOf(given.category().name()),
        IncidentTopic.valueOf(given.topic().name()),
        Severity.valueOf(given.severity().name()));
  }

  private static <A, B> @Nullable B map(@Nullable A value, Function<A, B> mapper) {
    return value == null ? null : mapper.apply(value);
  }
}
