package id.siaga.local.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agencies' keys of a local stack: {@code agencies.yaml} with their hashes, for intake, and
 * {@code keys.json} with the keys themselves, readable by the owner only, for the client.
 */
public final class Keys {

  /** The agency that may report from everywhere; what {@code submit} uses unless told otherwise. */
  public static final String NATIONAL = "pemantau-nasional";

  private static final int RANDOM_BYTES = 16;

  private final Path directory;
  private final Map<String, String> keys;

  private Keys(Path directory, Map<String, String> keys) {
    this.directory = directory;
    this.keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
  }

  /** Those of a data directory; made there the first time. */
  public static Keys of(Path data) throws IOException {
    Path directory = data.resolve("keys");
    Path plain = directory.resolve("keys.json");
    if (!Files.exists(plain)) {
      Files.createDirectories(directory);
      write(directory);
    }
    Map<String, String> keys =
        JsonMapper.shared()
            .readValue(Files.readString(plain), new TypeReference<Map<String, String>>() {});
    return new Keys(directory, keys);
  }

  /** What intake reads. */
  public Path agenciesFile() {
    return directory.resolve("agencies.yaml");
  }

  /** The key of an agency. */
  public Optional<String> of(String agency) {
    return Optional.ofNullable(keys.get(agency));
  }

  /** All, by agency, in the order they were made. */
  public Map<String, String> all() {
    return keys;
  }

  private static void write(Path directory) throws IOException {
    SecureRandom random = new SecureRandom();
    Map<String, String> plain = new LinkedHashMap<>();
    StringBuilder yaml =
        new StringBuilder(
            "# Written by the local stack; intake reads it, the keys are elsewhere.\n");
    yaml.append("agencies:\n");
    for (SampleAgency agency : SampleAgency.all()) {
      byte[] secret = new byte[RANDOM_BYTES];
      random.nextBytes(secret);
      String key = "siaga_dev_" + agency.code() + "_" + HexFormat.of().formatHex(secret);
      plain.put(agency.code(), key);
      yaml.append("  - agency: ").append(agency.code()).append('\n');
      yaml.append("    name: \"").append(agency.name()).append("\"\n");
      yaml.append("    keySha256: ").append(sha256(key)).append('\n');
      if (!agency.regions().isEmpty()) {
        yaml.append("    regions: [\"")
            .append(String.join("\", \"", agency.regions()))
            .append("\"]\n");
      }
    }
    Files.writeString(directory.resolve("agencies.yaml"), yaml);
    // Made with its permissions, not given them afterwards: nobody else may read it for a moment.
    Path file = directory.resolve("keys.json.next");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(plain));
    Files.move(file, directory.resolve("keys.json"));
  }

  private static String sha256(String key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
