package id.siaga.local.part;

import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** PostgreSQL. User, password and database are all {@code siaga}; it listens on loopback only. */
public final class PostgresPart implements Part {

  /** Name of database, user and password of a local stack. */
  public static final String NAME = "siaga";

  private static final int READY_LINE = 7;

  private final Settings settings;
  private final Path directory;
  private final boolean durable;

  /**
   * @param durable whether a commit waits for the disk; tests need not
   */
  public PostgresPart(Settings settings, boolean durable) {
    this.settings = settings;
    this.directory = settings.data().resolve("postgres");
    this.durable = durable;
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.POSTGRES);
  }

  @Override
  public void prepare() throws IOException, InterruptedException, PartFailedException {
    PostgresPrograms.unpacked(settings.built());
    Path marker = directory.resolve("siaga-made");
    if (Files.exists(marker)) {
      return;
    }
    Directories.delete(directory);
    Path password = Files.createTempFile("siaga", ".pw");
    try {
      Files.writeString(password, NAME);
      run(
          "",
          program("initdb"),
          "--pgdata=" + directory,
          "--username=" + NAME,
          "--pwfile=" + password,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--locale=C.UTF-8",
          "--no-sync",
          "--no-instructions");
    } finally {
      Files.deleteIfExists(password);
    }
    // Single-user mode: neither a port nor a client is needed to make the database.
    run(
        "CREATE DATABASE " + NAME + "\n",
        program("postgres"),
        "--single",
        "-D",
        directory.toString(),
        "postgres");
    Files.createFile(marker);
  }

  @Override
  public Launch launch() {
    List<String> command = new ArrayList<>(asPlainUser());
    command.add(program("postgres"));
    command.addAll(List.of("-D", directory.toString()));
    set(command, "port", settings.port(Port.POSTGRES));
    set(command, "listen_addresses", Settings.HOST);
    set(command, "unix_socket_directories", "");
    set(command, "shared_buffers", "64MB");
    set(command, "max_connections", 60);
    set(command, "timezone", "UTC");
    if (!durable) {
      set(command, "fsync", "off");
      set(command, "synchronous_commit", "off");
      set(command, "full_page_writes", "off");
    }
    return new Launch(command, Map.of("LC_ALL", "C"));
  }

  /**
   * The server's own word: the eighth line of {@code postmaster.pid}, as {@code pg_ctl} reads it.
   */
  @Override
  public boolean ready() {
    if (!Probe.listens(settings.port(Port.POSTGRES))) {
      return false;
    }
    try {
      List<String> lines = Files.readAllLines(directory.resolve("postmaster.pid"));
      return lines.size() > READY_LINE && lines.get(READY_LINE).strip().equals("ready");
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public boolean stopsOnInterrupt() {
    return true;
  }

  private String program(String name) {
    try {
      return PostgresPrograms.unpacked(settings.built()).resolve("bin").resolve(name).toString();
    } catch (IOException | PartFailedException e) {
      throw new IllegalStateException("PostgreSQL's programs vanished while it was starting", e);
    }
  }

  /** PostgreSQL refuses to run as root: a user namespace of its own makes it somebody else. */
  private static List<String> asPlainUser() {
    return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
  }

  private static void set(List<String> command, String name, Object value) {
    command.add("-c");
    command.add(name + "=" + value);
  }

  private void run(String input, String... arguments)
      throws IOException, InterruptedException, PartFailedException {
    List<String> command = new ArrayList<>(asPlainUser());
    command.addAll(List.of(arguments));
    Files.createDirectories(settings.logs());
    Path log = settings.logs().resolve("postgres-init.log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    if (!process.waitFor(patience().toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new PartFailedException("postgres was not prepared in time." + LogTail.of(log, 0));
    }
    if (process.exitValue() != 0) {
      throw new PartFailedException("postgres could not be prepared." + LogTail.of(log, 0));
    }
  }
}
