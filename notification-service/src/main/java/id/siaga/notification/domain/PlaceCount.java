package id.siaga.notification.domain;

import id.siaga.events.domain.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Cases of one class in one place below the kabupaten.
 *
 * @param kecamatan its code; null where the reports don't say
 * @param desa its code; null where the reports don't say
 * @param open those that have not ended
 */
public record PlaceCount(
    @Nullable String kecamatan,
    @Nullable String desa,
    String topic,
    Severity severity,
    long cases,
    long open) {}
