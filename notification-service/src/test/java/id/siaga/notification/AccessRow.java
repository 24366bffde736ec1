package id.siaga.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of access-matrix.txt: a request, and what each person is answered.
 *
 * @param pattern the address as the routes have it
 * @param arguments what its places are filled with, a query behind the last
 * @param body JSON; empty for none
 */
record AccessRow(
    String method, String pattern, List<String> arguments, String body, List<Cell> cells) {

  private static final Pattern LINE = Pattern.compile("(\\w+) +(/\\S+) *(.*?) *\\| (.*)");
  private static final List<String> ROLES =
      List.of("viewer", "operator", "supervisor", "analyst", "auditor", "admin");
  private static final List<String> DESKS = List.of("33.01", "33", "ID", "33.02", "32");

  /** What somebody with that post is answered. */
  record Cell(String post, char answer) {}

  static List<AccessRow> all() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AccessRow.class.getResourceAsStream("/access-matrix.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(AccessRow::parse)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AccessRow parse(String line) {
    Matcher parts = LINE.matcher(line);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no row: " + line);
    }
    String rest = parts.group(3);
    int json = rest.indexOf('{');
    String body = json < 0 ? "" : rest.substring(json);
    String arguments = (json < 0 ? rest : rest.substring(0, json)).strip();
    return new AccessRow(
        parts.group(1).toUpperCase(Locale.ROOT),
        parts.group(2),
        arguments.isEmpty() ? List.of() : List.of(arguments.split(" +")),
        body,
        cells(parts.group(4).strip().split(" +")));
  }

  private static List<Cell> cells(String[] roles) {
    List<Cell> cells = new ArrayList<>();
    for (int role = 0; role < ROLES.size(); role++) {
      for (int desk = 0; desk < DESKS.size(); desk++) {
        cells.add(new Cell(ROLES.get(role) + "@" + DESKS.get(desk), roles[role].charAt(desk)));
      }
    }
    return cells;
  }

  /** What it is called in the routes. */
  String endpoint() {
    return method + " " + pattern;
  }

  @Override
  public String toString() {
    return method + " " + pattern + " " + String.join(" ", arguments) + " " + body;
  }
}
