package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which answer to a command is asked for.
 *
 * @param desk whose; null takes the newest of any desk
 * @param atMost how long it is waited for; zero looks once
 */
record OutcomeQuery(@Nullable DeskCode desk, Duration atMost) {}
