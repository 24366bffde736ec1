package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.Classification;
import id.siaga.escalation.domain.Command;
import id.siaga.escalation.domain.DeskMessage;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.escalation.replay.Mail;
import id.siaga.events.Decoding;
import id.siaga.events.PoisonRecordException;
import id.siaga.events.Topic;
import id.siaga.events.avro.CommandKind;
import id.siaga.events.avro.DeskCommanded;
import id.siaga.events.domain.ReportMode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What reports and orders reached the desks, off the topics of the running stack. Holds the reports
 * without their texts and evidence, about a kilobyte each, and of orders no word either.
 */
public final class DeskHistory implements AutoCloseable {

  /** Orders of people that are kept: the latest. */
  public static final int MOST_COMMANDS = 200_000;

  private final MailboxReader reader;
  private final CommittedRecords records;

  /**
   * @param progress told what is being done
   */
  public DeskHistory(String bootstrapServers, URI registry, Consumer<String> progress) {
    PolicyFile starting = PolicyFile.starting();
    records = new CommittedRecords(bootstrapServers, registry, progress);
    reader =
        new MailboxReader(
            records.codec(), new Policies(new PolicySource(starting.policy(), starting.yaml())));
  }

  /**
   * What came in.
   *
   * @param mail in the order of its times, orders before reports of the same moment
   * @param from the moment asked for, or later where there was too much
   * @param reports how many reports are in it
   * @param notLive reports of drills and of history, which are left out
   * @param unreadable records that are left out because they can't be read
   */
  public record Past(List<Mail> mail, Instant from, int reports, long notLive, long unreadable) {}

  /**
   * Reads up to what is there now.
   *
   * @param from the first moment
   * @param to the first moment that is too late
   * @param most reports at most; the latest, where there are more
   * @throws IOException when the stack doesn't answer, in words for the person at the terminal
   */
  public Past read(Instant from, Instant to, int most) throws IOException {
    CommittedRecords.Stretch scored = records.since(Topic.SCORED, from);
    CommittedRecords.Stretch commanded = records.since(Topic.COMMANDS, from);
    Latest reports = new Latest(from, to, most);
    Latest commands = new Latest(from, to, MOST_COMMANDS);
    long[] leftOut = new long[2];
    records.read(scored, record -> take(Topic.SCORED, record, reports, leftOut));
    records.read(commanded, record -> take(Topic.COMMANDS, record, commands, leftOut));
    Instant begin = reports.from.isAfter(commands.from) ? reports.from : commands.from;
    List<Mail> mail = new ArrayList<>();
    commands.addTo(mail, begin);
    int orders = mail.size();
    reports.addTo(mail, begin);
    int read = mail.size() - orders;
    mail.sort(Comparator.comparing(Mail::at)); // stable: orders stay before reports
    return new Past(mail, begin, read, leftOut[0], leftOut[1]);
  }

  /**
   * The policy of a version that people told desks to follow.
   *
   * @return empty when nobody has
   * @throws IOException when the stack doesn't answer, or two different texts bear that version
   */
  public Optional<PolicyFile> policy(String version) throws IOException {
    Set<String> texts = new TreeSet<>();
    List<PolicyFile> found = new ArrayList<>();
    records.read(
        records.since(Topic.COMMANDS, Instant.EPOCH),
        record -> {
          Decoding<DeskCommanded> decoding = records.codec().decode(Topic.COMMANDS, record.value());
          if (decoding instanceof Decoding.Decoded<DeskCommanded>(DeskCommanded command)
              && command.getKind() == CommandKind.ACTIVATE_POLICY
              && command.getPolicy() != null
              && texts.add(command.getPolicy())) {
            named(version, command.getPolicy()).ifPresent(found::add);
          }
        });
    if (found.size() > 1) {
      throw new IOException(
          "%d different policies were sent as version %s: name a file"
              .formatted(found.size(), version));
    }
    return found.stream().findFirst();
  }

  private static Optional<PolicyFile> named(String version, String text) {
    try {
      return Optional.of(PolicyFile.accepted(version, text))
          .filter(file -> file.policy().version().equals(version));
    } catch (InvalidPolicyException e) {
      return Optional.empty(); // desks refused it
    }
  }

  private void take(
      Topic topic, ConsumerRecord<byte[], byte[]> record, Latest latest, long[] leftOut) {
    Instant at = Instant.ofEpochMilli(record.timestamp());
    if (!latest.wants(at)) {
      return;
    }
    try {
      MailboxReader.Addressed addressed = reader.read(topic, record.key(), record.value());
      switch (addressed.message()) {
        case DeskMessage.ReportArrived(ScoredReport report) -> {
          if (report.mode() == ReportMode.LIVE && !addressed.desk().drill()) {
            latest.add(record, new Mail(at, addressed.desk(), wordless(report)));
          } else {
            leftOut[0]++;
          }
        }
        case DeskMessage.CommandGiven(Command command) -> {
          if (!addressed.desk().drill()) {
            latest.add(record, new Mail(at, addressed.desk(), wordless(command)));
          }
        }
        case DeskMessage.ForwardReceived forward -> {} // made anew by the replay
        case DeskMessage.DeadlineReached reached -> {}
        case DeskMessage.DeadlineFailed failed -> {}
      }
    } catch (PoisonRecordException e) {
      leftOut[1]++;
    }
  }

  /** Nothing is decided by a report's words once it has been classified. */
  private static DeskMessage wordless(ScoredReport report) {
    Classification said = report.classification();
    return new DeskMessage.ReportArrived(
        new ScoredReport(
            report.id(),
            report.agency().intern(),
            report.desk(),
            report.place(),
            report.mode(),
            report.stage(),
            report.occurredAt(),
            report.submittedAt(),
            "",
            report.contentHash(),
            report.follows(),
            new Classification(
                said.category(),
                said.topic(),
                said.severity(),
                said.confidence(),
                said.runnerUp(),
                said.needsReview(),
                List.of(),
                said.version().intern()),
            report.signature()));
  }

  /** A reason must be there, whatever it says. */
  private static DeskMessage wordless(Command command) {
    String reason = command.reason();
    return new DeskMessage.CommandGiven(
        new Command(
            command.id(),
            command.caseId(),
            command.actor(),
            command.role(),
            command.issuedAt(),
            reason == null || reason.isBlank() ? reason : "-",
            command.order(),
            command.onBehalfOf()));
  }

  @Override
  public void close() {
    records.close();
  }
}
