package id.siaga.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code run/state.json} of a data directory, and the lock that makes its writer the only one. */
public final class StateFile {

  private final Path directory;
  private final JsonMapper json = JsonMapper.shared();

  /**
   * @param data the data directory; the file is made in {@code run} of it
   */
  public StateFile(Path data) {
    this.directory = data.resolve("run");
  }

  /** What was last written; empty when nothing was, or the file is damaged. */
  public Optional<StackState> read() {
    try {
      return Optional.of(json.readValue(Files.readString(file()), StackState.class));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Replaces the file at once: a reader sees the old or the new, never half of one. */
  synchronized void write(StackState state) {
    try {
      Path next = directory.resolve("state.json.next");
      Files.writeString(next, json.writeValueAsString(state));
      Files.move(next, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("state file " + file() + " can't be written", e);
    }
  }

  /** Removes it, when all it names has ended. */
  public synchronized void delete() throws IOException {
    Files.deleteIfExists(file());
  }

  /**
   * Locks the data directory for as long as this process lives; the system frees it when it dies.
   *
   * @return empty when another process holds it
   */
  Optional<FileLock> lock() throws IOException {
    Files.createDirectories(directory);
    FileChannel channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
    if (lock.isEmpty()) {
      channel.close();
    }
    return lock;
  }

  private Path file() {
    return directory.resolve("state.json");
  }
}
