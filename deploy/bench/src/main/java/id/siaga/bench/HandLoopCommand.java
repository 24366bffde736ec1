package id.siaga.bench;

import id.siaga.bench.kafka.FanOut;
import id.siaga.bench.kafka.HandLoop;
import id.siaga.bench.process.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A process of the bench's own: the hand-written loop until standard input ends. */
@Command(name = "hand-loop", hidden = true)
final class HandLoopCommand implements Callable<Integer> {

  @Option(names = "--bootstrap-servers", required = true)
  private String bootstrapServers = "";

  @Option(names = "--group", required = true)
  private String group = "";

  @Option(names = "--input", required = true)
  private String input = "";

  @Option(names = "--also-read")
  private List<String> alsoRead = new ArrayList<>();

  @Option(names = "--output")
  private List<String> outputs = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    AtomicBoolean running = new AtomicBoolean(true);
    Thread.ofPlatform().daemon().name("stdin").start(() -> awaitEnd(running));
    List<FanOut> fanOut = outputs.stream().map(FanOut::parse).toList();
    try (HandLoop loop = new HandLoop(bootstrapServers, group, input, alsoRead, fanOut)) {
      loop.join();
      PrintWriter out = spec.commandLine().getOut();
      out.println(ChildJvm.READY);
      out.flush();
      while (running.get()) {
        loop.step();
      }
    }
    return 0;
  }

  private static void awaitEnd(AtomicBoolean running) {
    try {
      while (System.in.read() >= 0) {
        // What comes in means nothing; its end does.
      }
      running.set(false);
    } catch (IOException e) {
      running.set(false);
      throw new UncheckedIOException(e);
    }
  }
}
