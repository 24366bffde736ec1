package id.siaga.local.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The end of a log, for messages. */
final class LogTail {

  private static final int LINES = 15;
  private static final int BYTES = 65_536;
  // Structured logs carry whole stack traces in one line.
  private static final int WIDTH = 240;

  private LogTail() {}

  /** The last lines written after {@code start}, indented, under the log's name. */
  static String of(Path log, long start) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long from = Math.max(start, file.length() - BYTES);
      byte[] bytes = new byte[(int) Math.max(0, file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      String tail =
          lines.stream()
              .skip(Math.max(0, lines.size() - LINES))
              .map(line -> "    " + line.substring(0, Math.min(WIDTH, line.length())))
              .collect(Collectors.joining("\n"));
      return " The end of its log, " + log + ":\n" + tail;
    } catch (IOException e) {
      return " Its log, " + log + ", can't be read.";
    }
  }
}
