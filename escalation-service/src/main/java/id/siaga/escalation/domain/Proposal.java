package id.siaga.escalation.domain;

import java.time.Instant;

/**
 * A grave class that would be lowered, once a second person agrees.
 *
 * @param id the command that proposed it
 * @param classified what the case would become
 */
public record Proposal(String id, IncidentClass classified, String by, Instant at, String reason) {}
