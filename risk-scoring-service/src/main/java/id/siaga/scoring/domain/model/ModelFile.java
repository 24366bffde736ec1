package id.siaga.scoring.domain.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A model as a file: one line of ASCII, {@code siaga-model VERSION}, then what follows under
 * DEFLATE. In it, big-endian: a byte 2, the number of columns; the bias, a float a column; then for
 * each {@link Group}, in order, the number of rows and its rows by name: the name (modified UTF-8
 * as {@link DataOutputStream#writeUTF}), a float by which its weights are multiplied, and a signed
 * byte a column. The version is {@code model-} and the first eight digits of the SHA-256 of what is
 * under DEFLATE: the same training gives the same version, whoever packed it.
 */
public final class ModelFile {

  /** No model is larger, packed or unpacked. */
  public static final int MOST_BYTES = 4 << 20;

  private static final int MOST_UNPACKED = 32 << 20;
  private static final int MOST_ROWS = 500_000;
  private static final int FORMAT = 2;
  private static final int STEPS = 127;
  private static final String BEGINNING = "siaga-model ";
  private static final Pattern VERSION = Pattern.compile("model-[0-9a-f]{8}");

  /**
   * A model and its name.
   *
   * @param version its version
   * @param weights what it weighs
   */
  public record Named(String version, Weights weights) {}

  private ModelFile() {}

  /** The file of these weights; weights are rounded to 1/127 of a row's greatest. */
  public static byte[] write(Weights weights) {
    byte[] plain = plain(weights);
    byte[] body = packed(plain);
    byte[] line = (BEGINNING + version(plain) + "\n").getBytes(StandardCharsets.US_ASCII);
    byte[] file = Arrays.copyOf(line, line.length + body.length);
    System.arraycopy(body, 0, file, line.length, body.length);
    return file;
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException when it is none, is damaged, or is larger than allowed
   */
  public static Named read(byte[] file) {
    require(file.length <= MOST_BYTES, "a model has at most " + MOST_BYTES + " bytes");
    int end = lineEnd(file);
    String line = new String(file, 0, end, StandardCharsets.US_ASCII);
    require(line.startsWith(BEGINNING), "it doesn't begin with '" + BEGINNING + "'");
    String version = line.substring(BEGINNING.length());
    require(VERSION.matcher(version).matches(), "its version is no version of a model");
    byte[] body = Arrays.copyOfRange(file, end + 1, file.length);
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(body)))) {
      byte[] plain = in.readNBytes(MOST_UNPACKED + 1);
      require(plain.length <= MOST_UNPACKED, "it unpacks to more than " + MOST_UNPACKED);
      require(version.equals(version(plain)), "its bytes don't have the hash its version says");
      return new Named(version, weights(plain));
    } catch (IOException e) {
      throw new IllegalArgumentException("model: its bytes can't be unpacked", e);
    }
  }

  private static Weights weights(byte[] plain) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(plain))) {
      require(in.readByte() == FORMAT, "its format is not " + FORMAT);
      require(in.readByte() == Columns.COUNT, "it was made for other codes");
      float[] bias = new float[Columns.COUNT];
      for (int i = 0; i < bias.length; i++) {
        bias[i] = finite(in.readFloat());
      }
      Weights weights = new Weights(bias);
      byte[] steps = new byte[Columns.COUNT];
      for (Group group : Group.values()) {
        int rows = in.readInt();
        require(rows >= 0 && rows <= MOST_ROWS, group + " has " + rows + " rows");
        for (int i = 0; i < rows; i++) {
          String name = in.readUTF();
          float step = finite(in.readFloat());
          in.readFully(steps);
          float[] row = new float[Columns.COUNT];
          for (int column = 0; column < row.length; column++) {
            row[column] = steps[column] * step;
          }
          weights.put(group, name, row);
        }
      }
      require(in.read() < 0, "bytes are left over");
      return weights;
    }
  }

  private static byte[] plain(Weights weights) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeByte(Columns.COUNT);
      for (float bias : weights.bias()) {
        out.writeFloat(bias);
      }
      for (Group group : Group.values()) {
        SortedMap<String, float[]> rows = weights.rows(group);
        out.writeInt(rows.size());
        for (Entry<String, float[]> row : rows.entrySet()) {
          out.writeUTF(row.getKey());
          write(row.getValue(), out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  private static void write(float[] row, DataOutputStream out) throws IOException {
    float most = 0;
    for (float weight : row) {
      most = Math.max(most, Math.abs(weight));
    }
    float step = most / STEPS;
    out.writeFloat(step);
    for (float weight : row) {
      out.writeByte(step == 0 ? 0 : Math.round(weight / step));
    }
  }

  private static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
      out.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static String version(byte[] plain) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(plain);
      return "model-" + HexFormat.of().formatHex(hash, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static int lineEnd(byte[] file) {
    for (int i = 0; i < Math.min(file.length, 64); i++) {
      if (file[i] == '\n') {
        return i;
      }
    }
    throw new IllegalArgumentException("model: it doesn't begin with '" + BEGINNING + "'");
  }

  private static float finite(float value) {
    require(Float.isFinite(value), "a weight is no number");
    return value;
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("model: " + rule);
    }
  }
}
