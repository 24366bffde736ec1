package id.siaga.local.supervisor;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** What the supervisor tells the person at the terminal, one line at a time. */
public final class Progress {

  private final PrintWriter out;

  public Progress(PrintWriter out) {
    this.out = out;
  }

  /** A part and what became of it. */
  void part(String name, String message) {
    line("  %-13s %s".formatted(name, message));
  }

  /** Any other line. */
  public synchronized void line(String line) {
    out.println(line);
    out.flush();
  }

  /** Lines another process wrote. */
  public synchronized void text(String lines) {
    out.print(lines);
    out.flush();
  }

  /** Seconds with one decimal. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
