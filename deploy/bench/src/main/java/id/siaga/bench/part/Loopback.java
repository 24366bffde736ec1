package id.siaga.bench.part;

/** The one place the bench may send to. */
final class Loopback {

  private Loopback() {}

  /**
   * Refuses every host but this machine's loopback, by its writing: no name is looked up.
   *
   * @throws IllegalArgumentException for any other host
   */
  static void require(String host) {
    boolean loopback =
        host.equals("localhost")
            || host.equals("::1")
            || host.equals("[::1]")
            || host.matches("127(\\.\\d{1,3}){3}");
    if (!loopback) {
      throw new IllegalArgumentException(
          "host '" + host + "' is not the loopback: the bench floods what it measures");
    }
  }
}
