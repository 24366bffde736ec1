package id.siaga.escalation.replay;

import id.siaga.escalation.domain.DeskMessage;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;

/**
 * What reached a desk's mailbox from outside.
 *
 * @param at when it was written there
 */
public record Mail(Instant at, DeskCode desk, DeskMessage message) {}
