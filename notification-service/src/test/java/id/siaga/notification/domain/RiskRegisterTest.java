package id.siaga.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.events.domain.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RiskRegisterTest {

  @Test
  void gravestAssessedComeFirstWithTheirCasesBesideThem() {
    RiskRegister register =
        RiskRegister.of(
            List.of(
                assessed("17.07.01", "SARA", Severity.SEDANG),
                assessed("17.07.02", "BENCANA", Severity.KRITIS)),
            List.of(cases("17.07.01", null, "SARA", Severity.SEDANG, 3, 1)));

    assertThat(register.rows())
        .extracting(RiskRegister.Row::place)
        .containsExactly("17.07.02", "17.07.01");
    assertThat(register.rows().getFirst().cases()).isZero();
    assertThat(register.rows().getLast())
        .extracting(RiskRegister.Row::cases, RiskRegister.Row::open, RiskRegister.Row::unforeseen)
        .containsExactly(3L, 1L, false);
  }

  @Test
  void casesOfADesaCountForItsKecamatanToo() {
    RiskRegister register =
        RiskRegister.of(
            List.of(assessed("17.07.01", "HOAKS", Severity.RENDAH)),
            List.of(
                cases("17.07.01", "17.07.01.2001", "HOAKS", Severity.TINGGI, 2, 2),
                cases("17.07.01", null, "HOAKS", Severity.RENDAH, 1, 0)));

    RiskRegister.Row kecamatan = register.rows().getFirst();
    RiskRegister.Row desa = register.rows().getLast();
    assertThat(kecamatan.cases()).isEqualTo(3);
    assertThat(kecamatan.gravest()).isEqualTo(Severity.TINGGI);
    assertThat(kecamatan.unforeseen()).isTrue();
    assertThat(desa.place()).isEqualTo("17.07.01.2001");
    assertThat(desa.cases()).isEqualTo(2);
    assertThat(desa.unforeseen()).isTrue();
  }

  @Test
  void casesOfNoKnownPlaceAreLeftOut() {
    assertThat(
            RiskRegister.of(List.of(), List.of(cases(null, null, "SARA", Severity.RENDAH, 1, 1)))
                .rows())
        .isEmpty();
  }

  private static RiskRegister.Assessed assessed(String place, String topic, Severity level) {
    return new RiskRegister.Assessed(
        place, topic, level, LocalDate.parse("2024-10-01"), null, "rina");
  }

  private static PlaceCount cases(
      @Nullable String kecamatan,
      @Nullable String desa,
      String topic,
      Severity severity,
      long cases,
      long open) {
    return new PlaceCount(kecamatan, desa, topic, severity, cases, open);
  }
}
