package id.siaga.notification.letter;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A letter on paper. */
public final class LetterPdf {

  private LetterPdf() {}

  /**
   * The PDF of a letter; reads nothing but the letter.
   *
   * @param html as {@link LetterHtml} makes it
   */
  public static byte[] of(String html) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useExternalResourceAccessControl(
        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withHtmlContent(html, null);
    builder.withProducer("Siaga");
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("a letter can't be made a PDF", e);
    }
    return pdf.toByteArray();
  }
}
