package id.siaga.notification.http;

import id.siaga.events.domain.Regions;
import id.siaga.notification.domain.DailyPeriod;
import id.siaga.notification.domain.DailyStanding;
import id.siaga.notification.letter.ContentJson;
import id.siaga.notification.letter.LetterHtml;
import id.siaga.notification.letter.LetterPdf;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** In which form a report is wanted. */
enum DailyForm {
  /** with what became of it */
  JSON,
  /** for a browser */
  HTML,
  /** for paper */
  PDF,
  /** the very bytes whose hash the chains hold */
  TEXT;

  /** By {@code ?as=}, which a link can say, or by Accept; JSON where it says neither. */
  static DailyForm of(ServerRequest request) {
    String as = request.queryParam("as").orElse("");
    for (DailyForm form : values()) {
      if (form.name().equalsIgnoreCase(as)) {
        return form;
      }
    }
    for (MediaType wanted : request.headers().accept()) {
      if (wanted.isWildcardType()) {
        continue;
      }
      if (wanted.includes(MediaType.APPLICATION_JSON)) {
        return JSON;
      }
      if (wanted.includes(MediaType.TEXT_HTML)) {
        return HTML;
      }
      if (wanted.includes(MediaType.APPLICATION_PDF)) {
        return PDF;
      }
      if (wanted.includes(MediaType.TEXT_PLAIN)) {
        return TEXT;
      }
    }
    return JSON;
  }

  /**
   * The report in this form.
   *
   * @param sent null for a draft
   */
  Mono<ServerResponse> answer(
      DailyPeriod period,
      @Nullable DailyStanding sent,
      String content,
      Regions regions,
      Instant now) {
    ServerResponse.BodyBuilder answer =
        ServerResponse.ok()
            .cacheControl(CacheControl.noStore())
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    return switch (this) {
      case JSON ->
          answer
              .contentType(MediaType.APPLICATION_JSON)
              .bodyValue(json(period, sent, content, now));
      case TEXT ->
          answer
              .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
              .bodyValue(content);
      case HTML ->
          answer
              .contentType(new MediaType("text", "html", StandardCharsets.UTF_8))
              .header("Content-Security-Policy", LetterHtml.policy())
              .bodyValue(letter(sent, content, regions));
      case PDF ->
          answer
              .contentType(MediaType.APPLICATION_PDF)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "inline; filename=\"laporan-%s-%s.pdf\"".formatted(period.desk(), period.code()))
              .bodyValue(LetterPdf.of(letter(sent, content, regions)));
    };
  }

  private static String letter(@Nullable DailyStanding sent, String content, Regions regions) {
    LetterHtml.Sending sending =
        sent == null
            ? null
            : new LetterHtml.Sending(
                sent.contentHash(), sent.revision(), sent.sentAt(), sent.receivedAt());
    return LetterHtml.of(ContentJson.read(content), sending, regions);
  }

  private static Map<String, Object> json(
      DailyPeriod period, @Nullable DailyStanding sent, String content, Instant now) {
    Map<String, Object> json = DailyJson.of(period, sent, now);
    json.put("draft", sent == null);
    json.put("content", JsonMapper.shared().readTree(content));
    return json;
  }
}
