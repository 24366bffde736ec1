package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cursors and event ids: what a client holds and hands back. */
class PlacesTest {

  @Test
  void cursorsComeBackAsTheyWere() {
    CaseCursor cursor =
        new CaseCursor(
            Instant.parse("2024-11-20T03:00:00.123456Z"),
            CaseId.of("00000000-0000-8000-8000-000000000001"),
            new DeskCode("17.07"));

    assertThat(CaseCursor.parse(cursor.toString())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%%%", "YXxifGM", "MjAyNA"})
  void refusesForeignCursors(String text) {
    assertThat(CaseCursor.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "1-", "-1-1", "1-99999999999999999999", "a-b"})
  void refusesForeignEventIds(String text) {
    assertThat(EventId.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "7-20, 100, true, the last one seen is still there",
    "7-10, 100, true, everything behind the trimmed ones",
    "7-9, 100, false, trimmed",
    "6-20, 100, false, another epoch",
    "7-31, 100, false, from the future",
    "7-20, 9, false, too far behind",
  })
  void continuesOnlyWithoutAGap(String id, int replay, boolean continues, String why) {
    LiveSpan span = new LiveSpan(7, 10, 30);

    assertThat(span.continues(EventId.parse(id).orElseThrow(), replay))
        .as(why)
        .isEqualTo(continues);
  }
}
