package id.siaga.local;

import id.siaga.local.command.Commands;

/** Start of the client and of the supervisor; the {@code siaga} script runs it. */
public final class Siaga {

  private Siaga() {}

  /**
   * Runs one command and ends with its exit code.
   *
   * @param args as typed after {@code ./siaga}
   */
  public static void main(String[] args) {
    System.exit(Commands.run(args));
  }
}
