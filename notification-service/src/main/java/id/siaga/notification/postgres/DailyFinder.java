package id.siaga.notification.postgres;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Severity;
import id.siaga.notification.domain.ChainProof;
import id.siaga.notification.domain.CommandKind;
import id.siaga.notification.domain.DailyContent.GraveCase;
import id.siaga.notification.domain.DailyFigures;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyStanding;
import id.siaga.notification.domain.Institution;
import io.r2dbc.spi.Readable;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what daily reports are made of, and what became of them. Only real cases count. */
@Component
public class DailyFinder {

  private static final String CLASSES =
      """
      with held as (
        select category, topic, severity, ended_at,
               received_at >= :from as came,
               ended_at < :to as went,
               coalesce(came_from, desk) <> desk as moved_in,
               coalesce(moved_to, desk) <> desk as moved_out
          from cases
         where desk = :desk and mode = 'LIVE' and received_at < :to
           and (ended_at is null or ended_at >= :from)
      )
      select category, topic, severity,
             count(*) filter (where came and not moved_in) as opened,
             count(*) filter (where came and moved_in) as moved_in,
             count(*) filter (where went and not moved_out) as ended,
             count(*) filter (where went and moved_out) as moved_out,
             count(*) filter (where went is not true) as open
        from held group by category, topic, severity\
      """;
  private static final String ACTIONS =
      """
      select action, object, count(*) as times from commands
       where desk = :desk and outcome = 'ACCEPTED' and at >= :from and at < :to
         and action not in ('', 'SEND_DAILY_REPORT')
       group by action, object\
      """;
  private static final String NIHIL =
      """
      select (select count(*) from reports
               where region = :desk and nihil_at >= :from and nihil_at < :to) as nihil,
             (select count(*) from missed_deadlines
               where desk = :desk and at >= :from and at < :to) as missed\
      """;
  private static final String GRAVE =
      """
      select case_id, category, topic, severity, owner, received_at, acknowledged_at, ended_at
        from cases
       where desk = :desk and mode = 'LIVE' and severity in ('TINGGI', 'KRITIS')
         and received_at < :to and (ended_at is null or ended_at >= :from)
       order by received_at desc, case_id limit :most\
      """;
  private static final String STANDINGS =
      """
      select distinct on (s.desk, s.period)
             s.desk, s.period, s.revision, s.content_hash, s.sent_at,
             min(s.sent_at) over (partition by s.desk, s.period) as first_sent_at,
             r.received_at, c.number,
             case when :whole then c.content end as content
        from daily_reports s
        left join daily_receipts r using (desk, period, revision)
        left join daily_contents c
          on c.desk = s.desk and c.period = s.period and c.content_hash = s.content_hash
       where s.desk = any(:desks) and s.period = any(:periods)
       order by s.desk, s.period, s.revision desc\
      """;

  private final DatabaseClient database;
  private final Regions regions;

  DailyFinder(DatabaseClient database, Regions regions) {
    this.database = database;
    this.regions = regions;
  }

  /** What a desk counts in a period. */
  public Mono<DailyFigures> figures(DailyPeriod period) {
    Mono<List<DailyFigures.OfClass>> classes =
        in(CLASSES, period).map(DailyFinder::ofClass).all().collectList();
    Mono<List<Action>> actions = in(ACTIONS, period).map(DailyFinder::action).all().collectList();
    Mono<int[]> others =
        in(NIHIL, period).map(row -> new int[] {count(row, "nihil"), count(row, "missed")}).one();
    return Mono.zip(classes, actions, others)
        .map(all -> figures(all.getT1(), all.getT2(), all.getT3()[0], all.getT3()[1]));
  }

  /** Cases of TINGGI and KRITIS that a desk held in a period, the latest first. */
  public Flux<GraveCase> grave(DailyPeriod period, int most) {
    return in(GRAVE, period).bind("most", most).map(this::graveCase).all();
  }

  /** The newest checkpoint that covers a desk's chain. */
  public Mono<Optional<ChainProof>> proof(DeskCode desk) {
    return database
        .sql("select signer, number, hash, at, sequence, head from checkpoints where desk = :desk")
        .bind("desk", desk.value())
        .map(row ->
            new ChainProof(
                new DeskCode(Rows.required(row, "signer", String.class)),
                Rows.required(row, "number", Long.class),
                Rows.required(row, "hash", String.class),
                Rows.requiredInstant(row, "at"),
                Rows.required(row, "sequence", Long.class),
                Rows.required(row, "head", String.class)))
        .one()
        .map(Optional::of)
        .defaultIfEmpty(Optional.empty());
  }

  /**
   * What was sent by these desks for periods of these codes.
   *
   * @param whole with the contents
   */
  public Flux<DailyStanding> standings(
      Collection<DeskCode> desks, Collection<String> periods, boolean whole) {
    return database
        .sql(STANDINGS)
        .bind("desks", desks.stream().map(DeskCode::value).toArray(String[]::new))
        .bind("periods", periods.toArray(String[]::new))
        .bind("whole", whole)
        .map(DailyFinder::standing)
        .all();
  }

  private DatabaseClient.GenericExecuteSpec in(String sql, DailyPeriod period) {
    return database
        .sql(sql)
        .bind("desk", period.desk().value())
        .bind("from", period.from().atOffset(ZoneOffset.UTC))
        .bind("to", period.to().atOffset(ZoneOffset.UTC));
  }

  private record Action(CommandKind kind, String object, int times) {}

  private static Action action(Readable row) {
    String object = row.get("object", String.class);
    return new Action(
        CommandKind.valueOf(Rows.required(row, "action", String.class)),
        object == null ? "" : object,
        count(row, "times"));
  }

  private static DailyFigures figures(
      List<DailyFigures.OfClass> classes, List<Action> actions, int nihil, int missed) {
    Map<CommandKind, Integer> byKind = new EnumMap<>(CommandKind.class);
    Map<Institution, Integer> referrals = new EnumMap<>(Institution.class);
    for (Action action : actions) {
      byKind.merge(action.kind(), action.times(), Integer::sum);
      for (Institution institution : Institution.values()) {
        if (action.kind() == CommandKind.REFER && institution.name().equals(action.object())) {
          referrals.merge(institution, action.times(), Integer::sum);
        }
      }
    }
    return new DailyFigures(classes, byKind, referrals, nihil, missed);
  }

  private static DailyFigures.OfClass ofClass(Readable row) {
    return new DailyFigures.OfClass(
        Category.valueOf(Rows.required(row, "category", String.class)),
        IncidentTopic.valueOf(Rows.required(row, "topic", String.class)),
        Severity.valueOf(Rows.required(row, "severity", String.class)),
        count(row, "opened"),
        count(row, "moved_in"),
        count(row, "ended"),
        count(row, "moved_out"),
        count(row, "open"));
  }

  private GraveCase graveCase(Readable row) {
    return new GraveCase(
        Rows.required(row, "case_id", UUID.class).toString(),
        Category.valueOf(Rows.required(row, "category", String.class)),
        IncidentTopic.valueOf(Rows.required(row, "topic", String.class)),
        Severity.valueOf(Rows.required(row, "severity", String.class)),
        regions.deskName(new DeskCode(Rows.required(row, "owner", String.class))),
        Rows.requiredInstant(row, "received_at"),
        Rows.instant(row, "acknowledged_at"),
        Rows.instant(row, "ended_at"));
  }

  private static DailyStanding standing(Readable row) {
    return new DailyStanding(
        new DeskCode(Rows.required(row, "desk", String.class)),
        Rows.required(row, "period", String.class),
        Rows.required(row, "revision", Integer.class),
        Rows.required(row, "content_hash", String.class),
        Rows.requiredInstant(row, "sent_at"),
        Rows.requiredInstant(row, "first_sent_at"),
        Rows.instant(row, "received_at"),
        row.get("number", String.class),
        row.get("content", String.class));
  }

  private static int count(Readable row, String column) {
    return Math.toIntExact(Rows.required(row, column, Long.class));
  }
}
