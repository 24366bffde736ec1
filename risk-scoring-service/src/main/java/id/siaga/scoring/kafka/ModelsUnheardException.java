package id.siaga.scoring.kafka;

/**
 * It isn't known now which model applies; the batch is tried again. Says so without a trace,
 * because it may be said for as long as the broker or the registry is away.
 */
final class ModelsUnheardException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelsUnheardException() {
    super("which model applies is not known now", null, false, false);
  }
}
