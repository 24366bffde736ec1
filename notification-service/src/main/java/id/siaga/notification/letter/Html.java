package id.siaga.notification.letter;

import java.util.List;

/** Builds well-formed HTML: whatever is put in as text is escaped, so that no value is markup. */
final class Html {

  private final StringBuilder html = new StringBuilder(8192);

  /** Markup as it stands: a constant of this package, never a value. */
  Html raw(String markup) {
    html.append(markup);
    return this;
  }

  /** An element that holds a text. */
  Html element(String tag, String text) {
    html.append('<').append(tag).append('>').append(escaped(text));
    html.append("</").append(tag.split(" ", 2)[0]).append(">\n");
    return this;
  }

  /** A table with a heading for each column; what is a number stands right. */
  Html table(List<String> headings, List<List<String>> rows) {
    html.append("<table><thead><tr>");
    headings.forEach(heading -> element("th", heading));
    html.append("</tr></thead><tbody>\n");
    for (List<String> row : rows) {
      html.append("<tr>");
      row.forEach(cell -> element(cell.matches("\\d+") ? "td class=\"n\"" : "td", cell));
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
    return this;
  }

  /** A text that no browser takes for markup, and that XML can hold. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '&' -> escaped.append("&amp;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> {
              boolean unseen = Character.isISOControl(point) || point == 0xFFFE || point == 0xFFFF;
              boolean half = point >= 0xD800 && point <= 0xDFFF;
              escaped.appendCodePoint(unseen || half ? ' ' : point);
            }
          }
        });
    return escaped.toString();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
