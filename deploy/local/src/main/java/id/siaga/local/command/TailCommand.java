package id.siaga.local.command;

import id.siaga.events.EventCodec;
import id.siaga.events.SchemaRegistry;
import id.siaga.events.Topic;
import id.siaga.events.domain.Tier;
import id.siaga.local.client.RecordLine;
import id.siaga.local.client.TopicReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What comes out at a tier, or lies on any topic. */
@Command(
    name = "tail",
    mixinStandardHelpOptions = true,
    description = "Shows the cases of a tier, or the records of a topic, as they come.")
final class TailCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "TIER|TOPIC",
      description =
          "kabupaten, provinsi, nasional, latihan (drills), or a topic's name with or without siaga.")
  private String what = "";

  @Option(names = "--json", description = "one JSON object for each record")
  private boolean asJson;

  @Option(names = "--from-beginning", description = "everything that is there first")
  private boolean fromBeginning;

  @Option(
      names = "--last",
      paramLabel = "N",
      defaultValue = "10",
      description = "the latest N first (default: ${DEFAULT-VALUE})")
  private int last = 10;

  @Option(names = "--limit", paramLabel = "N", description = "ends after N records")
  private int limit;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Context context = Context.current();
    RecordLine lines =
        new RecordLine(new EventCodec(new SchemaRegistry(context.settings().registry())));
    PrintWriter out = spec.commandLine().getOut();
    try (TopicReader reader = new TopicReader(context.settings().bootstrapServers(), topic(what))) {
      int shown = show(reader.history(fromBeginning ? Integer.MAX_VALUE : last), lines, out, 0);
      while (!out.checkError() && (limit == 0 || shown < limit)) {
        shown = show(reader.next(), lines, out, shown);
      }
      return 0;
    } catch (KafkaException e) {
      throw new IOException(
          "the broker at %s does not answer; ./siaga status tells how the stack is"
              .formatted(context.settings().bootstrapServers()),
          e);
    }
  }

  private int show(
      List<ConsumerRecord<byte[], byte[]>> records, RecordLine lines, PrintWriter out, int before) {
    int shown = before;
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (limit > 0 && shown >= limit) {
        break;
      }
      out.println(asJson ? lines.json(record) : lines.text(record));
      shown++;
    }
    out.flush();
    return shown;
  }

  private static String topic(String what) {
    for (Tier tier : Tier.values()) {
      if (what.equals(tier.name().toLowerCase(Locale.ROOT))) {
        return Topic.escalations(tier).wireName();
      }
    }
    if (what.equals("latihan")) {
      return Topic.DRILL_CASES.wireName();
    }
    return what.startsWith("siaga.") || what.startsWith("__") ? what : "siaga." + what;
  }
}
