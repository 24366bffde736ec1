package id.siaga.local.part;

import id.siaga.local.settings.Heap;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The Kafka broker and its controller in one process (KRaft, combined mode). */
public final class BrokerPart implements Part {

  private final Settings settings;
  private final Path directory;

  public BrokerPart(Settings settings) {
    this.settings = settings;
    this.directory = settings.data().resolve("broker");
  }

  @Override
  public String name() {
    return "broker";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.BROKER, Port.BROKER_CONTROLLER);
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(directory);
    try (Writer file = Files.newBufferedWriter(configuration())) {
      properties().store(file, "Written at every start; changes here are lost");
    }
  }

  @Override
  public Launch launch() throws IOException {
    List<String> command = Jvm.command(settings, Heap.BROKER, archive());
    command.add("-Dlog4j2.configurationFile=broker-log4j2.xml");
    command.add("-cp");
    command.add(Libraries.classPath(Libraries.broker(settings)));
    command.add(BrokerProcess.class.getName());
    command.add(configuration().toString());
    return new Launch(command, Map.of());
  }

  @Override
  public boolean ready() {
    return Probe.listens(settings.port(Port.BROKER))
        && Probe.brokerAnswers(settings.bootstrapServers());
  }

  @Override
  public void endedOrderly() throws IOException {
    archive().keep();
  }

  private ClassArchive archive() throws IOException {
    return new ClassArchive(settings, name(), Libraries.broker(settings));
  }

  private Path configuration() {
    return directory.resolve("server.properties");
  }

  private Properties properties() {
    String broker = Settings.HOST + ":" + settings.port(Port.BROKER);
    String controller = Settings.HOST + ":" + settings.port(Port.BROKER_CONTROLLER);
    Properties p = new Properties();
    p.setProperty("node.id", "1");
    p.setProperty("process.roles", "broker,controller");
    // Named here, not in the log: the port may change between two starts.
    p.setProperty("controller.quorum.voters", "1@" + controller);
    p.setProperty("controller.listener.names", "CONTROLLER");
    p.setProperty("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller);
    p.setProperty("advertised.listeners", "PLAINTEXT://" + broker);
    p.setProperty("log.dirs", directory.resolve("log").toString());
    p.setProperty("auto.create.topics.enable", "false");
    p.setProperty("default.replication.factor", "1");
    p.setProperty("min.insync.replicas", "1");
    p.setProperty("compression.type", "producer");
    // One broker, one team: the default 50 partitions of each would only slow starts down.
    p.setProperty("offsets.topic.num.partitions", "4");
    p.setProperty("offsets.topic.replication.factor", "1");
    p.setProperty("transaction.state.log.num.partitions", "4");
    p.setProperty("transaction.state.log.replication.factor", "1");
    p.setProperty("transaction.state.log.min.isr", "1");
    // A producer's next transaction meets the markers of its last one still being written; the
    // default lets it wait for 20 ms, which here is longer than all the writing takes.
    p.setProperty("add.partitions.to.txn.retry.backoff.ms", "2");
    p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    p.setProperty("share.coordinator.state.topic.replication.factor", "1");
    p.setProperty("share.coordinator.state.topic.min.isr", "1");
    p.setProperty("group.initial.rebalance.delay.ms", "0");
    p.setProperty("num.network.threads", "2");
    p.setProperty("num.io.threads", "4");
    p.setProperty("num.recovery.threads.per.data.dir", "2");
    p.setProperty("log.cleaner.dedupe.buffer.size", Integer.toString(16 << 20));
    // Indexes are mapped at full size; 10 MB each, twice for every partition, is address space
    // and, on some file systems, disk.
    p.setProperty("log.index.size.max.bytes", Integer.toString(2 << 20));
    p.setProperty("log.segment.bytes", Integer.toString(256 << 20));
    return p;
  }
}
