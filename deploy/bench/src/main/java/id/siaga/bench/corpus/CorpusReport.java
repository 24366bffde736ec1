package id.siaga.bench.corpus;

import org.jspecify.annotations.Nullable;

/**
 * One report of the corpus. Its labels are only for the bench's own counting and are never sent.
 *
 * @param text the report
 * @param region kabupaten or kota, {@code NN.NN}
 * @param stage stage of the election, null when the corpus gives none
 * @param severity the label, for example {@code KRITIS}
 */
public record CorpusReport(String text, String region, @Nullable String stage, String severity) {

  public CorpusReport {
    if (text.isBlank() || !region.matches("\\d{2}\\.\\d{2}")) {
      throw new IllegalArgumentException("corpus report needs a text and a region NN.NN");
    }
  }
}
