package id.siaga.bench.process;

/**
 * Id of one process, safe to send a signal to. Zero and negative numbers name whole groups, and
 * some {@code kill} programs read {@code -1234567} as {@code -1}: every process there is.
 *
 * @param value above 1
 */
public record ProcessId(long value) {

  public ProcessId {
    if (value <= 1) {
      throw new IllegalArgumentException("process id must be above 1, was " + value);
    }
    if (value == ProcessHandle.current().pid()) {
      throw new IllegalArgumentException("process id must not be this process's own");
    }
  }

  boolean lives() {
    return ProcessHandle.of(value).filter(ProcessHandle::isAlive).isPresent();
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
