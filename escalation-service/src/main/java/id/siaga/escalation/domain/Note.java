package id.siaga.escalation.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person did about a case at one desk.
 *
 * @param commandId the command
 * @param kind what was asked
 * @param text their reason or comment
 */
public record Note(
    String commandId,
    Command.Kind kind,
    String by,
    String role,
    Instant at,
    @Nullable String text) {}
