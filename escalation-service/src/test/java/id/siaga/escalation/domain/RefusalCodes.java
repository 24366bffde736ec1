package id.siaga.escalation.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads off the source of rules what they refuse with, so that no code goes untested. */
final class RefusalCodes {

  private static final Path DOMAIN = Path.of("src/main/java/id/siaga/escalation/domain");
  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

  private RefusalCodes() {}

  static Set<String> of(Class<?> rules) throws IOException {
    String source = Files.readString(DOMAIN.resolve(rules.getSimpleName() + ".java"));
    return CODE.matcher(source)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
