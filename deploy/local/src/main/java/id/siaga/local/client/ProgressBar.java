package id.siaga.local.client;

import java.io.PrintWriter;

/** A bar that grows in one line of a terminal, and is silent everywhere else. */
public final class ProgressBar {

  private static final int WIDTH = 40;

  private final PrintWriter out;
  private final boolean terminal;
  private final int total;

  /**
   * @param terminal whether {@code out} is one
   * @param total what 100 % is
   */
  public ProgressBar(PrintWriter out, boolean terminal, int total) {
    this.out = out;
    this.terminal = terminal;
    this.total = total;
  }

  /** Draws it anew. */
  public void at(int done) {
    if (terminal && total > 0) {
      int filled = (int) ((long) WIDTH * done / total);
      out.print(
          "\r[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + "/" + total);
      out.flush();
    }
  }

  /** Wipes it, so that another line can be printed. */
  public void clear() {
    if (terminal) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
