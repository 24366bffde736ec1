package id.siaga.scoring.domain;

import id.siaga.events.domain.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a report is classified: never who is named in it, nor who sent it.
 *
 * @param text the report in the agency's own words
 * @param statements what else it says, such as answers of the 5W1H and actions taken; read behind
 *     the text, without a place in it
 * @param stage stage of the election, where it is known
 * @param nihil the agency says that there is nothing to report
 */
public record Report(String text, List<String> statements, @Nullable Stage stage, boolean nihil) {

  public Report {
    statements = List.copyOf(statements);
  }

  /** A report of a text and nothing else. */
  public static Report of(String text) {
    return new Report(text, List.of(), null, false);
  }
}
