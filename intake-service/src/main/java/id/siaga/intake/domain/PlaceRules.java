package id.siaga.intake.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.intake.domain.Submission.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of place: codes that exist, each inside the one above it. */
final class PlaceRules {

  private final Regions regions;
  private final Map<Field, String> texts;
  private final List<Violation> violations;

  PlaceRules(Regions regions, Map<Field, String> texts, List<Violation> violations) {
    this.regions = regions;
    this.texts = texts;
    this.violations = violations;
  }

  /** The place; null when its region is none. */
  @Nullable Place check() {
    String region = texts.get(Field.REGION);
    if (region == null) {
      Violation.addMissing(Field.REGION, violations);
      return null;
    }
    if (region.length() != 5 || !regions.exists(region)) {
      refuse(Field.REGION, Rule.UNKNOWN_REGION, "NN.NN");
      return null;
    }
    String desa = inside(Field.DESA, region, 13, "NN.NN.NN.NNNN");
    String kecamatan = inside(Field.KECAMATAN, region, 8, "NN.NN.NN");
    if (desa != null && kecamatan != null && !desa.startsWith(kecamatan)) {
      refuse(Field.DESA, Rule.OUTSIDE_PARENT, kecamatan);
    }
    if (desa != null && kecamatan == null) {
      kecamatan = desa.substring(0, 8);
    }
    return new Place(new DeskCode(region), kecamatan, desa, texts.get(Field.TPS));
  }

  private @Nullable String inside(Field field, String parent, int length, String form) {
    String code = texts.get(field);
    if (code == null) {
      return null;
    }
    if (code.length() != length || !regions.exists(code)) {
      refuse(field, Rule.UNKNOWN_REGION, form);
      return null;
    }
    if (!code.startsWith(parent)) {
      refuse(field, Rule.OUTSIDE_PARENT, parent);
      return null;
    }
    return code;
  }

  private void refuse(Field field, Rule rule, Object... arguments) {
    violations.add(Violation.of(field, rule, arguments));
  }
}
