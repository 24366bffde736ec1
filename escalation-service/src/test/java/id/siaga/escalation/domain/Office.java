package id.siaga.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.escalation.audit.AuditEntry;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People at their desks, around one case: what they ask, and what they are answered. */
final class Office {

  /** What is answered to a command that is carried out. */
  static final String DONE = "done";

  final DeskWorld world;
  private int commands;

  Office() {
    this(new DeskWorld());
  }

  Office(DeskWorld world) {
    this.world = world;
  }

  /** The one case that a desk holds. */
  CaseFile at(String desk) {
    assertThat(world.desk(desk).cases).hasSize(1);
    return world.desk(desk).cases.values().iterator().next();
  }

  void report(Scored report) {
    world.report(report.report());
  }

  /** An operator asks something; the answer is {@link #DONE} or the rule against it. */
  String asks(String desk, Command.Order order) {
    return asks(desk, "op-" + desk, "operator", order);
  }

  /** A supervisor asks something. */
  String supervisor(String desk, Command.Order order) {
    return asks(desk, "sup-" + desk, "supervisor", order);
  }

  String asks(String desk, String actor, String role, Command.Order order) {
    return asks(desk, at(desk).id(), actor, role, "karena", order);
  }

  String asks(
      String desk,
      @Nullable CaseId caseId,
      String actor,
      String role,
      @Nullable String reason,
      Command.Order order) {
    String id = sends(desk, caseId, actor, role, reason, order);
    world.settle();
    return answer(desk, id);
  }

  /** Gives a command without delivering what it sends; its id. */
  String sends(
      String desk,
      @Nullable CaseId caseId,
      String actor,
      String role,
      @Nullable String reason,
      Command.Order order) {
    return sends(desk, caseId, actor, role, reason, order, null);
  }

  private String sends(
      String desk,
      @Nullable CaseId caseId,
      String actor,
      String role,
      @Nullable String reason,
      Command.Order order,
      @Nullable DeskCode office) {
    commands++;
    String id = "command-" + commands;
    Command command = new Command(id, caseId, actor, role, world.now, reason, order, office);
    world.handle(new DeskCode(desk), new DeskMessage.CommandGiven(command));
    return id;
  }

  /** A supervisor asks something of the desk itself, for the office of some desk. */
  String rules(String desk, String actor, String office, Command.Order order) {
    String id = sends(desk, null, actor, "supervisor", "karena", order, new DeskCode(office));
    world.settle();
    return answer(desk, id);
  }

  /** An operator's command, without delivering what it sends. */
  String sends(String desk, Command.Order order) {
    String role = order instanceof Command.TakeOver ? "supervisor" : "operator";
    return answer(desk, sends(desk, at(desk).id(), "op-" + desk, role, "karena", order));
  }

  /** A class is proposed by one person and agreed to by another. */
  void lowers(String desk, Category category, IncidentTopic topic, Severity severity) {
    assertThat(asks(desk, "first", "operator", becomes(category, topic, severity))).isEqualTo(DONE);
    assertThat(asks(desk, "second", "operator", new Command.Judge(proposal(desk), true)))
        .isEqualTo(DONE);
  }

  /** Id of the proposal that waits at a desk; empty when none does. */
  String proposal(String desk) {
    Proposal proposal = at(desk).standing().proposal();
    return proposal == null ? "" : proposal.id();
  }

  static Command.Reclassify becomes(Category category, IncidentTopic topic, Severity severity) {
    return new Command.Reclassify(new IncidentClass(category, topic, severity));
  }

  /** Kinds of the entries in a desk's chain. */
  List<AuditKind> chain(String desk) {
    return entries(desk).stream().map(entry -> entry.step().kind()).toList();
  }

  /** Details of the entries of one kind in a desk's chain. */
  List<String> details(String desk, AuditKind kind) {
    return entries(desk).stream()
        .filter(entry -> entry.step().kind() == kind)
        .map(entry -> entry.step().detail())
        .toList();
  }

  private List<AuditEntry> entries(String desk) {
    DeskCode code = new DeskCode(desk);
    return world.audit.stream().filter(entry -> entry.desk().equals(code)).toList();
  }

  private String answer(String desk, String commandId) {
    AuditEntry entry =
        entries(desk).stream()
            .filter(e -> e.step().subjectId().equals(commandId))
            .findFirst()
            .orElseThrow();
    String detail = entry.step().detail();
    return entry.step().kind() == AuditKind.COMMAND_REFUSED
        ? detail.substring(detail.indexOf(':') + 1)
        : DONE;
  }
}
