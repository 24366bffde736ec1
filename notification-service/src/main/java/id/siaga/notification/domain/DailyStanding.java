package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the chains say of a report, at its latest revision.
 *
 * @param contentHash lower-case hexadecimal
 * @param firstSentAt when the first revision was sent: a revision makes no report late
 * @param receivedAt when the desk above entered that it has this revision; null before
 * @param number of the letter; null where nobody has given its content
 * @param content null likewise
 */
public record DailyStanding(
    DeskCode desk,
    String period,
    int revision,
    String contentHash,
    Instant sentAt,
    Instant firstSentAt,
    @Nullable Instant receivedAt,
    @Nullable String number,
    @Nullable String content) {}
