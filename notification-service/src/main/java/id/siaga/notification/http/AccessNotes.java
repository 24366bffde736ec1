package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.notification.NotificationSettings;
import id.siaga.notification.access.Person;
import id.siaga.notification.access.Post;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.AccessEntry;
import id.siaga.notification.domain.AccessLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Notes in the access log who reads what, before they get it: where it can't be noted, it isn't
 * read. What is denied is noted too, but nobody waits for that.
 */
@Component
class AccessNotes {

  private static final int MOST_POSTS = 10;

  private final AccessLog log;
  private final InstantSource clock;
  private final MeterRegistry meters;
  private final NotificationSettings settings;

  AccessNotes(
      AccessLog log, InstantSource clock, MeterRegistry meters, NotificationSettings settings) {
    this.log = log;
    this.clock = clock;
    this.meters = meters;
    this.settings = settings;
  }

  /** Notes the reading of desks' copies of a case; done once it is safe. */
  Mono<Void> reading(Person person, AccessDeed deed, CaseId caseId, Collection<DeskCode> desks) {
    return written(
        desks.stream().map(desk -> entry(person, deed, desk, true, caseId, null)).toList());
  }

  /**
   * Notes a look at many cases; done once it is safe.
   *
   * @param desk to whose cases it was narrowed; null for all that they read
   * @param narrowed the query as it was given
   */
  Mono<Void> looking(
      Person person, AccessDeed deed, @Nullable DeskCode desk, @Nullable String narrowed) {
    DeskCode about =
        desk != null ? desk : person.reads().stream().findFirst().orElse(DeskCode.NASIONAL);
    return written(List.of(entry(person, deed, about, true, null, narrowed)));
  }

  /** Notes what was denied. */
  void denied(Person person, AccessDeed deed, DeskCode desk, @Nullable CaseId caseId, String what) {
    written(List.of(entry(person, deed, desk, false, caseId, what)))
        .subscribe(done -> {}, failure -> meters.counter("siaga.access.unlogged").increment());
  }

  private Mono<Void> written(List<AccessEntry> entries) {
    return Mono.fromCompletionStage(() -> log.publish(entries))
        .timeout(settings.commandTimeout())
        // The schema's id may have to be asked for, which blocks.
        .subscribeOn(Schedulers.boundedElastic());
  }

  private AccessEntry entry(
      Person person,
      AccessDeed deed,
      DeskCode desk,
      boolean allowed,
      @Nullable CaseId caseId,
      @Nullable String detail) {
    return new AccessEntry(
        UUID.randomUUID(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        desk.real(),
        deed,
        allowed,
        caseId,
        person.subject(),
        person.posts().stream()
            .map(Post::toString)
            .sorted()
            .limit(MOST_POSTS)
            .collect(Collectors.joining(",")),
        detail);
  }
}
