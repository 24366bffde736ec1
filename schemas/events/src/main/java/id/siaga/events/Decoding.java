package id.siaga.events;

/**
 * What became of the bytes of a record. Decoding is total: there is no third outcome and no
 * exception but {@link RegistryUnavailableException}, which is about the registry and never about
 * the record.
 *
 * @param <T> the record's type
 */
public sealed interface Decoding<T> {

  /** The bytes were a record of the topic's schema or of one it can read. */
  record Decoded<T>(T value) implements Decoding<T> {}

  /** The bytes are poison: they belong into the dead-letter topic, with this reason. */
  record Undecodable<T>(PoisonReason reason, String detail) implements Decoding<T> {}
}
