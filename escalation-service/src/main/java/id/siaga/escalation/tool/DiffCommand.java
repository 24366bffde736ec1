package id.siaga.escalation.tool;

import id.siaga.escalation.domain.PolicyComparison;
import id.siaga.escalation.domain.PolicySource;
import id.siaga.escalation.kafka.DeskHistory;
import id.siaga.escalation.policy.InvalidPolicyException;
import id.siaga.escalation.policy.PolicyFile;
import id.siaga.escalation.replay.Course;
import id.siaga.escalation.replay.DeskReplay;
import id.siaga.escalation.replay.Divergence;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What another policy would change: in its words, and for what has come in. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Tells in what policy B is looser or stricter than policy A. With --since or --from it also",
      "replays what came in, once under each, and tells who would have got what: reads the",
      "committed reports and orders from Kafka, up to now; nothing is written there.",
      "The replay begins with empty desks: cases from before are not in it. Orders of people are",
      "given at their time, where the case exists; drills and activations are left out. A report",
      "takes about 10 KB of memory. No texts are printed."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, whatever would change",
      "1:a policy has faults",
      "2:an option is missing or wrong, or too much is asked for",
      "3:a file can't be read, no such version is known, or the stack does not answer"
    })
final class DiffCommand implements Callable<Integer> {

  private static final int MOST = 500_000;
  private static final String VERSION = "[a-z0-9][a-z0-9.-]{0,63}";

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "the policy to compare with: a file; the version of the starting policy; or a"
              + " version that desks were told to follow, which asks the stack")
  private String first = "";

  @Parameters(index = "1", paramLabel = "B", description = "the policy that would follow it")
  private String second = "";

  @Option(names = "--static", description = "compares what the policies say, and no more")
  private boolean staticOnly;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = HowLong.class,
      description = "replays what came in since then: 90m, 12h, 7d, or ISO 8601 such as P7D")
  private @Nullable Duration since;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      description = "replays what came in from then on, such as 2024-11-26T20:00+07:00")
  private @Nullable OffsetDateTime from;

  @Option(names = "--to", paramLabel = "TIME", description = "until then (default: now)")
  private @Nullable OffsetDateTime to;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "the latest N reports at most, up to 500,000 (default: ${DEFAULT-VALUE})")
  private int limit = 50_000;

  @Option(
      names = "--show",
      paramLabel = "N",
      description = "lines of each list; --json has all (default: ${DEFAULT-VALUE})")
  private int show = 20;

  @Option(names = "--json", description = "one JSON object; durations are ISO 8601, times in UTC")
  private boolean asJson;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:SIAGA_KAFKA_BOOTSTRAP_SERVERS:-127.0.0.1:9092}",
      description = "the broker (default: ${DEFAULT-VALUE})")
  private String bootstrapServers = "";

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "${env:SIAGA_REGISTRY_URL:-http://127.0.0.1:8084/apis/ccompat/v7}",
      description = "the schema registry (default: ${DEFAULT-VALUE})")
  private URI registry = URI.create("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, InvalidPolicyException {
    Instant now = Instant.now();
    Instant end = to == null ? now : to.toInstant();
    Instant begin = since != null ? now.minus(since) : from == null ? now : from.toInstant();
    boolean replays = since != null || from != null;
    check(replays, begin, end);
    PolicyFile a = policy(first);
    PolicyFile b = policy(second);
    PolicyComparison comparison = PolicyComparison.of(a.policy(), b.policy(), begin);
    Replayed replayed = replays ? replay(a, b, begin, end.isAfter(now) ? now : end) : null;
    PrintWriter out = spec.commandLine().getOut();
    if (asJson) {
      out.println(DiffJson.of(a, b, begin, comparison, replayed));
    } else {
      new DiffText(out, show).print(a, b, begin, comparison, replayed);
    }
    out.flush();
    return 0;
  }

  /**
   * Both courses of what came in.
   *
   * @param until when the replay ends
   */
  record Replayed(
      DeskHistory.Past past, Instant until, Course first, Course second, Divergence divergence) {}

  private void check(boolean replays, Instant begin, Instant end) {
    require(!(replays && staticOnly), "--static looks at no history: leave --since and --from out");
    require(since == null || from == null, "--since and --from say the same: give one of them");
    require(to == null || from != null, "--to needs --from");
    require(!replays || begin.isBefore(end), "--from must be before --to, and not in the future");
    require(
        limit >= 1 && limit <= MOST, "--limit must be in 1..%,d, was %d".formatted(MOST, limit));
    require(show >= 0, "--show must not be negative");
  }

  private void require(boolean holds, String rule) {
    if (!holds) {
      throw new ParameterException(spec.commandLine(), rule);
    }
  }

  private PolicyFile policy(String named) throws IOException, InvalidPolicyException {
    Path file = Path.of(named);
    if (Files.exists(file) || !named.matches(VERSION) || named.matches(".*\\.ya?ml")) {
      return PolicyTool.read(file);
    }
    PolicyFile starting = PolicyFile.starting();
    if (named.equals(starting.policy().version())) {
      return starting;
    }
    try (DeskHistory history = history()) {
      return history
          .policy(named)
          .orElseThrow(() ->
              new IOException(
                  "%s is no file, and no desk was ever told to follow a policy of that version"
                      .formatted(named)));
    }
  }

  private Replayed replay(PolicyFile a, PolicyFile b, Instant begin, Instant end)
      throws IOException {
    DeskHistory.Past past;
    try (DeskHistory history = history()) {
      past = history.read(begin, end, limit);
    }
    Course one = course(a, past, end);
    Course other = course(b, past, end);
    return new Replayed(past, end, one, other, Divergence.of(one, other));
  }

  private Course course(PolicyFile policy, DeskHistory.Past past, Instant end) {
    progress("replaying under " + policy.policy().version());
    try {
      return DeskReplay.run(
          new PolicySource(policy.policy(), policy.yaml()), past.mail(), end, this::progress);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private DeskHistory history() {
    return new DeskHistory(bootstrapServers, registry, this::progress);
  }

  private void progress(String step) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(step);
    err.flush();
  }
}
