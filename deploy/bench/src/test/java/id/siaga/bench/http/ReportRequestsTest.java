package id.siaga.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.corpus.CorpusReport;
import id.siaga.bench.corpus.RunId;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ReportRequestsTest {

  private static final RunId RUN = new RunId("0a1b2c3d");
  private static final Corpus CORPUS =
      new Corpus(
          List.of(
              new CorpusReport("Surat suara é kurang", "17.07", "KAMPANYE", "SEDANG"),
              new CorpusReport("Ancaman bom", "33.28", null, "KRITIS")));

  @Test
  void requestCarriesItsRunningNumberInTheKey() {
    String request = text(ReportRequests.single(CORPUS, RUN, "127.0.0.1:8081", "k"), 3, 3);

    assertThat(request)
        .startsWith("POST /v1/reports HTTP/1.1\r\n")
        .contains("Authorization: Bearer k\r\n")
        .contains("\"id\":\"" + RUN.key(3) + "\"")
        .contains("\"region\":\"" + RUN.region(3, 2) + "\"")
        .doesNotContain("stage", "KRITIS");
  }

  @Test
  void textComesFromAllKabupatenBeforeItComesFromOneAgain() {
    ReportRequests requests = ReportRequests.single(CORPUS, RUN, "h", "k");
    List<String> regions =
        LongStream.range(0, 1028)
            .mapToObj(n -> text(requests, 2 * n, 2 * n))
            .map(r -> r.replaceAll("(?s).*\"region\":\"([^\"]*).*", "$1"))
            .toList();

    assertThat(regions.subList(0, 514)).doesNotHaveDuplicates();
    assertThat(regions.get(514)).isEqualTo(regions.get(0));
  }

  @Test
  void lengthIsThatOfTheBodyInBytes() {
    String request = text(ReportRequests.single(CORPUS, RUN, "h", "k"), 0, 0);
    String body = request.substring(request.indexOf("\r\n\r\n") + 4);

    assertThat(request)
        .contains("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
  }

  @Test
  void everyLineOfABatchHasItsOwnNumber() {
    ReportRequests batch = ReportRequests.batch(CORPUS, RUN, "h", "k", 3);

    assertThat(batch.reportsPerRequest()).isEqualTo(3);
    assertThat(text(batch, 7, 21))
        .startsWith("POST /v1/reports:batch HTTP/1.1\r\n")
        .contains(RUN.key(21), RUN.key(22), RUN.key(23))
        .endsWith("}\n");
  }

  private static String text(ReportRequests requests, long request, long sequence) {
    ByteBuf buffer = requests.at(request).fill(UnpooledByteBufAllocator.DEFAULT, sequence);
    try {
      return buffer.toString(StandardCharsets.UTF_8);
    } finally {
      buffer.release();
    }
  }
}
