package id.siaga.bench;

import id.siaga.bench.kafka.ProducerSettings;
import picocli.CommandLine.Option;

/** How the bare side's producers are set; by default as intake's is. */
final class ProducerOptions {

  @Option(
      names = "--linger",
      description =
          "linger.ms of the bare side's producers, the same as intake's (default: ${DEFAULT-VALUE})",
      defaultValue = "${env:SIAGA_INTAKE_LINGER_MS:-0}")
  private int linger;

  @Option(
      names = "--batch-size",
      description = "batch.size of the bare side's producers, bytes (default: ${DEFAULT-VALUE})",
      defaultValue = "16384")
  private int batchSize;

  @Option(
      names = "--compression",
      description = "compression.type of the bare side's producers (default: ${DEFAULT-VALUE})",
      defaultValue = "none")
  private String compression = "none";

  ProducerSettings settings() {
    return new ProducerSettings(linger, batchSize, compression);
  }
}
