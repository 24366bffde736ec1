package id.siaga.scoring.tool;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person, or a program, sees of one command. */
record Terminal(int exitCode, String out, String err) {

  static Terminal run(String standardInput, String... arguments) {
    return run(new ByteArrayInputStream(standardInput.getBytes(UTF_8)), arguments);
  }

  static Terminal run(InputStream standardInput, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        ScoringTool.commandLine(standardInput)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Terminal(code, out.toString(), err.toString());
  }

  /** Each line of the answer. */
  List<JsonNode> json() {
    return out.lines().map(JsonMapper.shared()::readTree).toList();
  }
}
