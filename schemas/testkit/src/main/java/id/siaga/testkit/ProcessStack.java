package id.siaga.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The parts as local processes, under one infra process that ends when its input does. */
record ProcessStack(Endpoints endpoints, Process infra) implements RunningStack {

  private static final long STOP_SECONDS = 60;

  static ProcessStack start() throws IOException {
    Path directory =
        Path.of("target", "real-stack", Long.toString(ProcessHandle.current().pid()))
            .toAbsolutePath();
    Files.createDirectories(directory);
    Path errors = directory.resolve("infra.log");
    Process infra =
        new ProcessBuilder(
                LocalBuild.command("infra", "--ephemeral", "--dir", directory.toString()))
            .redirectError(errors.toFile())
            .start();
    BufferedReader out = infra.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IllegalStateException(
          "the infra process gave no endpoints:\n" + Files.readString(errors));
    }
    return new ProcessStack(read(line), infra);
  }

  @Override
  public void close() throws IOException, InterruptedException {
    infra.getOutputStream().close();
    if (!infra.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      infra.destroy();
    }
  }

  private static Endpoints read(String line) {
    JsonNode json = JsonMapper.shared().readTree(line);
    return new Endpoints(
        json.required("bootstrapServers").stringValue(),
        URI.create(json.required("registryUrl").stringValue()),
        json.required("postgresHost").stringValue(),
        json.required("postgresPort").intValue(),
        json.required("postgresDatabase").stringValue(),
        json.required("postgresUser").stringValue(),
        json.required("postgresPassword").stringValue());
  }
}
