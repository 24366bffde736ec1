package id.siaga.events;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A registry in memory that answers the five calls over real HTTP; ids count from 1. */
final class LocalRegistry implements AutoCloseable {

  private final HttpServer server;
  private final List<String> schemas = new CopyOnWriteArrayList<>();
  private final JsonMapper json = JsonMapper.shared();

  /** How many requests it has answered. */
  final AtomicInteger requests = new AtomicInteger();

  /** When not zero, every answer has this status. */
  volatile int brokenWith;

  LocalRegistry() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  SchemaRegistry client() {
    return new SchemaRegistry(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  /** Registers a schema of whatever kind and gives its id. */
  int add(String schema) {
    if (!schemas.contains(schema)) {
      schemas.add(schema);
    }
    return schemas.indexOf(schema) + 1;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (brokenWith != 0) {
      send(exchange, brokenWith, Map.of());
    } else if (path.startsWith("/schemas/ids/")) {
      int id = Integer.parseInt(path.substring("/schemas/ids/".length()));
      boolean known = id > 0 && id <= schemas.size();
      send(
          exchange,
          known ? 200 : 404,
          known ? Map.of("schema", schemas.get(id - 1)) : Map.of("error_code", 40403));
    } else if (path.endsWith("/versions")) {
      send(exchange, 200, Map.of("id", add(schemaOf(body))));
    } else if (path.startsWith("/subjects/")) {
      int id = schemas.indexOf(schemaOf(body)) + 1;
      send(exchange, id == 0 ? 404 : 200, id == 0 ? Map.of("error_code", 40403) : Map.of("id", id));
    } else {
      send(exchange, 200, Map.of());
    }
  }

  private String schemaOf(String body) {
    return json.readTree(body).get("schema").stringValue();
  }

  private void send(HttpExchange exchange, int status, Map<String, ?> body) throws IOException {
    byte[] bytes = json.writeValueAsBytes(body);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
