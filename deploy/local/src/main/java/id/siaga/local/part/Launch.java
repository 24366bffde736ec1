package id.siaga.local.part;

import java.util.List;
import java.util.Map;

/**
 * A command line.
 *
 * @param command program and arguments
 * @param environment what is added to the environment
 */
public record Launch(List<String> command, Map<String, String> environment) {

  public Launch {
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }
}
