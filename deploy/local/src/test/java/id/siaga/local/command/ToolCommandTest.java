package id.siaga.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ToolCommandTest {

  @ParameterizedTest
  @CsvSource({
    "classify -, classify -",
    "classify a.jsonl --model model-1a2b3c4d, classify a.jsonl --model model-1a2b3c4d",
    "evaluate a.jsonl b.jsonl --json --worst=3, evaluate a.jsonl b.jsonl --json --worst=3",
    "evaluate --help, evaluate --help",
    "evaluate -V, evaluate -V",
    "policy check a.yaml, check a.yaml",
    "audit case 1a2b3c --json, case 1a2b3c --json",
    "audit --help, --help",
  })
  void handsOnEverythingThatIsTyped(String typed, String given) {
    CommandLine.ParseResult parsed = Commands.line().parseArgs(typed.split(" "));

    ToolCommand command = (ToolCommand) parsed.subcommand().commandSpec().userObject();
    assertThat(command.arguments()).isEqualTo(List.of(given.split(" ")));
  }

  @Test
  void standsInTheHelp() {
    assertThat(Commands.line().getUsageMessage()).contains("classify", "evaluate", "audit");
  }
}
