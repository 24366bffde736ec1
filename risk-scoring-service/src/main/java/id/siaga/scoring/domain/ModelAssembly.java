package id.siaga.scoring.domain;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts models together out of their parts, which may come in any order and more than once: of two
 * parts with one number the later counts. Only models whose hash is right come out. For one thread.
 */
public final class ModelAssembly {

  /** Most parts of a model. */
  public static final int MOST_PARTS = 8;

  /** Most bytes of a part. */
  public static final int LARGEST_PART = 512 << 10;

  /** Models begun at once; the oldest makes room, so that strays can't fill the memory. */
  private static final int MOST_BEGUN = 2;

  private final Map<Model, Begun> begun = new LinkedHashMap<>();

  /**
   * Which model.
   *
   * @param sha256 of all of its bytes, 64 lower-case hexadecimal digits
   */
  public record Model(String version, String sha256) {}

  /**
   * A whole model.
   *
   * @param from place of the earliest part that belongs to it
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
  public record Whole(byte[] bytes, long from) {}

  private record Begun(int count, Map<Integer, byte[]> parts, long from) {}

  /**
   * Takes a part.
   *
   * @param number which; from 0
   * @param count how many the model has
   * @param place where it was found; grows from record to record
   * @throws ModelRefusedException when a number or the size is out of bounds
   */
  public void add(Model model, int number, int count, byte[] bytes, long place)
      throws ModelRefusedException {
    if (count < 1 || count > MOST_PARTS || number < 0 || number >= count) {
      throw malformed("part %d of %d is out of bounds".formatted(number, count));
    }
    if (bytes.length < 1 || bytes.length > LARGEST_PART) {
      throw malformed("a part of %d bytes is out of bounds".formatted(bytes.length));
    }
    Begun known = begun.get(model);
    if (known == null || known.count() != count) {
      begun.remove(model);
      known = new Begun(count, new TreeMap<>(), place);
      begun.put(model, known);
    }
    known.parts().put(number, bytes);
    if (begun.size() > MOST_BEGUN) {
      begun.remove(begun.keySet().iterator().next());
    }
  }

  /**
   * The model of all of its parts, which are forgotten with it.
   *
   * @throws ModelRefusedException when a part is missing, or the hash is another one
   */
  public Whole take(Model model) throws ModelRefusedException {
    Begun known = begun.remove(model);
    int here = known == null ? 0 : known.parts().size();
    if (known == null || here < known.count()) {
      throw new ModelRefusedException(
          ModelRefusal.INCOMPLETE,
          "%d of %s parts are here".formatted(here, known == null ? "its" : known.count()));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    known.parts().values().forEach(bytes::writeBytes);
    byte[] whole = bytes.toByteArray();
    String hash = sha256(whole);
    if (!hash.equals(model.sha256())) {
      throw new ModelRefusedException(
          ModelRefusal.WRONG_HASH, "its parts hash to %s, not %s".formatted(hash, model.sha256()));
    }
    return new Whole(whole, known.from());
  }

  /** Forgets the parts of a model that nobody wants. */
  public void drop(Model model) {
    begun.remove(model);
  }

  private static ModelRefusedException malformed(String detail) {
    return new ModelRefusedException(ModelRefusal.MALFORMED, detail);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
