package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.CaseOrder;
import id.siaga.escalation.domain.CaseStatus;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Tier;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a desk of the model does with word from another. */
final class PlainForwards {

  private final PlainDesk desk;
  private final Instant now;
  private final PlainOwner owner;

  PlainForwards(PlainDesk desk, Instant now) {
    this.desk = desk;
    this.now = now;
    owner = new PlainOwner(desk, now);
  }

  void take(PlainWord word) {
    TreeSet<Long> had = desk.received.computeIfAbsent(word.from(), d -> new TreeSet<>());
    long highest = had.isEmpty() ? 0 : had.last();
    if (!had.add(word.number())) {
      return;
    }
    if (word.number() > highest + 1) {
      desk.enters(AuditKind.FORWARD_GAP);
    }
    CaseId about = word.caseId();
    PlainCase file = about == null ? null : desk.cases.get(about);
    switch (word.body()) {
      case PlainWord.Case sent -> {
        if (file == null) {
          receive(Objects.requireNonNull(about), sent);
        } else {
          desk.enters(AuditKind.CASE_UPDATED);
          update(file, sent);
        }
      }
      case PlainWord.Reached reached -> {
        desk.enters(AuditKind.CASE_UPDATED);
        if (file != null && file.owned()) {
          file.content.tiers.add(reached.tier());
          desk.sendsCase(file, reached.tier(), false);
        }
      }
      case PlainWord.Order order -> order(file, word, order);
      case PlainWord.Issued issued -> task(file, AuditKind.DIRECTIVE_RECEIVED, issued.task());
      case PlainWord.Closed closed -> task(file, AuditKind.DIRECTIVE_CLOSED, closed.task());
      case PlainWord.Sighted sighted -> new PlainSightings(desk, now).take(sighted.seen());
      case PlainWord.Alike alike -> alike(file, alike);
      case PlainWord.Transferred moved ->
          new PlainMoves(desk, now).receive(Objects.requireNonNull(about), word.from(), moved);
      case PlainWord.FollowUp follows -> followUp(about, follows.report());
      case PlainWord.Proposed proposed ->
          new PlainApprovals(desk).proposed(word.from(), proposed.wish());
      case PlainWord.Withdrawn withdrawn -> new PlainApprovals(desk).withdrawn(withdrawn.wish());
      case PlainWord.Judged judged ->
          new PlainApprovals(desk).judged(judged.wish(), judged.approved());
      case PlainWord.Head head -> told(word, head.sequence());
      case PlainWord.Signed signed -> told(word, signed.number());
      case PlainWord.Daily daily -> desk.enters(AuditKind.DAILY_REPORT_RECEIVED);
    }
  }

  private void followUp(@Nullable CaseId about, ScoredReport report) {
    desk.enters(AuditKind.FOLLOW_UP_RECEIVED);
    ReportId earlier = Objects.requireNonNull(report.follows()).report();
    PlainDesk.Mark mark = desk.marks.get(earlier);
    PlainCase file = desk.goingOn(mark == null ? about : mark.caseId());
    if (file != null && !desk.marks.containsKey(report.id())) {
      new PlainReports(desk, now).followOrPassOn(file, report);
      desk.marks.putIfAbsent(earlier, new PlainDesk.Mark(AuditHash.NONE, report.agency(), file.id));
    }
  }

  private void alike(@Nullable PlainCase file, PlainWord.Alike alike) {
    desk.enters(AuditKind.ALIKE_SEEN);
    if (file == null || !file.owned() || file.ended || !file.content.mayLeave()) {
      return;
    }
    PlainContent content = file.content;
    Set<Tier> held = new TreeSet<>(content.tiers);
    boolean more = alike.kabupaten() > content.kabupaten || alike.provinces() > content.provinces;
    String ruled = file.decision(now).rule();
    content.revision++;
    content.kabupaten = Math.max(content.kabupaten, alike.kabupaten());
    content.provinces = Math.max(content.provinces, alike.provinces());
    if (more) {
      file.borneOut(ruled, now);
    }
    desk.tellsAbove(file, held, true);
  }

  private void told(PlainWord word, long sequence) {
    desk.enters(AuditKind.HEAD_RECEIVED);
    desk.heads.merge(word.from(), sequence, Math::max);
  }

  private void task(@Nullable PlainCase file, AuditKind kind, PlainCase.Task task) {
    desk.enters(kind);
    if (file != null) {
      PlainCase.Task held = file.tasks.get(task.id());
      if (held == null || held.from().equals(task.from())) {
        file.give(task);
      }
    }
  }

  private void receive(CaseId id, PlainWord.Case sent) {
    PlainContent content = sent.content().copy();
    content.tiers.add(desk.code.tier());
    PlainCase file = new PlainCase(id, desk.code, sent.owner(), desk.policy(), content);
    Policy.Decision decision = file.decision(now);
    file.acknowledgeBy = file.acknowledgeBy(decision, now);
    file.because(sent.reason());
    desk.cases.put(id, file);
    desk.enters(AuditKind.CASE_RECEIVED);
  }

  private void update(PlainCase file, PlainWord.Case sent) {
    PlainContent held = file.content;
    PlainContent said = sent.content();
    boolean newer = said.revision > held.revision;
    if (!newer && !sent.directed()) {
      return;
    }
    boolean lowered = newer && said.severity().compareTo(held.severity()) < 0;
    boolean graver = newer && said.severity().compareTo(held.severity()) > 0;
    boolean otherLead = newer && !Objects.equals(said.lead, held.lead);
    boolean otherEnd = newer && said.ownerStatus.ended() != held.ownerStatus.ended();
    boolean otherClass = newer && said.classRevision > held.classRevision;
    if (newer) {
      file.content = said.copy();
      file.content.tiers.addAll(held.tiers);
    } else {
      held.tiers.addAll(said.tiers);
    }
    if (sent.directed() || graver || otherLead || otherEnd || otherClass) {
      file.because(sent.reason());
    }
    if (graver) {
      file.proposal = null;
      file.asItCame = null;
    }
    if (lowered && file.status == CaseStatus.NEW && file.asItCame == null) {
      file.asItCame = held.classified;
    }
    if (otherLead && !file.leads()) {
      file.resolveBy = null;
    }
    if (file.content.ownerStatus.ended()) {
      // What nobody here has seen stays due.
      if (!file.ended && file.status != CaseStatus.NEW) {
        file.end(file.content.ownerStatus, now);
      }
    } else if (file.ended) {
      file.beginAnew(now);
    } else if (graver) {
      file.raise(now);
    }
  }

  private void order(@Nullable PlainCase file, PlainWord word, PlainWord.Order order) {
    String obstacle = obstacle(file, word, order);
    desk.enters(AuditKind.ORDER_RECEIVED, order.kind() + (obstacle == null ? "" : ":" + obstacle));
    if (file == null || obstacle != null) {
      if (file != null && file.owned()) {
        desk.sendsCase(file, word.from().tier(), true, "perintah-tidak-berlaku");
      }
      return;
    }
    switch (order.kind()) {
      case OVERRIDE -> owner.reclassify(file, Objects.requireNonNull(order.classified()));
      case TAKE_OVER -> owner.handOver(file, word.from());
      case RESOLVE -> owner.end(file, CaseStatus.RESOLVED_HERE, null);
      case CLOSE -> owner.end(file, CaseStatus.CLOSED, order.because());
      case REOPEN -> owner.reopen(file);
    }
  }

  private static @Nullable String obstacle(
      @Nullable PlainCase file, PlainWord word, PlainWord.Order order) {
    if (file == null || !file.owned()) {
      return "case-not-here";
    }
    boolean reopens = order.kind() == CaseOrder.Kind.REOPEN;
    if (reopens && file.ended && file.content.movedTo != null) {
      return "case-moved";
    }
    if (file.ended != reopens) {
      return reopens ? "case-open" : "case-ended";
    }
    boolean leads = word.from().equals(file.content.lead);
    return switch (order.kind()) {
      case OVERRIDE -> {
        IncidentClass other = Objects.requireNonNull(order.classified());
        if (order.basedOn() < file.content.classRevision) {
          yield "stale";
        }
        yield file.lowersAbove(word.from(), other) ? "upper-desk-holds-it" : null;
      }
      case TAKE_OVER -> {
        var lead = file.content.lead;
        boolean higher = lead != null && lead.tier().compareTo(word.from().tier()) > 0;
        yield higher ? "upper-desk-holds-it" : null;
      }
      case RESOLVE, CLOSE -> {
        if (order.basedOn() < file.content.classRevision) {
          yield "stale";
        }
        yield leads ? null : "only-lead-ends";
      }
      case REOPEN -> null;
    };
  }
}
