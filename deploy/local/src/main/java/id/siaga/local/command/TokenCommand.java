package id.siaga.local.command;

import id.siaga.local.client.SignIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A bearer token for the console's interface, for curl and scripts beside a local stack. */
@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a bearer token of the development issuer, or SIAGA_TOKEN where that is set.",
      "Holds for an hour; for curl: -H \"Authorization: Bearer $(./siaga token)\""
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:as asked", "3:nobody is signed in"})
final class TokenCommand implements Callable<Integer> {

  @Option(names = "--as", paramLabel = "NAME", description = "who you are (${DEFAULT-VALUE})")
  private String name = ConsoleOptions.ME;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "viewer, operator, supervisor, at every desk; or analyst, auditor, admin")
  private String role = "viewer";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      out.println(SignIn.token(Context.current().settings(), System.getenv(), name, role));
      out.flush();
      return ConsoleOptions.DONE;
    } catch (IOException e) {
      spec.commandLine().getErr().println(e.getMessage());
      return ConsoleOptions.UNREACHABLE;
    }
  }
}
