package id.siaga.notification.domain;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Severity;
import java.time.LocalDate;

/** A kabupaten's cases of one topic and severity that opened on one day. */
public record DayCount(
    DeskCode area, LocalDate day, String topic, Severity severity, CaseCounts counts) {}
