package id.siaga.events.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DerivedIdTest {

  private static final ReportId REPORT = DerivedId.report("polres-lebong", "17.07", "r001");

  /** Ids in every topic and database come from here: these values may never change. */
  @Test
  void staysTheSameForEver() {
    assertThat(REPORT).hasToString("b90ebabb-9e15-8bbb-8a8c-309da0c20acf");
    assertThat(DerivedId.caseOf(new DeskCode("17.07"), REPORT))
        .hasToString("7270c382-feea-891b-8c55-4d8b3df62e51");
    assertThat(DerivedId.of("escalation", "17.07", "1"))
        .hasToString("9c9b4240-c1e5-8f5b-b6b9-bee183f2a42e");
  }

  @Test
  void isAUuidOfVersion8() {
    UUID id = REPORT.value();
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void keepsPartsApart() {
    assertThat(DerivedId.of("report", "ab", "c")).isNotEqualTo(DerivedId.of("report", "a", "bc"));
    assertThat(DerivedId.of("report", "a", "")).isNotEqualTo(DerivedId.of("report", "a"));
    assertThat(DerivedId.of("report", "a")).isNotEqualTo(DerivedId.of("case", "a"));
  }

  @Test
  void readsItsOwnText() {
    assertThat(ReportId.of(REPORT.toString())).isEqualTo(REPORT);
    assertThat(CaseId.of(REPORT.toString()).value()).isEqualTo(REPORT.value());
    assertThatIllegalArgumentException().isThrownBy(() -> ReportId.of("r001"));
  }
}
