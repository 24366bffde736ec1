package id.siaga.escalation.domain.model;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditKind;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.Policy;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.events.domain.DeskCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Policies that wait for who stands above, in the model. */
final class PlainApprovals {

  /** The policies of the sequences differ in this and in one deadline. */
  private static final List<Policy.WhenMissed> LOOSEST_FIRST =
      List.of(Policy.WhenMissed.NOTIFY_AGAIN, Policy.WhenMissed.NEXT_TIER, Policy.WhenMissed.BOTH);

  private final PlainDesk desk;

  PlainApprovals(PlainDesk desk) {
    this.desk = desk;
  }

  /** What somebody wants to hold at a desk. */
  record Wish(
      String id, DeskCode desk, String by, DeskCode office, Instant at, PolicySource source) {

    /** Nobody stands above the nation, so what its own people want they judge themselves. */
    DeskCode judge() {
      if (office.value().equals("ID") || desk.value().length() == 2) {
        return new DeskCode("ID");
      }
      return new DeskCode(desk.value().substring(0, 2));
    }
  }

  static DeskCode office(PlainDesk desk, Command command) {
    DeskCode said = command.onBehalfOf();
    return said == null ? desk.code : said;
  }

  static boolean above(DeskCode office, DeskCode desk) {
    boolean nation = office.value().equals("ID") && !desk.value().equals("ID");
    return nation
        || (desk.value().length() == 5 && office.value().equals(desk.value().substring(0, 2)));
  }

  static @Nullable String against(PlainDesk desk, Command command, Command.JudgePolicy judge) {
    if (!office(desk, command).equals(desk.code)) {
      return "office-not-here";
    }
    String reason = command.reason();
    if (!judge.approves() && (reason == null || reason.isBlank())) {
      return "reason-missing";
    }
    Wish wish = desk.wishes.get(judge.desk());
    if (wish == null) {
      return "proposal-unknown";
    }
    if (!hash(wish.source).equals(judge.sha256())) {
      return "proposal-changed";
    }
    if (!wish.judge().equals(desk.code)) {
      boolean own = wish.office.equals(desk.code);
      return own && !judge.approves() ? null : "only-desk-above-judges";
    }
    return judge.approves() && wish.by.equals(command.actor()) ? "same-person" : null;
  }

  void activate(Command command, PolicySource source, Instant now) {
    takeBack();
    DeskCode office = office(desk, command);
    boolean ordered =
        above(office, desk.code)
            && !office.value().equals("ID")
            && command.role().toLowerCase(Locale.ROOT).equals("supervisor");
    if (ordered || weight(source.policy()) >= weight(desk.policy())) {
      follow(source);
      return;
    }
    Wish wish = new Wish(command.id(), desk.code, command.actor(), office, now, source);
    desk.wishes.put(desk.code, wish);
    desk.enters(AuditKind.POLICY_PROPOSED);
    if (!wish.judge().equals(desk.code)) {
      desk.sends(wish.judge(), null, new PlainWord.Proposed(wish));
    }
  }

  void judge(Command.JudgePolicy judge) {
    Wish wish = Objects.requireNonNull(desk.wishes.get(judge.desk()));
    if (wish.desk.equals(desk.code) && !wish.judge().equals(desk.code)) {
      takeBack();
      return;
    }
    desk.wishes.remove(wish.desk);
    if (!wish.desk.equals(desk.code)) {
      desk.sends(wish.desk, null, new PlainWord.Judged(wish, judge.approves()));
      return;
    }
    desk.enters(AuditKind.POLICY_JUDGED);
    if (judge.approves()) {
      follow(wish.source);
    }
  }

  void proposed(DeskCode from, Wish wish) {
    desk.enters(AuditKind.POLICY_PROPOSED);
    Wish kept = desk.wishes.get(from);
    if (kept == null || !wish.at.isBefore(kept.at)) {
      desk.wishes.put(from, wish);
    }
  }

  void withdrawn(Wish wish) {
    desk.enters(AuditKind.POLICY_WITHDRAWN);
    Wish kept = desk.wishes.get(wish.desk);
    if (kept != null && kept.id.equals(wish.id)) {
      desk.wishes.remove(wish.desk);
    }
  }

  void judged(Wish wish, boolean approved) {
    desk.enters(AuditKind.POLICY_JUDGED);
    Wish own = desk.wishes.get(desk.code);
    if (own != null && own.id.equals(wish.id)) {
      desk.wishes.remove(desk.code);
      if (approved) {
        follow(wish.source);
      }
    }
  }

  private void takeBack() {
    Wish open = desk.wishes.remove(desk.code);
    if (open != null) {
      desk.enters(AuditKind.POLICY_WITHDRAWN);
      if (!open.judge().equals(desk.code)) {
        desk.sends(open.judge(), null, new PlainWord.Withdrawn(open));
      }
    }
  }

  private void follow(PolicySource source) {
    desk.policy = source.policy().version();
    desk.policies.put(desk.policy, source);
  }

  /** More is stricter: first what follows a missed deadline, then how soon it is missed. */
  private static int weight(Policy policy) {
    boolean slow =
        policy.rules().stream()
            .anyMatch(rule -> rule.acknowledgeWithin().containsValue(Duration.ofHours(4)));
    return 2 * LOOSEST_FIRST.indexOf(policy.rules().getFirst().whenMissed()) + (slow ? 0 : 1);
  }

  private static AuditHash hash(PolicySource source) {
    return AuditHash.of(source.text().getBytes(StandardCharsets.UTF_8));
  }
}
