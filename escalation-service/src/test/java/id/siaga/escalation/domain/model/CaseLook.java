package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.CaseContent;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.DeskStanding;
import id.siaga.escalation.domain.DutyCall;
import id.siaga.escalation.domain.EscalationReason;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.ReportState;
import id.siaga.escalation.domain.Timer;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A case at a desk, as far as the engine and the plain model must agree on it. */
public record CaseLook(
    Said said,
    CaseStatus status,
    boolean acknowledged,
    boolean ended,
    @Nullable String handler,
    int reopened,
    int missed,
    String policy,
    @Nullable String proposal,
    List<String> reasons,
    TreeMap<String, String> directives,
    TreeMap<String, String> referrals,
    String duty,
    Set<Timer> timers) {

  /** What the owner says. */
  public record Said(
      long revision,
      long classRevision,
      @Nullable DeskCode lead,
      IncidentClass classified,
      boolean pinned,
      boolean needsReview,
      CaseStatus ownerStatus,
      @Nullable CloseReason closed,
      Set<Tier> tiers,
      Set<String> agencies,
      int reports,
      int withdrawn,
      String voices,
      String links,
      List<Listed> listed) {}

  /** A report that the case lists. */
  public record Listed(ReportId id, ReportState state) {}

  /** How the engine holds a case. */
  public static CaseLook of(CaseFile file) {
    CaseContent content = file.content();
    DeskStanding standing = file.standing();
    TreeMap<String, String> directives = new TreeMap<>();
    standing
        .directives()
        .forEach(directive ->
            directives.put(
                directive.id(), directive.from() + ">" + directive.to() + directive.status()));
    TreeMap<String, String> referrals = new TreeMap<>();
    standing
        .referrals()
        .forEach(referral ->
            referrals.put(referral.id(), referral.institution() + " " + referral.status()));
    DutyCall duty = standing.duty();
    return new CaseLook(
        new Said(
            content.revision(),
            content.classRevision(),
            content.lead(),
            content.classified(),
            content.override() != null,
            content.needsReview(),
            content.ownerStatus(),
            content.closeReason(),
            content.tiers(),
            content.agencies(),
            content.reportCount(),
            content.tally().withdrawn(),
            content.tally().agencies()
                + "/"
                + content.alike().kabupaten()
                + "/"
                + content.alike().provinces(),
            content.links().cameFrom() + ">" + content.links().movedTo(),
            content.reports().stream().map(r -> new Listed(r.id(), r.state())).toList()),
        standing.status(),
        standing.acknowledgement() != null,
        standing.endedAt() != null,
        standing.handler(),
        standing.reopened(),
        standing.missedDeadlines(),
        standing.policyVersion(),
        standing.proposal() == null ? null : standing.proposal().id(),
        standing.reasons().stream().map(EscalationReason::rule).toList(),
        directives,
        referrals,
        duty == null ? "" : duty.officer() + " " + duty.deputy() + " " + duty.calledAt(),
        Set.copyOf(file.timers()));
  }
}
