package id.siaga.escalation.domain;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.PeriodCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded commands of every kind, most of them sensible. */
final class People {

  static final List<String> ROLES =
      List.of("operator", "operator", "operator", "supervisor", "SUPERVISOR", "viewer", "boss");
  static final List<String> ACTORS = List.of("ani", "budi", "citra");
  private static final List<Category> CATEGORIES =
      List.of(Category.ANCAMAN, Category.GANGGUAN, Category.HAMBATAN);
  private static final List<IncidentTopic> TOPICS =
      List.of(IncidentTopic.LOGISTIK, IncidentTopic.NETRALITAS, IncidentTopic.UNJUK_RASA);
  private static final List<Severity> SEVERITIES =
      List.of(Severity.RENDAH, Severity.SEDANG, Severity.TINGGI, Severity.KRITIS);
  private static final List<DeskCode> BELOW =
      List.of(new DeskCode("17.07"), new DeskCode("63.01"), new DeskCode("17"));

  /** Told again and moved up; only told again; and another text under a version that is taken. */
  static final List<PolicySource> POLICIES =
      List.of(
          DeskWorld.STARTING,
          policy("dua-2", "when-missed: NEXT_TIER", "when-missed: BOTH"),
          policy("tiga-3", "when-missed: NEXT_TIER", "when-missed: NOTIFY_AGAIN"),
          policy("dua-2", "acknowledge-within: 4h", "acknowledge-within: 1h"));

  private static final int MODEL_EVERY = 5;
  private static final int POLICY_EVERY = 3;
  private static final int RIVALS_EVERY = 29;
  private static final int REPORT_EVERY = 3;

  private final Random random;
  private final Twins twins;
  private final List<String> ids = new ArrayList<>();

  People(Random random, Twins twins) {
    this.random = random;
    this.twins = twins;
  }

  /** Another policy from the starting one's text. */
  static PolicySource policy(String version, String before, String after) {
    String text = DeskWorld.STARTING.text().replace("version: awal-2", "version: " + version);
    text = text.replace(before, after);
    try {
      return new PolicySource(PolicyFile.read(version, text).policy(), text);
    } catch (InvalidPolicyException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody orders something of some desk. */
  void order(String id) {
    List<CaseFile> files =
        twins.world.desks.values().stream().flatMap(d -> d.cases.values().stream()).toList();
    if (files.isEmpty()) {
      return;
    }
    CaseFile file = busy(files);
    boolean repeats = !ids.isEmpty() && random.nextInt(15) == 0;
    String commandId = repeats ? any(ids) : id;
    ids.add(commandId);
    Command.Order order = any(file);
    CaseId about = random.nextInt(30) == 0 ? any(files).id() : file.id();
    Command command =
        new Command(
            commandId,
            random.nextInt(60) == 0 ? null : about,
            any(ACTORS),
            role(order),
            twins.world.now,
            reason(),
            order);
    twins.handle(file.desk(), new DeskMessage.CommandGiven(command));
    if (ids.size() % MODEL_EVERY == 0) {
      model(file.desk(), id + "-model");
    }
    if (ids.size() % RIVALS_EVERY == 0) {
      rivals(file, id + "-lead-");
    }
    if (ids.size() % REPORT_EVERY == 0) {
      daily(file.desk(), id + "-daily");
    }
    if (ids.size() % POLICY_EVERY == 0) {
      new PolicyMakers(twins, ids.size() / POLICY_EVERY).act(file.desk(), id + "-policy");
    }
  }

  /**
   * Somebody tells a desk of a model; without drawing lots, which would change all that follows.
   */
  private void model(DeskCode desk, String id) {
    int number = ids.size() / MODEL_EVERY;
    AuditHash content = number % 3 == 0 ? AuditHash.NONE : AuditHash.of(new byte[] {(byte) number});
    Command command =
        new Command(
            number % 7 == 0 ? "model" : id, // sometimes a repeat
            null,
            ACTORS.getFirst(),
            number % 4 == 0 ? ROLES.get(number % ROLES.size()) : "admin",
            twins.world.now,
            "karena",
            new Command.RecordModel("model-" + number, content, twins.world.now));
    DeskCode told = number % 5 == 0 ? desk : DeskCode.NASIONAL;
    twins.handle(told, new DeskMessage.CommandGiven(command));
  }

  /** Nation and province both want to lead, at once; without drawing lots, as above. */
  private void rivals(CaseFile file, String id) {
    for (DeskCode desk : List.of(DeskCode.NASIONAL, file.owner().at(Tier.PROVINSI))) {
      Command command =
          new Command(
              id + desk,
              file.id(),
              ACTORS.getFirst(),
              "supervisor",
              twins.world.now,
              "karena",
              new Command.TakeOver());
      twins.handle(desk, new DeskMessage.CommandGiven(command));
    }
  }

  /** Somebody sends a desk's report, of one of few periods; without drawing lots either. */
  private void daily(DeskCode desk, String id) {
    int number = ids.size() / REPORT_EVERY;
    Instant day = twins.world.now.truncatedTo(ChronoUnit.DAYS);
    Instant to = number % 9 == 0 ? day.plus(Duration.ofDays(1)) : day;
    String period =
        new PeriodCode(LocalDateTime.ofInstant(to, Regions.zone(desk.value()))).toString();
    DailyReport report =
        new DailyReport(
            number % 8 == 0 ? "tomorrow" : period,
            number % 11 == 0 ? to : to.minus(Duration.ofDays(1)),
            to,
            number % 10 == 0 ? "tanpa angka" : "300/" + number,
            number % 13 == 0 ? AuditHash.NONE : AuditHash.of(new byte[] {(byte) (number / 6)}),
            0);
    String role = number % 7 == 0 ? ROLES.get(number % ROLES.size()) : "supervisor";
    Command.Order order = new Command.SendDailyReport(report);
    Command command = new Command(id, null, ACTORS.getFirst(), role, twins.world.now, null, order);
    twins.handle(desk, new DeskMessage.CommandGiven(command));
  }

  /** Half the time a case at an upper desk, or one with an order or a proposal in it. */
  private CaseFile busy(List<CaseFile> files) {
    List<CaseFile> some =
        files.stream()
            .filter(file ->
                !file.owned()
                    || file.standing().proposal() != null
                    || !file.standing().directives().isEmpty())
            .toList();
    return any(some.isEmpty() || random.nextBoolean() ? files : some);
  }

  private @Nullable String reason() {
    return switch (random.nextInt(25)) {
      case 0 -> null;
      case 1 -> " ";
      default -> "karena";
    };
  }

  private String role(Command.Order order) {
    boolean leading =
        order instanceof Command.TakeOver
            || order instanceof Command.ActivatePolicy
            || order instanceof Command.Transfer
            || order instanceof Command.SetRoster;
    if (leading && random.nextInt(6) > 0) {
      return "supervisor";
    }
    return random.nextInt(3) > 0 ? "operator" : any(ROLES);
  }

  private Command.Order any(CaseFile file) {
    return switch (kind(file)) {
      case 0, 1, 2 -> new Command.Acknowledge();
      case 3, 4 -> new Command.Take();
      case 5 -> new Command.Comment();
      case 6 -> new Command.Judge(proposal(file), random.nextInt(4) > 0);
      case 7, 8, 9 -> new Command.Reclassify(classified(file));
      case 10 -> new Command.Escalate(any(List.of(Tier.values())));
      case 11, 12 -> new Command.TakeOver();
      case 13, 14 -> new Command.End(CaseStatus.RESOLVED_HERE, null);
      case 15 -> new Command.End(CaseStatus.CLOSED, any(List.of(CloseReason.values())));
      case 16, 17 -> new Command.Reopen();
      case 18 -> new Command.Snooze(at(60 * 30));
      case 19 -> new Command.IssueDirective(to(file), at(60 * 24 * 31));
      case 20 -> new Command.CloseDirective(directive(file));
      case 22 -> new Command.Refer(any(List.of(Institution.values())), at(60 * 24 * 91));
      case 23 -> new Command.CloseReferral(referral(file), Referral.Result.HANDLED);
      case 24 -> new Command.Transfer(other(file));
      case 25, 26 -> new Command.Merge(target(file));
      case 27, 28 -> new Command.Split(reports(file));
      case 29 -> new Command.SetRoster(roster());
      default -> new Command.ActivatePolicy(source());
    };
  }

  /** Which kind of order, more often one that the case waits for. */
  private int kind(CaseFile file) {
    boolean leadsAbove = file.leads() && !file.owned();
    int any = random.nextInt(30);
    return switch (random.nextInt(8)) {
      case 0 -> file.standing().proposal() == null ? any : 6;
      case 1 -> file.standing().directives().isEmpty() ? any : 20;
      case 2 -> leadsAbove ? 13 + random.nextInt(4) : any;
      case 3 -> file.owned() ? any : 19;
      case 4 -> file.standing().referrals().isEmpty() ? any : 23;
      case 5 -> file.owned() && file.content().reports().size() > 1 ? 24 + random.nextInt(5) : any;
      default -> any;
    };
  }

  private @Nullable PolicySource source() {
    return random.nextInt(10) == 0 ? null : any(POLICIES);
  }

  private String proposal(CaseFile file) {
    Proposal proposal = file.standing().proposal();
    return proposal == null || random.nextInt(10) == 0 ? "none" : proposal.id();
  }

  /** Often the same topic, sometimes the same class. */
  private IncidentClass classified(CaseFile file) {
    IncidentClass held = file.content().classified();
    if (random.nextInt(6) == 0) {
      return held;
    }
    IncidentTopic topic = random.nextBoolean() ? held.topic() : any(TOPICS);
    return new IncidentClass(any(CATEGORIES), topic, any(SEVERITIES));
  }

  /** Mostly soon, sometimes passed or far too late. */
  private Instant at(int minutes) {
    return twins.world.now.plus(
        Duration.ofMinutes(
            random.nextInt(4) > 0 ? 10 + random.nextInt(240) : random.nextInt(minutes) - 60));
  }

  private DeskCode to(CaseFile file) {
    return random.nextInt(4) > 0 ? file.owner() : any(BELOW);
  }

  private String directive(CaseFile file) {
    List<Directive> directives = file.standing().directives();
    return directives.isEmpty() ? "none" : any(directives).id();
  }

  private String referral(CaseFile file) {
    List<Referral> referrals = file.standing().referrals();
    return referrals.isEmpty() ? "none" : any(referrals).id();
  }

  private DeskCode other(CaseFile file) {
    return any(
        List.of(new DeskCode("17.01"), new DeskCode("63.01"), file.owner(), BELOW.getLast()));
  }

  /** Mostly another case of the desk and topic. */
  private CaseId target(CaseFile file) {
    List<CaseId> alike =
        twins.world.desk(file.desk().value()).cases.values().stream()
            .filter(other -> other.content().topic() == file.content().topic())
            .map(CaseFile::id)
            .sorted(Comparator.comparing(CaseId::toString))
            .toList();
    return random.nextInt(6) == 0 || alike.isEmpty() ? file.id() : any(alike);
  }

  private List<ReportId> reports(CaseFile file) {
    return file.content().reportIds().stream().filter(id -> random.nextInt(3) > 0).toList();
  }

  /** Three shifts, the last without a deputy; sometimes two at once, sometimes none at all. */
  private DutyRoster roster() {
    if (random.nextInt(5) == 0) {
      return DutyRoster.NONE;
    }
    List<DutyRoster.Shift> shifts = new ArrayList<>();
    Instant start = twins.world.now.minus(Duration.ofHours(random.nextInt(6)));
    for (int shift = 0; shift < 3; shift++) {
      Instant end = start.plus(Duration.ofHours(8));
      shifts.add(new DutyRoster.Shift(start, end, any(ACTORS), shift == 2 ? null : any(ACTORS)));
      start = random.nextInt(15) == 0 ? start : end;
    }
    return new DutyRoster(shifts);
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
