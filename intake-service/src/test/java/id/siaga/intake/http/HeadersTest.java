package id.siaga.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.RegionScope;
import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.AgencyKeys;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the request's headers must be. */
class HeadersTest {

  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  @Test
  void passATraceContextOn() {
    assertThat(TraceParent.valid(TRACE)).isEqualTo(TRACE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        "00-4bf92f3577b34da6a3ce929d0e0e473600f067aa0ba902b7--01"
      })
  void dropATraceContextThatIsNone(String header) {
    assertThat(TraceParent.valid(header)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json,true",
    "application/json;charset=UTF-8,true",
    "'Application/JSON; charset=\"utf-8\"',true",
    "application/json;charset=latin1,false",
    "application/json;v=1;charset=utf-8,false",
    "application/jsonp,false",
    "text/plain,false",
    ",false"
  })
  void nameJson(@Nullable String header, boolean json) {
    assertThat(MediaTypes.isJson(header)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource({"application/x-ndjson,true", "application/ndjson,true", "application/json,false"})
  void nameLines(String header, boolean lines) {
    assertThat(MediaTypes.isLines(header)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer rahasia,true",
    "bearer  rahasia ,true",
    "Bearer rahasia2,false",
    "Bearer ,false",
    "Basic rahasia,false",
    "rahasia,false",
    ",false"
  })
  void nameTheAgencyByItsKey(@Nullable String header, boolean known) {
    Agency agency = new Agency("kodim-0409", "Kodim", RegionScope.ALL);
    AgencyKeys keys = new AgencyKeys(Map.of(AgencyKeys.hash("rahasia"), agency));
    assertThat(new Gatekeeper(() -> keys).agency(header)).isEqualTo(known ? agency : null);
  }

  @Test
  void areNotHashedWhenTheyAreAbsurd() {
    Agency agency = new Agency("kodim-0409", "Kodim", RegionScope.ALL);
    String key = "x".repeat(300);
    AgencyKeys keys = new AgencyKeys(Map.of(AgencyKeys.hash(key), agency));
    assertThat(new Gatekeeper(() -> keys).agency("Bearer " + key)).isNull();
  }
}
