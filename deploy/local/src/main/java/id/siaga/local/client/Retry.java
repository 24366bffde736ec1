package id.siaga.local.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sends a request until it is answered: a refused or broken connection, 429 and 503 are tried again
 * with growing waits. Only for requests that may be repeated, as all of Siaga's may.
 */
public final class Retry {

  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(8);
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final Duration patience;

  /**
   * @param patience how long after the first failure to give up
   */
  public Retry(Duration patience) {
    this.patience = patience;
  }

  /**
   * The answer, whatever its status but 429 and 503.
   *
   * @throws IOException the last failure, when patience is at its end
   */
  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    Duration wait = FIRST;
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      Duration asked = wait;
      try {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (!worthwhile(response.statusCode())) {
          return response;
        }
        if (System.nanoTime() > deadline) {
          throw new IOException(
              "%s still answers %d after %d s"
                  .formatted(request.uri(), response.statusCode(), patience.toSeconds()));
        }
        asked = after(response, wait);
      } catch (IOException e) {
        if (System.nanoTime() > deadline) {
          throw new IOException("%s is out of reach (%s)".formatted(request.uri(), describe(e)), e);
        }
      }
      pause(asked);
      wait = longer(wait);
    }
  }

  /** Whether the status means "not now". */
  static boolean worthwhile(int status) {
    return status == 429 || status == 503;
  }

  /** Twice the wait, up to 8 s. */
  static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
  }

  /** Waits; ends early only by interruption. */
  static void pause(Duration wait) throws InterruptedException {
    boolean unused = NEVER.await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Duration after(HttpResponse<String> response, Duration otherwise) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(value -> value.matches("\\d{1,3}"))
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(otherwise);
  }

  private static String describe(IOException failure) {
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
