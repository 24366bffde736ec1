package id.siaga.bench.http;

import id.siaga.bench.corpus.Corpus;
import id.siaga.bench.corpus.CorpusReport;
import id.siaga.bench.corpus.RunId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that submit the corpus over and over, each time under new idempotency keys and from
 * another kabupaten. Request by request, running numbers go up by the number of reports in it.
 */
public final class ReportRequests {

  private static final String REGION = "\"region\":\"";
  private static final String NUMBER = "0".repeat(RunId.DIGITS);

  private final List<RequestTemplate> templates;

  private ReportRequests(List<RequestTemplate> templates) {
    this.templates = List.copyOf(templates);
  }

  /** {@code POST /v1/reports}, one report each. */
  public static ReportRequests single(Corpus corpus, RunId run, String host, String bearerKey) {
    List<RequestTemplate> templates = new ArrayList<>();
    for (CorpusReport report : corpus.reports()) {
      templates.add(
          template(
              "/v1/reports",
              "application/json",
              host,
              bearerKey,
              List.of(body(run, report)),
              sequence -> run.region(sequence, corpus.size())));
    }
    return new ReportRequests(templates);
  }

  /** {@code POST /v1/reports:batch}, many reports each as NDJSON. */
  public static ReportRequests batch(
      Corpus corpus, RunId run, String host, String bearerKey, int lines) {
    List<byte[]> bodies = new ArrayList<>();
    for (int line = 0; line < lines; line++) {
      bodies.add(body(run, corpus.at(line)));
    }
    return new ReportRequests(
        List.of(
            template(
                "/v1/reports:batch",
                "application/x-ndjson",
                host,
                bearerKey,
                bodies,
                sequence -> run.region(sequence, corpus.size()))));
  }

  /** The body of one submission, its running number all zeros and its region the corpus's. */
  public static byte[] body(RunId run, CorpusReport report) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", run.keyPrefix() + NUMBER);
    fields.put("text", report.text());
    fields.put("region", report.region());
    if (report.stage() != null) {
      fields.put("stage", report.stage());
    }
    return JsonMapper.shared().writeValueAsBytes(fields);
  }

  RequestTemplate at(long request) {
    return templates.get((int) (request % templates.size()));
  }

  /** Reports in every request; all requests have the same number. */
  int reportsPerRequest() {
    return templates.get(0).reports();
  }

  private static RequestTemplate template(
      String path,
      String contentType,
      String host,
      String bearerKey,
      List<byte[]> bodies,
      LongFunction<String> regionOf) {
    int length = bodies.stream().mapToInt(b -> b.length).sum();
    if (bodies.size() > 1) {
      length += bodies.size();
    }
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + host
            + "\r\nAuthorization: Bearer "
            + bearerKey
            + "\r\nContent-Type: "
            + contentType
            + "\r\nAccept: "
            + contentType
            + ", application/problem+json\r\nContent-Length: "
            + length
            + "\r\n\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    List<Integer> numbers = new ArrayList<>();
    List<Integer> regions = new ArrayList<>();
    for (byte[] body : bodies) {
      String bytes = new String(body, StandardCharsets.ISO_8859_1);
      numbers.add(request.size() + bytes.indexOf(NUMBER));
      regions.add(request.size() + bytes.indexOf(REGION) + REGION.length());
      request.writeBytes(body);
      if (bodies.size() > 1) {
        request.write('\n');
      }
    }
    return new RequestTemplate(
        request.toByteArray(), new RequestTemplate.Slots(numbers, regions, regionOf));
  }
}
