package id.siaga.intake.http;

import java.util.Arrays;

/** The bytes of one report as they come in; mostly in one piece. */
final class ReportBody {

  /** The most bytes a report may have. */
  static final int LARGEST = 64 << 10;

  private static final byte[] NOTHING = {};

  private byte[] bytes = NOTHING;

  /**
   * Adds a piece, which is not to be changed afterwards.
   *
   * @throws TooLargeException when it makes the body larger than a report may be
   */
  void add(byte[] piece) {
    int before = bytes.length;
    if (before + piece.length > LARGEST) {
      throw new TooLargeException();
    }
    if (before == 0) {
      bytes = piece;
    } else {
      bytes = Arrays.copyOf(bytes, before + piece.length);
      System.arraycopy(piece, 0, bytes, before, piece.length);
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
