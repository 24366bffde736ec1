package id.siaga.bench.kafka;

/**
 * What a stage writes into one topic for each record that it takes in.
 *
 * @param topic where
 * @param perInput records written per record read, on average; 0 or more
 * @param bytes size of key, value and headers of such a record, on average
 */
public record FanOut(String topic, double perInput, int bytes) {

  public FanOut {
    if (perInput < 0 || bytes < 0) {
      throw new IllegalArgumentException("fan-out and bytes can't be below 0");
    }
  }

  /** The same into another topic. */
  public FanOut into(String other) {
    return new FanOut(other, perInput, bytes);
  }

  /** As an argument of the loop's process: {@code topic=perInput*bytes}. */
  public String argument() {
    return topic + "=" + perInput + "*" + bytes;
  }

  /** Reads {@link #argument}. */
  public static FanOut parse(String argument) {
    int equals = argument.indexOf('=');
    int times = argument.indexOf('*');
    if (equals < 1 || times < equals) {
      throw new IllegalArgumentException("fan-out must be topic=perInput*bytes");
    }
    return new FanOut(
        argument.substring(0, equals),
        Double.parseDouble(argument.substring(equals + 1, times)),
        Integer.parseInt(argument.substring(times + 1)));
  }
}
