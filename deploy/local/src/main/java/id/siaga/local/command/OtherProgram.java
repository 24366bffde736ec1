package id.siaga.local.command;

import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A program of another module, as a process of its own that has this one's terminal. */
final class OtherProgram {

  private OtherProgram() {}

  /**
   * Ready to be started, with this process's terminal.
   *
   * @param jvm options of its Java process
   * @param environment beside this process's own and the stack's data directory and ports
   */
  static ProcessBuilder prepared(
      Settings settings,
      String classPath,
      String main,
      List<String> arguments,
      List<String> jvm,
      Map<String, String> environment) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.addAll(jvm);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(arguments);
    ProcessBuilder program = new ProcessBuilder(command).inheritIO();
    program.environment().put("SIAGA_DATA_DIR", settings.data().toString());
    settings
        .ports()
        .forEach((port, number) -> program.environment().put(port.variable(), number.toString()));
    program.environment().putAll(environment);
    return program;
  }

  /**
   * Runs it to its end.
   *
   * @return its exit code
   */
  static int run(
      Settings settings,
      String classPath,
      String main,
      List<String> arguments,
      List<String> jvm,
      Map<String, String> environment)
      throws IOException, InterruptedException {
    return prepared(settings, classPath, main, arguments, jvm, environment).start().waitFor();
  }
}
