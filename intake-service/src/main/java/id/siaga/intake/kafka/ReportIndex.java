package id.siaga.intake.kafka;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.siaga.events.domain.ReportId;
import id.siaga.intake.IntakeSettings;
import id.siaga.intake.domain.SeenReports;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** The reports of about the last day, in memory and bounded; the least used go first. */
final class ReportIndex implements SeenReports {

  private final Cache<ReportId, Seen> entries;

  ReportIndex(IntakeSettings.Index settings, MeterRegistry meters) {
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(settings.maximumEntries())
            .expireAfterWrite(settings.window())
            .executor(Runnable::run) // upkeep is short: waking a pool for it costs more
            .build();
    Gauge.builder("siaga.index.entries", entries, Cache::estimatedSize)
        .description("Reports that intake recognises when they are sent again")
        .register(meters);
  }

  @Override
  public @Nullable Seen find(ReportId id) {
    return entries.getIfPresent(id);
  }

  @Override
  public void remember(ReportId id, Seen seen) {
    entries.asMap().putIfAbsent(id, seen);
  }
}
