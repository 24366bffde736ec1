package id.siaga.local.command;

import id.siaga.local.part.PartFailedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A service's tool. Every option is its own, also --help: what it can is said in one place. */
@Command
final class ToolCommand implements Callable<Integer> {

  private final ServiceTool tool;

  @Unmatched private List<String> arguments = new ArrayList<>();

  private ToolCommand(ServiceTool tool) {
    this.tool = tool;
  }

  /** The command line of one tool. */
  static CommandLine line(ServiceTool tool) {
    CommandLine line = new CommandLine(new ToolCommand(tool));
    line.getCommandSpec().name(tool.word()).usageMessage().description(tool.description());
    return line;
  }

  @Override
  public Integer call() throws IOException, InterruptedException, PartFailedException {
    return tool.run(arguments);
  }

  /** What the tool's program is given. */
  List<String> arguments() {
    return tool.command(arguments);
  }
}
