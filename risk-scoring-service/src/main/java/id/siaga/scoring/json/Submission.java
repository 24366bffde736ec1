package id.siaga.scoring.json;

import id.siaga.scoring.domain.Report;
import id.siaga.scoring.domain.quality.Labels;
import org.jspecify.annotations.Nullable;

/**
 * A report as a JSON object gave it.
 *
 * @param id as it is named; null where its form has none
 * @param labels what it should be classified into; null where that was not asked for
 */
public record Submission(@Nullable String id, Report report, @Nullable Labels labels) {}
