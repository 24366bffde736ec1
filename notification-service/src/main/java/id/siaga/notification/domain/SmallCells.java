package id.siaga.notification.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hides counts that point at too few cases, for those who may know numbers but nobody's story. A
 * count below the least is hidden; and with it the smallest that are not below it, all of the same
 * size, or the total would give it away. Where there are none such, the total is hidden too. Zero
 * is shown: it points at nobody.
 *
 * <p>What it doesn't stop: several questions laid beside each other. Whoever asks for two periods
 * that differ by a day learns the difference, where both are shown.
 *
 * @param total null where it is hidden itself
 * @param cases in the order given; null where hidden
 */
public record SmallCells(@Nullable Long total, List<@Nullable Long> cases) {

  /**
   * The counts of groups that make a total together.
   *
   * @param least the smallest count that is shown, from 2
   */
  public static SmallCells of(long[] cases, int least) {
    long total = Arrays.stream(cases).sum();
    boolean any = Arrays.stream(cases).anyMatch(count -> small(count, least));
    long veil = Arrays.stream(cases).filter(count -> count >= least).min().orElse(0);
    List<@Nullable Long> shown = new ArrayList<>(cases.length);
    for (long count : cases) {
      boolean hidden = small(count, least) || (any && count == veil && count > 0);
      shown.add(hidden ? null : Long.valueOf(count));
    }
    return new SmallCells(any && veil == 0 ? null : Long.valueOf(total), shown);
  }

  private static boolean small(long count, int least) {
    return count > 0 && count < least;
  }
}
