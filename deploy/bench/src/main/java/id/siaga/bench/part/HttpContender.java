package id.siaga.bench.part;

import id.siaga.bench.corpus.RunId;
import id.siaga.bench.http.ClosedPace;
import id.siaga.bench.http.LoadClient;
import id.siaga.bench.http.ReportRequests;
import id.siaga.bench.measure.Contender;
import id.siaga.bench.measure.CpuUse;
import id.siaga.bench.process.CpuMeter;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** An HTTP endpoint under as much load as a fixed number of connections make. */
final class HttpContender implements Contender {

  private final String name;
  private final InetSocketAddress address;
  private final int connections;
  private final Function<RunId, ReportRequests> requests;
  private final Duration lead;
  private final Duration window;
  private final Map<String, Long> watched;

  HttpContender(
      String name,
      InetSocketAddress address,
      int connections,
      Function<RunId, ReportRequests> requests,
      Duration lead,
      Duration window,
      Map<String, Long> watched) {
    this.name = name;
    this.address = address;
    this.connections = connections;
    this.requests = requests;
    this.lead = lead;
    this.window = window;
    this.watched = watched;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Reading run(int run) throws InterruptedException {
    ClosedPace pace = new ClosedPace(requests.apply(RunId.random()));
    try (LoadClient client = new LoadClient(address, connections)) {
      client.start(pace);
      client.runFor(lead);
      CpuMeter meter = CpuMeter.start(watched);
      long acceptedBefore = pace.accepted();
      long start = System.nanoTime();
      client.runFor(window);
      double seconds = (System.nanoTime() - start) / 1e9;
      long accepted = pace.accepted() - acceptedBefore;
      CpuUse cpu = meter.stop();
      client.finish();
      pace.refusals().expectNone();
      return new Reading(accepted / seconds, cpu);
    }
  }
}
