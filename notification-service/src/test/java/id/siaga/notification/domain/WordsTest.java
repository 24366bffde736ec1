package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of messages are those of the page. */
class WordsTest {

  private static final Path TEXTS = Path.of("src/main/resources/console/texts.js");
  private static final Pattern ENTRY = Pattern.compile("(\\w+): \"([^\"]*)\"");

  private final Map<String, String> page = page();

  @Test
  void saysClassesStatusesAndModesAsThePageDoes() {
    for (Severity severity : Severity.values()) {
      assertThat(Words.of(severity)).isEqualTo(page.get(severity.name()));
    }
    for (Category category : Category.values()) {
      assertThat(Words.of(category)).isEqualTo(page.get(category.name()));
    }
    for (IncidentTopic topic : IncidentTopic.values()) {
      assertThat(Words.of(topic)).isEqualTo(page.get(topic.name()));
    }
    for (CaseStatus status : CaseStatus.values()) {
      assertThat(Words.of(status)).isEqualTo(page.get(status.name()));
    }
    for (Lateness state : Lateness.values()) {
      assertThat(Words.of(state)).isEqualTo(page.get("daily" + state.name()));
    }
    assertThat(Words.of(ReportMode.DRILL)).isEqualTo(page.get("DRILL"));
    assertThat(Words.of(ReportMode.HISTORICAL)).isEqualTo(page.get("HISTORICAL"));
  }

  @Test
  void namesTheOfficeOfATierAsThePageDoes() {
    for (Institution institution : Institution.values()) {
      for (Tier tier : Tier.values()) {
        String office = page.get("to" + institution + "_" + tier);
        assertThat(Words.of(institution, tier))
            .isEqualTo(office == null ? page.get("to" + institution) : office);
      }
    }
  }

  private static Map<String, String> page() {
    try {
      String texts = Files.readString(TEXTS);
      String indonesian = texts.substring(texts.indexOf("  id: {"), texts.indexOf("  en: {"));
      Map<String, String> page = new HashMap<>();
      ENTRY.matcher(indonesian).results().forEach(one -> page.put(one.group(1), one.group(2)));
      return page;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
