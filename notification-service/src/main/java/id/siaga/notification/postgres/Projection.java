package id.siaga.notification.postgres;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportId;
import id.siaga.notification.domain.AccessEntry;
import id.siaga.notification.domain.Advance;
import id.siaga.notification.domain.AggregateCell;
import id.siaga.notification.domain.CaseCopy;
import id.siaga.notification.domain.CommandOutcome;
import id.siaga.notification.domain.DailyFact;
import id.siaga.notification.domain.Fact;
import id.siaga.notification.domain.RiskAssessment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what records say, and how far they have been read, in one transaction: a batch is there
 * whole, with its offsets, or not at all. Every method throws Spring's {@code DataAccessException}.
 */
public class Projection {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transactions;

  Projection(JdbcTemplate jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** The next offset of each partition of a topic; a partition never read is missing. */
  public Map<Integer, Long> nextOffsets(String topic) {
    return Offsets.next(jdbc, topic);
  }

  /**
   * Writes a batch.
   *
   * @throws FencedException when a partition no longer stands where the batch begins: another
   *     instance has read it, nothing was written
   */
  public void apply(List<Fact> facts, Collection<Advance> advances) {
    // By id: two transactions that touch the same reports lock them in the same order.
    SortedMap<UUID, ReportRow> reports = new TreeMap<>();
    Map<String, CaseCopy> cases = new LinkedHashMap<>();
    SequencedMap<String, CommandOutcome> outcomes = new LinkedHashMap<>();
    SortedMap<DeskCode, Instant> signs = new TreeMap<>();
    SortedMap<String, AggregateCell> cells = new TreeMap<>();
    SortedMap<String, RiskAssessment> entries = new TreeMap<>();
    Map<UUID, AccessEntry> accesses = new LinkedHashMap<>();
    List<DailyFact> daily = new ArrayList<>();
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.OfReport ofReport -> row(reports, ofReport).add(ofReport);
        case Fact.CaseChanged changed ->
            cases.merge(
                changed.copy().caseId() + " " + changed.copy().desk(),
                changed.copy(),
                Projection::newer);
        case Fact.Heard heard -> signs.merge(heard.desk(), heard.at(), Projection::later);
        case Fact.Counted counted ->
            cells.merge(counted.cell().name(), counted.cell(), Projection::newer);
        case Fact.Assessed assessed -> entries.put(assessed.entry().name(), assessed.entry());
        case Fact.Accessed accessed -> accesses.put(accessed.entry().id(), accessed.entry());
        case Fact.OfDaily(DailyFact of) -> daily.add(of);
        case Fact.CommandDecided decided ->
            outcomes.putIfAbsent(
                decided.outcome().desk() + " " + decided.outcome().commandId(), decided.outcome());
      }
    }
    transactions.executeWithoutResult(status -> {
      move(List.copyOf(advances));
      if (!reports.isEmpty()) {
        ReportUpsert.write(jdbc, List.copyOf(reports.values()));
      }
      if (!cases.isEmpty()) {
        CaseUpsert.write(jdbc, List.copyOf(cases.values()));
      }
      if (!outcomes.isEmpty()) {
        OutcomeInsert.write(jdbc, List.copyOf(outcomes.values()));
      }
      if (!signs.isEmpty()) {
        AggregateUpsert.signs(jdbc, List.copyOf(signs.entrySet()));
      }
      if (!cells.isEmpty()) {
        AggregateUpsert.cells(jdbc, List.copyOf(cells.values()));
      }
      if (!entries.isEmpty()) {
        RiskUpsert.write(jdbc, List.copyOf(entries.values()));
      }
      if (!accesses.isEmpty()) {
        AccessInsert.write(jdbc, List.copyOf(accesses.values()));
      }
      DailyInsert.write(jdbc, daily);
    });
  }

  private static ReportRow row(Map<UUID, ReportRow> reports, Fact.OfReport fact) {
    ReportId id = fact.report();
    return reports.computeIfAbsent(id.value(), key -> new ReportRow(fact));
  }

  private static Instant later(Instant known, Instant told) {
    return told.isAfter(known) ? told : known;
  }

  private static AggregateCell newer(AggregateCell known, AggregateCell told) {
    return told.revision() > known.revision() ? told : known;
  }

  private static CaseCopy newer(CaseCopy known, CaseCopy told) {
    return told.deskRevision() > known.deskRevision() ? told : known;
  }

  /**
   * One statement for all partitions of a batch; only those read for the first time take another.
   */
  private void move(List<Advance> advances) {
    Set<String> moved = new HashSet<>(Offsets.move(jdbc, advances));
    for (Advance advance : advances) {
      if (!moved.contains(advance.topic() + "-" + advance.partition())
          && (advance.from() != 0 || !Offsets.begin(jdbc, advance))) {
        throw new FencedException(advance);
      }
    }
  }

  /** Another instance has moved the partition: read the stored offset again, then retry. */
  public static final class FencedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FencedException(Advance advance) {
      super(
          advance.topic()
              + "-"
              + advance.partition()
              + ": stored offset is no longer "
              + advance.from());
    }
  }
}
