package id.siaga.escalation.domain;

import org.jspecify.annotations.Nullable;

/**
 * The cases before and after one that was merged, transferred or split.
 *
 * @param movedTo the case that goes on for it; null while it goes on itself
 * @param cameFrom the case it was transferred or split off from; null for one that reports opened
 */
public record Links(@Nullable CaseLink movedTo, @Nullable CaseLink cameFrom) {

  /** A case of its own. */
  public static final Links NONE = new Links(null, null);

  Links to(CaseLink next) {
    return new Links(next, cameFrom);
  }

  static Links from(CaseLink former) {
    return new Links(null, former);
  }
}
