package id.siaga.intake.file;

import id.siaga.events.file.InvalidFileException;
import id.siaga.events.file.YamlFile;
import id.siaga.intake.domain.Agency;
import id.siaga.intake.domain.AgencyKeys;
import id.siaga.intake.domain.Hash256;
import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agencies' keys out of a file, read again when the file changes. A change that can't be read
 * leaves the keys as they were, is counted and logged: a slip of an operator must not lock every
 * agency out.
 */
final class AgencyKeysFile implements Supplier<AgencyKeys> {

  private static final Logger log = LoggerFactory.getLogger(AgencyKeysFile.class);
  private static final Pattern HASH = Pattern.compile("\\p{XDigit}{64}");

  private final Path file;
  private final Counter failures;
  private volatile AgencyKeys keys;
  private Version version;

  /**
   * @throws InvalidFileException when the file can't be read as it is now
   */
  AgencyKeysFile(Path file, Counter failures) {
    this.file = file;
    this.failures = failures;
    this.version = Version.of(file);
    this.keys = read(file);
    log.info("{} agency keys in {}", keys.byHash().size(), file);
  }

  @Override
  public AgencyKeys get() {
    return keys;
  }

  /** Reads the file again if it has changed. For one thread. */
  void refresh() {
    try {
      Version now = Version.of(file);
      if (!now.equals(version)) {
        version = now;
        keys = read(file);
        log.info("{} agency keys in {}, which has changed", keys.byHash().size(), file);
      }
    } catch (InvalidFileException e) {
      failures.increment();
      log.error("agency keys stay as they were: {}", e.getMessage());
    }
  }

  private static AgencyKeys read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw new InvalidFileException(file + ": can't be read");
    }
  }

  static AgencyKeys parse(String file, String content) {
    Map<Hash256, Agency> byHash = new HashMap<>();
    YamlFile.parse(file, content).onlyWith("agencies").each("agencies", yaml -> add(byHash, yaml));
    return new AgencyKeys(byHash);
  }

  private static Agency add(Map<Hash256, Agency> byHash, YamlFile yaml) {
    yaml.onlyWith("agency", "name", "keySha256", "regions");
    String hash = yaml.text("keySha256");
    if (!HASH.matcher(hash).matches()) {
      throw yaml.wrong("keySha256", "must be 64 hexadecimal digits");
    }
    Agency agency =
        yaml.make(
            "agency",
            () -> new Agency(yaml.text("agency"), yaml.text("name"), yaml.regions("regions")));
    Hash256 key = Hash256.of(ByteBuffer.wrap(HexFormat.of().parseHex(hash)));
    if (byHash.put(key, agency) != null) {
      throw yaml.wrong("keySha256", "is another agency's too");
    }
    return agency;
  }

  private record Version(FileTime modified, long size) {

    /** What a file is taken for that isn't there: reading it then fails, once. */
    private static final Version NONE = new Version(FileTime.fromMillis(0), -1);

    static Version of(Path file) {
      try {
        return new Version(Files.getLastModifiedTime(file), Files.size(file));
      } catch (IOException e) {
        return NONE;
      }
    }
  }
}
