package id.siaga.scoring.domain.learning;

import id.siaga.events.domain.Stage;
import id.siaga.scoring.domain.quality.Labels;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that people classified.
 *
 * @param id of the report
 * @param labels what it is, as they say
 * @param from what the classifier had taken it for
 * @param region code of its kabupaten
 * @param by who
 * @param role as what, where that is known
 * @param desk code of their desk
 * @param at when it took effect
 */
public record Example(
    String id,
    String text,
    Labels labels,
    Labels from,
    @Nullable Stage stage,
    String region,
    String by,
    @Nullable String role,
    String desk,
    Instant at) {}
