package id.siaga.intake.http;

import java.util.Arrays;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/** The bytes of one report as they come in; mostly in one piece. */
final class ReportBody {

  /** The most bytes a report may have. */
  static final int LARGEST = 64 << 10;

  private byte[] bytes = new byte[0];

  /**
   * Adds a piece and releases it.
   *
   * @throws TooLargeException when it makes the body larger than a report may be
   */
  void add(DataBuffer piece) {
    try {
      int before = bytes.length;
      int more = piece.readableByteCount();
      if (before + more > LARGEST) {
        throw new TooLargeException();
      }
      bytes = Arrays.copyOf(bytes, before + more);
      piece.read(bytes, before, more);
    } finally {
      DataBufferUtils.release(piece);
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** More bytes than a report may have; the rest of them is not read. */
  static final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("a report has at most " + LARGEST + " bytes", null, false, false);
    }
  }
}
