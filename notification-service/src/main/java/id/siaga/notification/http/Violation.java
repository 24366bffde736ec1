package id.siaga.notification.http;

/**
 * A field and the rule it breaks.
 *
 * @param rule the rule's code, the same in every language
 */
record Violation(String field, String rule, String indonesian, String english) {

  static Violation required(String field) {
    return new Violation(field, "required", "wajib diisi", "is required");
  }

  static Violation unknown(String field) {
    return new Violation(field, "unknown", "tidak dikenal", "is not known");
  }

  static Violation forbidden(String field, String indonesian, String english) {
    return new Violation(field, "forbidden", indonesian, english);
  }

  static Violation text(String field) {
    return new Violation(field, "text", "harus berupa teks", "must be text");
  }

  static Violation tooLong(String field, int most) {
    return new Violation(
        field,
        "too-long",
        "paling banyak " + most + " karakter",
        "must have at most " + most + " characters");
  }

  static Violation tooMany(String field, int most) {
    return new Violation(
        field, "too-many", "paling banyak " + most, "must have at most " + most + " entries");
  }

  static Violation oneOf(String field, Iterable<? extends Enum<?>> codes) {
    StringBuilder list = new StringBuilder();
    codes.forEach(code -> list.append(list.isEmpty() ? "" : ", ").append(code.name()));
    return new Violation(
        field, "one-of", "harus salah satu dari " + list, "must be one of " + list);
  }

  static Violation shape(String field, String shape) {
    return new Violation(field, "shape", "harus berbentuk " + shape, "must have the form " + shape);
  }
}
