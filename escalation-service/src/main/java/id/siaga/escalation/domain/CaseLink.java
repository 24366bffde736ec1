package id.siaga.escalation.domain;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;

/**
 * A case at its owner's desk, as another case points to it.
 *
 * @param desk the kabupaten desk that owns it
 */
public record CaseLink(DeskCode desk, CaseId id) {}
