package id.siaga.local.command;

import java.util.UUID;
import picocli.CommandLine.Option;

/** Who tells a desk something as its supervisor, and whether they wait for its answer. */
final class SupervisorOptions {

  @Option(names = "--as", paramLabel = "NAME", description = "who you are (${DEFAULT-VALUE})")
  private String name = System.getProperty("user.name", "supervisor");

  @Option(names = "--role", paramLabel = "ROLE", description = "as what (${DEFAULT-VALUE})")
  private String role = "supervisor";

  @Option(names = "--id", paramLabel = "ID", description = "id of the command, for a repeat")
  private String id = UUID.randomUUID().toString();

  @Option(names = "--no-wait", description = "doesn't wait for the desk's answer")
  private boolean noWait;

  String name() {
    return name;
  }

  String role() {
    return role;
  }

  String id() {
    return id;
  }

  boolean waits() {
    return !noWait;
  }
}
