package id.siaga.escalation.domain.model;

import id.siaga.escalation.domain.CaseOrder;
import id.siaga.escalation.domain.CloseReason;
import id.siaga.escalation.domain.Forward;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Tier;
import org.jspecify.annotations.Nullable;

/** What one desk of the model tells another; numbered from 1 between the two. */
record PlainWord(DeskCode from, DeskCode to, long number, @Nullable CaseId caseId, Body body) {

  sealed interface Body {}

  record Case(PlainContent content, DeskCode owner, String reason, boolean directed)
      implements Body {}

  record Reached(Tier tier) implements Body {}

  record Order(
      CaseOrder.Kind kind,
      long basedOn,
      @Nullable IncidentClass classified,
      @Nullable CloseReason because)
      implements Body {}

  record Issued(PlainCase.Task task) implements Body {}

  record Closed(PlainCase.Task task) implements Body {}

  record Sighted(PlainSightings.Seen seen) implements Body {}

  record Alike(int kabupaten, int provinces) implements Body {}

  /** A case that is the other's from now on, as its former owner left it. */
  record Transferred(PlainContent content, CaseId former, String reason, Signature signature)
      implements Body {}

  record FollowUp(ScoredReport report) implements Body {}

  record Proposed(PlainApprovals.Wish wish) implements Body {}

  record Withdrawn(PlainApprovals.Wish wish) implements Body {}

  record Judged(PlainApprovals.Wish wish, boolean approved) implements Body {}

  record Head(long sequence) implements Body {}

  record Signed(long number) implements Body {}

  record Daily(String period, int revision) implements Body {}

  /** As a step is compared: to whom, which number, what and about which case. */
  String look() {
    String what =
        switch (body) {
          case Case sent -> sent.directed ? "case up" : "case news";
          case Reached reached -> "reached " + reached.tier;
          case Order order -> "order " + order.kind;
          case Issued issued -> "issued " + issued.task.id();
          case Closed closed -> "closed " + closed.task.id();
          case Sighted(var seen) -> "sighted " + seen.counts() + seen.agencies();
          case Alike alike -> "alike " + alike.kabupaten + "/" + alike.provinces;
          case Transferred moved -> "transferred " + moved.former;
          case FollowUp follows -> "follow-up " + follows.report.id();
          case Proposed proposed -> "proposed " + proposed.wish.id();
          case Withdrawn withdrawn -> "withdrawn " + withdrawn.wish.id();
          case Judged judged -> (judged.approved ? "approved " : "declined ") + judged.wish.id();
          case Head head -> "head";
          case Signed signed -> "checkpoint " + signed.number;
          case Daily daily -> "daily report " + daily.period + " " + daily.revision;
        };
    return "%s>%s #%d %s %s".formatted(from, to, number, what, caseId);
  }

  /** The same of the engine's forward. */
  static String look(Forward forward) {
    String what =
        switch (forward.body()) {
          case Forward.CaseSent sent -> sent.directed() ? "case up" : "case news";
          case Forward.TierReached reached -> "reached " + reached.tier();
          case Forward.CaseOrdered ordered -> "order " + ordered.order().kind();
          case Forward.DirectiveIssued issued -> "issued " + issued.directive().id();
          case Forward.DirectiveClosed closed -> "closed " + closed.directive().id();
          case Forward.CaseSighted(var seen) -> "sighted " + seen.counts() + seen.agencies();
          case Forward.AlikeSeen(var id, var alike) ->
              "alike " + alike.kabupaten() + "/" + alike.provinces();
          case Forward.CaseTransferred moved -> "transferred " + moved.file().id();
          case Forward.FollowUpPassedOn follows -> "follow-up " + follows.report().id();
          case Forward.PolicyProposed(var proposal) -> "proposed " + proposal.id();
          case Forward.PolicyWithdrawn(var proposal) -> "withdrawn " + proposal.id();
          case Forward.PolicyJudged judged ->
              (judged.approved() ? "approved " : "declined ") + judged.proposalId();
          case Forward.HeadReported head -> "head";
          case Forward.CheckpointReported signed -> "checkpoint " + signed.number();
          case Forward.DailyReportSent(var report) ->
              "daily report " + report.period() + " " + report.revision();
        };
    return "%s>%s #%d %s %s"
        .formatted(
            forward.from(), forward.to(), forward.pairSequence(), what, forward.body().caseId());
  }
}
