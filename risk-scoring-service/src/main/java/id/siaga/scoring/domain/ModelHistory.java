package id.siaga.scoring.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Which scorer classifies a report: a matter of when it was submitted, not of when it is read, so
 * that a replay classifies as the first time. Every activation is remembered, but only the scorers
 * used last are held, at most {@link #HELD}; an older one that a replay wants is loaded again. Safe
 * for use by many threads.
 */
public final class ModelHistory {

  /** Scorers held at once, beside the one that the service brings along. */
  public static final int HELD = 4;

  /** The newest first; of those with one moment the one recorded last. */
  private static final Comparator<Entry> ORDER =
      Comparator.comparing((Entry entry) -> entry.activation.effectiveFrom())
          .thenComparingLong(entry -> entry.number)
          .reversed();

  private final String bundledVersion;
  private final Scorer bundled;
  private final Set<String> ids = new HashSet<>();
  private final Map<Entry, Scorer> held = new LinkedHashMap<>(HELD * 2, 0.75f, true);
  private volatile List<Entry> entries = List.of();

  /**
   * A history without activations.
   *
   * @param bundled classifies what was submitted before the first
   */
  public ModelHistory(String bundledVersion, Scorer bundled) {
    this.bundledVersion = bundledVersion;
    this.bundled = bundled;
  }

  /**
   * From when on a version classifies.
   *
   * @param id a repeat of it changes nothing
   */
  public record Activation(String id, String version, Instant effectiveFrom) {}

  // Not a record: each is only equal to itself.
  private static final class Entry {
    final Activation activation;
    final long number;
    final Supplier<Scorer> loader;

    Entry(Activation activation, long number, Supplier<Scorer> loader) {
      this.activation = activation;
      this.number = number;
      this.loader = loader;
    }
  }

  /** Whether an activation with this id has been added. */
  public synchronized boolean knows(String id) {
    return ids.contains(id);
  }

  /**
   * Adds the activation that was recorded after all others; one with a known id changes nothing.
   *
   * @param loaded its scorer
   * @param loader loads an equal scorer again
   */
  public synchronized void add(Activation activation, Scorer loaded, Supplier<Scorer> loader) {
    if (!ids.add(activation.id())) {
      return;
    }
    Entry entry = new Entry(activation, entries.size(), loader);
    hold(entry, loaded);
    entries = Stream.concat(entries.stream(), Stream.of(entry)).sorted(ORDER).toList();
  }

  /**
   * The scorer for reports submitted at that moment.
   *
   * @throws RuntimeException what the loader throws, where an older scorer must be loaded again
   */
  public Scorer at(Instant submittedAt) {
    for (Entry entry : entries) {
      if (!entry.activation.effectiveFrom().isAfter(submittedAt)) {
        return scorer(entry);
      }
    }
    return bundled;
  }

  /** The version in force at that moment. */
  public String versionAt(Instant moment) {
    for (Entry entry : entries) {
      if (!entry.activation.effectiveFrom().isAfter(moment)) {
        return entry.activation.version();
      }
    }
    return bundledVersion;
  }

  private synchronized Scorer scorer(Entry entry) {
    Scorer scorer = held.get(entry);
    if (scorer == null) {
      scorer = entry.loader.get();
      hold(entry, scorer);
    }
    return scorer;
  }

  private void hold(Entry entry, Scorer scorer) {
    held.put(entry, scorer);
    if (held.size() > HELD) {
      held.remove(held.keySet().iterator().next());
    }
  }
}
