package id.siaga.local.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option that some orders have, or a word behind the case, and the field of the command's body
 * that it fills.
 */
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
  REASON("--reason", "TEXT", "reason", false, "why, what is to be done, or what was"),
  INSTITUTION(
      "INSTITUTION",
      "institution",
      "polres, polda, kodim, korem, kejari, kejati, kpu, bawaslu, bpbd, pln, dinkes, dishub,"
          + " dukcapil, kominfo, satpol-pp or lainnya"),
  DUE("--due", "TIME", "until", false, "by when: 2h, 3d or 2024-11-27T14:00:00+07:00"),
  REFERRAL("REFERRAL", "referenceId", "which, or how its id begins; by default the only open one"),
  OUTCOME("--outcome", "O", "outcome", true, "handled, passed-on or turned-down"),
  KABUPATEN("DESK", "toDesk", "the kabupaten that owns it from now on, for example 17.08"),
  INTO("INTO", "referenceId", "the case it becomes part of: its id, or how it begins"),
  REPORTS("REPORT", "reportIds", "what is split off, by id or how it begins; at most 5"),
  WORDS("--because", "TEXT", "reason", false, "why, what is asked, or what was answered");

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

  /** A word behind the case. */
  OrderField(String label, String field, String description) {
    this("", label, field, false, description);
  }

  /** Its option's name, or what the word behind the case is called. */
  String option() {
    return isOption() ? option : label;
  }

  boolean isOption() {
    return !option.isEmpty();
  }

  /** Adds it to a command, whose first word is the case. */
  void addTo(CommandSpec spec, boolean required) {
    if (isOption()) {
      spec.addOption(option(required));
      return;
    }
    PositionalParamSpec.Builder word =
        PositionalParamSpec.builder().paramLabel(label).description(description).required(required);
    spec.addPositional(
        this == REPORTS
            ? word.index("1..*").arity("1..*").type(List.class).auxiliaryTypes(String.class).build()
            : word.index("1").arity(required ? "1" : "0..1").type(String.class).build());
  }

  /** What was given for it; none where it was left out. */
  List<String> given(CommandSpec spec) {
    Object value =
        isOption()
            ? spec.findOption(option).getValue()
            : spec.positionalParameters().stream()
                .filter(word -> word.paramLabel().equals(label))
                .findFirst()
                .orElseThrow()
                .getValue();
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  /** Puts values where the body has them; codes may be given in small letters. */
  void put(Map<String, Object> body, List<String> values) {
    if (this == REPORTS) {
      body.put(field, values);
      return;
    }
    String value = values.getFirst();
    String given = code ? value.toUpperCase(Locale.ROOT).replace('-', '_') : value;
    int dot = field.indexOf('.');
    if (dot < 0) {
      // A time begins with its year, a while doesn't have that many digits before a dash.
      boolean isWhile = this == DUE && !value.matches("\\d{4}-.*");
      body.put(isWhile ? "for" : field, given);
      return;
    }
    Object inner = body.computeIfAbsent(field.substring(0, dot), name -> new HashMap<>());
    if (inner instanceof Map<?, ?> map) {
      @SuppressWarnings("unchecked") // made above, and nowhere else
      Map<String, Object> fields = (Map<String, Object>) map;
      fields.put(field.substring(dot + 1), given);
    }
  }

  private OptionSpec option(boolean required) {
    OptionSpec.Builder named =
        this == WORDS ? OptionSpec.builder(option, REASON.option) : OptionSpec.builder(option);
    return named
        .paramLabel(label)
        .type(String.class)
        .required(required)
        .description(description)
        .build();
  }
}
