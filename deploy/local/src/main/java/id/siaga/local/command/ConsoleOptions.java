package id.siaga.local.command;

import id.siaga.local.client.Cases;
import id.siaga.local.client.SignIn;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** What every command about cases can be told of how to ask and how to answer. */
final class ConsoleOptions {

  static final int DONE = 0;
  static final int REFUSED = 1;
  static final int USAGE = 2;
  static final int UNREACHABLE = 3;
  static final int UNDECIDED = 4;

  /** Who one is beside a local stack unless something else is said. */
  static final String ME = System.getProperty("user.name", "operator");

  /** A person waits at the terminal. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Option(names = "--url", description = "address of the console; by default the local stack's")
  private @Nullable URI url;

  @Option(names = "--json", description = "the answer as one JSON object")
  private boolean json;

  boolean json() {
    return json;
  }

  /** As one who reads. */
  Cases cases() throws IOException {
    return cases(ME, "viewer");
  }

  /**
   * As somebody.
   *
   * @param name who they are beside a local stack; elsewhere the token says it
   * @throws IOException when nobody is signed in
   */
  Cases cases(String name, String role) throws IOException {
    Settings settings = Context.current().settings();
    return new Cases(
        url == null ? settings.url(Port.CONSOLE) : url,
        SignIn.token(settings, System.getenv(), name, role),
        PATIENCE);
  }

  /** What prints an answer for people. */
  interface Table {
    void print(JsonNode body, PrintWriter out);
  }

  /** Asks for counts and prints them; returns the exit code. */
  int counts(String path, Map<String, String> query, CommandSpec command, Table table)
      throws InterruptedException {
    PrintWriter out = command.commandLine().getOut();
    try {
      Cases.Answer answer = cases().counts(path, query);
      if (!answer.good()) {
        return told(answer, command);
      }
      if (json) {
        out.println(answer.body());
      } else {
        table.print(answer.body(), out);
      }
      out.flush();
      return DONE;
    } catch (IOException e) {
      command.commandLine().getErr().println(e.getMessage());
      return UNREACHABLE;
    }
  }

  /** Prints a problem that came instead of an answer; returns its exit code. */
  int told(Cases.Answer answer, CommandSpec command) {
    if (json) {
      PrintWriter out = command.commandLine().getOut();
      out.println(answer.body());
      out.flush();
    } else {
      command.commandLine().getErr().println(command.name() + ": " + answer.problem());
    }
    return exitCode(answer);
  }

  /** The exit code for an answer: a body that breaks a rule is the usage's fault. */
  static int exitCode(Cases.Answer answer) {
    return answer.good() ? DONE : answer.status() == 422 ? USAGE : REFUSED;
  }
}
