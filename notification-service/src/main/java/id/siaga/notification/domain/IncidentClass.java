package id.siaga.notification.domain;

import id.siaga.events.domain.Category;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.Severity;

/** What a person says a case is. */
public record IncidentClass(Category category, IncidentTopic topic, Severity severity) {}
