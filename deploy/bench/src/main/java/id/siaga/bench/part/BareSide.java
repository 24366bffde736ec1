package id.siaga.bench.part;

import id.siaga.bench.corpus.CorpusReport;
import id.siaga.bench.corpus.RunId;
import id.siaga.bench.http.ReportRequests;
import id.siaga.bench.kafka.ProducerSettings;
import id.siaga.bench.kafka.RawProducer;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.process.ChildJvm;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the contenders that intake is compared with. */
final class BareSide {

  private static final String PROCESS = "bare endpoint";

  private final Workbench bench;
  private final boolean batch;
  private final Duration window;
  private final int connections;

  BareSide(Workbench bench, boolean batch) {
    this.bench = bench;
    this.batch = batch;
    this.window = batch ? bench.plan().batchWindow() : bench.plan().singleWindow();
    this.connections = batch ? bench.plan().batchConnections() : bench.plan().singleConnections();
  }

  int connections() {
    return connections;
  }

  /** A process with the bare endpoint, writing records of this size into a topic. */
  ChildJvm acked(String topic, int valueBytes, ProducerSettings settings) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "bare-endpoint",
                "--bootstrap-servers",
                bench.stack().bootstrapServers(),
                "--topic",
                topic,
                "--value-bytes",
                Integer.toString(valueBytes)));
    arguments.addAll(settings.arguments());
    return ChildJvm.start(Workbench.PROGRAM, arguments);
  }

  /** A process with an endpoint that answers 202 at once. */
  ChildJvm nothing() {
    return ChildJvm.start(Workbench.PROGRAM, List.of("bare-endpoint", "--nothing"));
  }

  Contender http(String name, ChildJvm endpoint) {
    return http(
        name,
        new InetSocketAddress(
            InetAddress.getLoopbackAddress(), Integer.parseInt(endpoint.greeting())),
        bench.plan().lead(),
        window,
        Map.of(PROCESS, endpoint.pid()));
  }

  /** Intake itself. */
  Contender intake() {
    return http("intake", bench.stack().intake(), bench.plan().lead(), window, Map.of());
  }

  /** Intake for a moment, to see whether and what it writes. */
  Contender probe() {
    Duration moment = Duration.ofMillis(300);
    return http("intake", bench.stack().intake(), moment, moment, Map.of());
  }

  RawProducer rawProducer(String topic, int valueBytes, ProducerSettings settings) {
    RunId run = RunId.random();
    List<byte[]> bodies = new ArrayList<>();
    for (CorpusReport report : bench.corpus().reports()) {
      bodies.add(ReportRequests.body(run, report));
    }
    return new RawProducer(
        bench.stack().bootstrapServers(),
        settings,
        topic,
        valueBytes,
        bodies,
        bench.plan().rawDuration(),
        bench.plan().rawMost(),
        bench.watched(Map.of()));
  }

  private Contender http(
      String name,
      InetSocketAddress address,
      Duration lead,
      Duration measured,
      Map<String, Long> processes) {
    return new HttpContender(
        name, address, connections, this::requests, lead, measured, bench.watched(processes));
  }

  private ReportRequests requests(RunId run) {
    RunningStack stack = bench.stack();
    return batch
        ? ReportRequests.batch(
            bench.corpus(), run, stack.hostHeader(), stack.key(), bench.plan().batchLines())
        : ReportRequests.single(bench.corpus(), run, stack.hostHeader(), stack.key());
  }
}
