package id.siaga.notification.http;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Every problem this service answers with; the type's URN ends with the name in kebab case. */
enum ProblemType {
  INVALID_REQUEST(
      HttpStatus.UNPROCESSABLE_CONTENT, "Permintaan tidak memenuhi aturan", "Request breaks rules"),
  MALFORMED_BODY(
      HttpStatus.BAD_REQUEST, "Isi permintaan bukan objek JSON", "Body is no JSON object"),
  DESK_NOT_FOUND(HttpStatus.NOT_FOUND, "Desk tidak dikenal", "There is no such desk"),
  PERIOD_NOT_FOUND(
      HttpStatus.NOT_FOUND,
      "Desk ini tidak melapor untuk periode itu",
      "No report of this desk ends then"),
  CASE_NOT_FOUND(HttpStatus.NOT_FOUND, "Kasus tidak ditemukan", "Case not found"),
  REPORT_NOT_FOUND(HttpStatus.NOT_FOUND, "Laporan tidak ditemukan", "Report not found"),
  COMMAND_UNDECIDED(
      HttpStatus.NOT_FOUND,
      "Belum ada jawaban desk atas perintah ini",
      "No desk has answered this command yet"),
  NOT_FOUND(HttpStatus.NOT_FOUND, "Alamat tidak ditemukan", "Address not found"),
  METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Metode tidak diizinkan", "Method not allowed"),
  UNSUPPORTED_MEDIA_TYPE(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "Isi harus application/json",
      "Body must be application/json"),
  OCTETS_EXPECTED(
      HttpStatus.UNSUPPORTED_MEDIA_TYPE,
      "Isi harus application/octet-stream",
      "Body must be application/octet-stream"),
  BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Isi permintaan terlalu besar", "Body too large"),
  NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Belum masuk", "Not signed in"),
  FORBIDDEN(HttpStatus.FORBIDDEN, "Di luar kewenangan Anda", "Outside what you may do"),
  FOREIGN_ORIGIN(
      HttpStatus.FORBIDDEN, "Perintah dari situs lain ditolak", "Command from another site"),
  TOO_MANY_STREAMS(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Terlalu banyak aliran langsung terbuka",
      "Too many live streams are open"),
  TOO_MANY_WAITERS(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Terlalu banyak permintaan menunggu jawaban desk",
      "Too many requests are waiting for desks' answers"),
  UNAVAILABLE(
      HttpStatus.SERVICE_UNAVAILABLE,
      "Layanan belum dapat dihubungi, coba lagi",
      "A part of the system is out of reach, try again"),
  REQUEST_REFUSED(HttpStatus.BAD_REQUEST, "Permintaan ditolak", "Request refused"),
  INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Kesalahan di sisi layanan", "Fault of the service");

  private final HttpStatus status;
  private final String indonesian;
  private final String english;

  ProblemType(HttpStatus status, String indonesian, String english) {
    this.status = status;
    this.indonesian = indonesian;
    this.english = english;
  }

  HttpStatus status() {
    return status;
  }

  URI uri() {
    return URI.create("urn:siaga:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  String title(Language language) {
    return language.pick(indonesian, english);
  }
}
