package id.siaga.local.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.OptionSpec;

/** An option that some orders have, and the field of the command's body that it fills. */
enum OrderField {
  CATEGORY(
      "--category", "C", "classified.category", true, "ANCAMAN, GANGGUAN, HAMBATAN or TANTANGAN"),
  TOPIC("--topic", "T", "classified.topic", true, "for example KEAMANAN, HOAKS, LOGISTIK"),
  SEVERITY("--severity", "S", "classified.severity", true, "KRITIS, TINGGI, SEDANG or RENDAH"),
  TARGET("--to", "TIER", "targetTier", true, "provinsi or nasional"),
  BECAUSE(
      "--because",
      "WHY",
      "closeReason",
      true,
      "TIDAK_TERBUKTI, DUPLIKAT, DILIMPAHKAN or BUKAN_KEWENANGAN"),
  TO_DESK("--to", "DESK", "toDesk", true, "the desk below that is to act"),
  FOR("--for", "TIME", "for", false, "how long: 90m, 4h, 2d"),
  UNTIL("--until", "TIME", "until", false, "until when: 2024-11-27T14:00:00+07:00"),
  PROPOSAL("--proposal", "ID", "referenceId", false, "which; by default the one that is pending"),
  DIRECTIVE("--directive", "ID", "referenceId", false, "which; by default the only open one"),
  REASON("--reason", "TEXT", "reason", false, "why, what is to be done, or what was");

  private final String option;
  private final String label;
  private final String field;
  private final boolean code;
  private final String description;

  OrderField(String option, String label, String field, boolean code, String description) {
    this.option = option;
    this.label = label;
    this.field = field;
    this.code = code;
    this.description = description;
  }

  /** Its option's name. */
  String option() {
    return option;
  }

  OptionSpec spec(boolean required) {
    return OptionSpec.builder(option)
        .paramLabel(label)
        .type(String.class)
        .required(required)
        .description(description)
        .build();
  }

  /** Puts a value where the body has it; codes may be given in small letters. */
  void put(Map<String, Object> body, String value) {
    String given = code ? value.toUpperCase(Locale.ROOT).replace('-', '_') : value;
    int dot = field.indexOf('.');
    if (dot < 0) {
      body.put(field, given);
      return;
    }
    Object inner = body.computeIfAbsent(field.substring(0, dot), name -> new HashMap<>());
    if (inner instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked") // made above, and nowhere else
      Map<String, Object> fields = (Map<String, Object>) map;
      fields.put(field.substring(dot + 1), given);
    }
  }
}
