package id.siaga.local.part;

import java.io.IOException;

/** Asking a process to stop. */
public final class Stopping {

  private Stopping() {}

  /**
   * Sends SIGTERM, or SIGINT to what stops at once only on that (PostgreSQL: its "fast" shutdown,
   * where SIGTERM waits for every client to leave).
   */
  public static void ask(ProcessHandle process, boolean interrupt) throws InterruptedException {
    if (!interrupt) {
      process.destroy();
      return;
    }
    try {
      new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    }
  }
}
