package id.siaga.escalation.kafka;

import id.siaga.escalation.aggregate.CaseChange;
import id.siaga.escalation.aggregate.CaseFact;
import id.siaga.escalation.aggregate.Cell;
import id.siaga.escalation.aggregate.Counts;
import id.siaga.escalation.aggregate.Window;
import id.siaga.escalation.domain.IncidentClass;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.utils.Bytes;

/** What the counting application keeps and passes on to itself, as bytes. */
final class AggregateCodec {

  private AggregateCodec() {}

  /**
   * A cell as it is kept.
   *
   * @param revision how often it was published
   */
  record Counted(Counts counts, long revision) {
    static final Counted NOTHING = new Counted(Counts.NONE, 0);
  }

  static byte[] write(CaseFact fact) {
    return StateCodec.write(out -> write(out, fact));
  }

  static CaseFact readFact(byte[] stored) {
    return StateCodec.read(stored, AggregateCodec::fact);
  }

  static byte[] write(CaseChange change) {
    return StateCodec.write(out -> {
      CaseFact before = change.before();
      out.writeBoolean(before != null);
      if (before != null) {
        write(out, before);
      }
      write(out, change.after());
    });
  }

  static CaseChange readChange(byte[] stored) {
    return StateCodec.read(
        stored, in -> new CaseChange(in.readBoolean() ? fact(in) : null, fact(in)));
  }

  static byte[] write(Counted counted) {
    return StateCodec.write(out -> {
      write(out, counted.counts());
      out.writeLong(counted.revision());
    });
  }

  static Counted readCounted(byte[] stored) {
    return StateCodec.read(stored, in -> new Counted(counts(in), in.readLong()));
  }

  /** Text, so that a cell can be read in a dump of the store. */
  static Bytes key(Cell cell) {
    String text =
        String.join(
            "|",
            cell.area().value(),
            cell.window().name(),
            Long.toString(micros(cell.start())),
            cell.mode().name(),
            cell.classified().category().name(),
            cell.classified().topic().name(),
            cell.classified().severity().name(),
            cell.stage().name());
    return Bytes.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  static Cell cell(Bytes key) {
    String[] parts = new String(key.get(), StandardCharsets.UTF_8).split("\\|", 8);
    return new Cell(
        new DeskCode(parts[0]),
        Window.valueOf(parts[1]),
        at(Long.parseLong(parts[2])),
        ReportMode.valueOf(parts[3]),
        new IncidentClass(
            Category.valueOf(parts[4]),
            IncidentTopic.valueOf(parts[5]),
            Severity.valueOf(parts[6])),
        Stage.valueOf(parts[7]));
  }

  private static void write(DataOutputStream out, CaseFact fact) throws IOException {
    out.writeUTF(fact.owner().value());
    out.writeLong(fact.revision());
    out.writeLong(micros(fact.at()));
    out.writeUTF(fact.mode().name());
    out.writeUTF(fact.classified().category().name());
    out.writeUTF(fact.classified().topic().name());
    out.writeUTF(fact.classified().severity().name());
    out.writeUTF(fact.stage().name());
    write(out, fact.counts());
  }

  private static CaseFact fact(DataInputStream in) throws IOException {
    return new CaseFact(
        new DeskCode(in.readUTF()),
        in.readLong(),
        at(in.readLong()),
        ReportMode.valueOf(in.readUTF()),
        new IncidentClass(
            Category.valueOf(in.readUTF()),
            IncidentTopic.valueOf(in.readUTF()),
            Severity.valueOf(in.readUTF())),
        Stage.valueOf(in.readUTF()),
        counts(in));
  }

  private static void write(DataOutputStream out, Counts counts) throws IOException {
    out.writeInt(counts.cases());
    out.writeInt(counts.open());
    out.writeInt(counts.escalated());
    out.writeInt(counts.unfounded());
    out.writeInt(counts.reports());
    out.writeInt(counts.missedDeadlines());
  }

  private static Counts counts(DataInputStream in) throws IOException {
    return new Counts(
        in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt());
  }

  private static long micros(Instant at) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, at);
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
