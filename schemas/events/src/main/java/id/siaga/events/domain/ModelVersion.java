package id.siaga.events.domain;

import java.util.regex.Pattern;

/** How versions of scoring models are written: {@code model-3f9a2c1b}, {@code rules-1}. */
public final class ModelVersion {

  /** Most characters of a version. */
  public static final int LONGEST = 64;

  private static final Pattern SHAPE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST - 1) + "}");

  private ModelVersion() {}

  /**
   * Whether a word could be one: it begins with a letter or digit, and is made of these, dots,
   * underscores and hyphens.
   */
  public static boolean isOne(String word) {
    return SHAPE.matcher(word).matches();
  }
}
