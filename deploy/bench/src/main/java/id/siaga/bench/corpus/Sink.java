package id.siaga.bench.corpus;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the bare endpoint puts what it was sent. */
public interface Sink {

  /** Takes everything at once and keeps nothing: shows what HTTP alone costs. */
  Sink NOTHING = (report, done) -> done.accept(null);

  /**
   * Takes one report.
   *
   * @param report its JSON
   * @param done told once it is kept, with null, or why it isn't; on any thread
   */
  void take(byte[] report, Consumer<@Nullable Exception> done);
}
