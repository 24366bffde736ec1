package id.siaga.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** A reader of server-sent events over a connection of its own. */
final class EventStream implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Event> events = new CopyOnWriteArrayList<>();

  /** One event as it came. */
  record Event(String id, String type, String data) {}

  static EventStream open(HttpRequest request) {
    EventStream stream = new EventStream();
    try {
      HttpResponse<InputStream> response =
          stream.client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(response.statusCode()).isEqualTo(200);
      Thread.ofVirtual().start(() -> stream.read(response.body()));
      return stream;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  void awaitEvent(String type) {
    Awaitility.await(type).atMost(SOON).until(() -> !events(type).isEmpty());
  }

  void awaitCases(int count) {
    Awaitility.await(count + " cases").atMost(SOON).until(() -> events("case").size() >= count);
  }

  List<Event> events(String type) {
    return events.stream().filter(event -> event.type().equals(type)).toList();
  }

  /** The mark of each case, in the order they came. */
  List<String> revisions() {
    return events("case").stream().map(event -> LiveIT.acknowledgedBy(event.data())).toList();
  }

  String lastId() {
    return events.getLast().id();
  }

  @Override
  public void close() {
    client.shutdownNow();
  }

  private void read(InputStream body) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
      String id = "";
      String type = "";
      StringBuilder data = new StringBuilder();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          events.add(new Event(id, type, data.toString()));
          data.setLength(0);
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("event:")) {
          type = line.substring(6).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
    } catch (IOException e) {
      // The test cut the connection.
    }
  }
}
