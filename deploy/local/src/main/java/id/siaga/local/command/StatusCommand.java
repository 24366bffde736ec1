package id.siaga.local.command;

import id.siaga.local.supervisor.StackState;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** How the stack is. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = "Shows parts, memory, lag and report counts.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every part is ready and answered",
      "1:something is not ready, or can't be asked",
      "3:the stack is not running"
    })
final class StatusCommand implements Callable<Integer> {

  private static final int NOT_RUNNING = 3;

  @Option(names = "--json", description = "as one JSON object")
  private boolean asJson;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Context context = Context.current();
    StackState state = context.state().orElse(null);
    if (state == null) {
      out.println(asJson ? "{\"state\":\"DOWN\",\"healthy\":false}" : "siaga is not running.");
      return NOT_RUNNING;
    }
    Status status = Status.of(state, context.settings());
    if (asJson) {
      out.println(JsonMapper.shared().writeValueAsString(status));
    } else {
      StatusTable.print(status, out);
    }
    return status.healthy() ? 0 : 1;
  }
}
