package id.siaga.scoring.tool;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file that only its owner may read, whole or not there at all; another in its place is left
 * alone unless one insists.
 */
final class PrivateFile {

  private static final String OWNERS = "rw-------";

  private PrivateFile() {}

  /** Writes what belongs into the file. */
  interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Refuses before any work is done.
   *
   * @throws IOException when there is a file already and nobody insists, in words for the person at
   *     the terminal
   */
  static void refuse(Path file, boolean force) throws IOException {
    if (!force && Files.exists(file)) {
      throw existing(file, null);
    }
  }

  /**
   * Writes it.
   *
   * @param force whether it may take the place of another
   * @throws IOException in words for the person at the terminal
   */
  static void write(Path file, boolean force, Content content) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path directory = Objects.requireNonNullElse(absolute.getParent(), absolute);
    Path aside = null;
    try {
      // Beside it, so that the last step is a move within one file system.
      aside = Files.createTempFile(directory, ".siaga", ".part", permissions());
      try (OutputStream out = Files.newOutputStream(aside)) {
        content.to(out);
      }
      move(aside, file, force);
    } catch (FileAlreadyExistsException e) {
      throw existing(file, e);
    } catch (IOException e) {
      throw new IOException(file + " can't be written: " + e, e);
    } finally {
      if (aside != null) {
        Files.deleteIfExists(aside);
      }
    }
  }

  private static void move(Path aside, Path file, boolean force) throws IOException {
    if (!force) {
      Files.createLink(file, aside); // fails where there is one, in one step; a move would not
      return;
    }
    try {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static FileAttribute<?>[] permissions() {
    // Temporary files are private on other systems too.
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS))
        }
        : new FileAttribute<?>[0];
  }

  private static IOException existing(Path file, @Nullable Throwable cause) {
    return new IOException(file + " is there already; --force replaces it", cause);
  }
}
