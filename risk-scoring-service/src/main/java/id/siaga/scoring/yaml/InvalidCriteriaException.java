package id.siaga.scoring.yaml;

import org.jspecify.annotations.Nullable;

/** The criteria can't be used as they are written. The message names file, place and rule. */
public final class InvalidCriteriaException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidCriteriaException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
