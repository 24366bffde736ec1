package id.siaga.bench;

import id.siaga.bench.corpus.Sink;
import id.siaga.bench.http.BareEndpoint;
import id.siaga.bench.kafka.AckedSink;
import id.siaga.bench.kafka.ProducerSettings;
import id.siaga.bench.process.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A process of the bench's own: the bare endpoint until standard input ends. */
@Command(name = "bare-endpoint", hidden = true)
final class BareEndpointCommand implements Callable<Integer> {

  @Option(names = "--bootstrap-servers")
  private String bootstrapServers = "127.0.0.1:9092";

  @Option(names = "--topic")
  private String topic = "";

  @Option(names = "--value-bytes")
  private int valueBytes = 1;

  @Option(names = "--nothing", description = "keep nothing, answer at once")
  private boolean nothing;

  @Mixin private ProducerOptions producer = new ProducerOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException, IOException {
    if (nothing) {
      return serve(Sink.NOTHING);
    }
    ProducerSettings settings = producer.settings();
    try (AckedSink sink = new AckedSink(bootstrapServers, settings, topic, valueBytes)) {
      return serve(sink);
    }
  }

  private int serve(Sink sink) throws InterruptedException, IOException {
    try (BareEndpoint endpoint = new BareEndpoint(sink)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(ChildJvm.READY + " " + endpoint.port());
      out.flush();
      while (System.in.read() >= 0) {
        // What comes in means nothing; its end does.
      }
      return 0;
    }
  }
}
