package id.siaga.local.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether the data directory can hold a stack. */
public final class DataDirectory {

  /** Below this many MiB free, nothing is started. */
  static final long LEAST_FREE_MIB = 1024;

  private static final int MIB_BITS = 20;

  private DataDirectory() {}

  /**
   * Makes it and looks whether it can be written and has room.
   *
   * @throws StackFailedException with how much is free and what to do
   */
  public static void check(Path data) throws StackFailedException {
    check(data, LEAST_FREE_MIB);
  }

  static void check(Path data, long leastFreeMib) throws StackFailedException {
    try {
      Files.createDirectories(data);
      Files.delete(Files.createTempFile(data, "writable", ""));
      long free = Files.getFileStore(data).getUsableSpace() >> MIB_BITS;
      if (free < leastFreeMib) {
        throw new StackFailedException(
            "only %d MiB are free at %s; a stack needs %d. Make room, or set SIAGA_DATA_DIR to a directory elsewhere."
                .formatted(free, data, leastFreeMib));
      }
    } catch (IOException e) {
      throw new StackFailedException(
          "data directory %s can't be written (%s). Mend it, or set SIAGA_DATA_DIR to another."
              .formatted(data, e),
          e);
    }
  }
}
