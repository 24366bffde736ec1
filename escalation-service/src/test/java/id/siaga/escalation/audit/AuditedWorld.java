package id.siaga.escalation.audit;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Chains of desks on three tiers that forward to each other and sign checkpoints; seeded. */
public final class AuditedWorld {

  public static final List<DeskCode> KABUPATEN =
      List.of("17.01", "17.02", "17.07", "18.01", "18.71").stream().map(DeskCode::new).toList();
  public static final List<DeskCode> PROVINSI = List.of(new DeskCode("17"), new DeskCode("18"));
  private static final Instant START = Instant.parse("2024-11-27T00:00:00.000001Z");

  private record Sent(DeskCode from, DeskCode to, long number, AuditHead head, AuditKind as) {}

  private final Random random;
  private final CheckpointSigner signer;
  private final List<AuditEntry> entries = new ArrayList<>();
  private final Map<DeskCode, AuditHead> heads = new HashMap<>();
  private final Map<DeskCode, Checkpoint> latest = new HashMap<>();
  private final Map<DeskCode, Map<DeskCode, Checkpoint.Leaf>> told = new HashMap<>();
  private final Map<String, Long> pairs = new HashMap<>();
  private final Deque<Sent> way = new ArrayDeque<>();

  public AuditedWorld(long seed, CheckpointSigner signer) {
    this.random = new Random(seed);
    this.signer = signer;
  }

  /** Ordinary steps, then one checkpoint of each province and one of the nation. */
  public void round(int steps) {
    work(steps);
    for (DeskCode desk : KABUPATEN) {
      // Not everybody reports before every checkpoint.
      if (latest.isEmpty() || random.nextInt(4) > 0) {
        send(desk, AuditKind.HEAD_RECEIVED);
      }
    }
    deliver();
    for (DeskCode desk : PROVINSI) {
      sign(desk);
      send(desk, AuditKind.HEAD_RECEIVED);
    }
    deliver();
    sign(DeskCode.NASIONAL);
  }

  /** Ordinary steps only. */
  public void work(int steps) {
    for (int i = 0; i < steps; i++) {
      DeskCode desk = KABUPATEN.get(random.nextInt(KABUPATEN.size()));
      switch (random.nextInt(4)) {
        case 0 -> send(desk, AuditKind.CASE_RECEIVED);
        case 1 -> deliver();
        case 2 -> step(desk.above().orElseThrow(), AuditKind.COMMAND_ACCEPTED, null);
        default -> step(desk, AuditKind.REPORT_ATTACHED, null);
      }
    }
    deliver();
  }

  /** All entries in the order in which they were made. */
  public List<AuditEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** The last checkpoint of a desk, and the entry that holds it. */
  public AuditEntry lastCheckpoint(DeskCode desk) {
    return entries.reversed().stream()
        .filter(e -> e.desk().equals(desk) && e.step().checkpoint() != null)
        .findFirst()
        .orElseThrow();
  }

  private void send(DeskCode from, AuditKind as) {
    DeskCode to = from.above().orElseThrow();
    long number = pairs.merge(from + ">" + to, 1L, Long::sum);
    AuditHead head =
        step(from, AuditKind.CASE_FORWARDED, new AuditStep.Peer(to, number, AuditHead.START));
    way.add(new Sent(from, to, number, head, as));
  }

  private void deliver() {
    for (Sent sent = way.poll(); sent != null; sent = way.poll()) {
      step(sent.to(), sent.as(), new AuditStep.Peer(sent.from(), sent.number(), sent.head()));
      if (sent.as() == AuditKind.HEAD_RECEIVED) {
        Checkpoint own = latest.get(sent.from());
        told.computeIfAbsent(sent.to(), desk -> new TreeMap<>())
            .put(
                sent.from(),
                own == null
                    ? new Checkpoint.Leaf(sent.from(), sent.head().sequence(), sent.head().hash())
                    : new Checkpoint.Leaf(sent.from(), own.number(), own.root()));
      }
    }
  }

  private void sign(DeskCode desk) {
    Checkpoint before = latest.get(desk);
    Instant at = now();
    Checkpoint checkpoint =
        Checkpoint.signed(
            desk,
            before == null ? 1 : before.number() + 1,
            at,
            before == null ? AuditHash.ZERO : before.hash(),
            told.getOrDefault(desk, Map.of()).values(),
            signer);
    latest.put(desk, checkpoint);
    append(desk, at, signing(checkpoint));
  }

  static AuditStep signing(Checkpoint checkpoint) {
    return new AuditStep(
        AuditKind.CHECKPOINT_SIGNED,
        "checkpoint-" + checkpoint.number(),
        null,
        null,
        "leaves " + checkpoint.leaves().size(),
        checkpoint.hash(),
        null,
        checkpoint);
  }

  private AuditHead step(DeskCode desk, AuditKind kind, AuditStep.@Nullable Peer peer) {
    CaseId caseId = CaseId.of("5f0b5a3e-0000-8000-8000-00000000000" + random.nextInt(10));
    AuditHash content = AuditHash.of(new byte[] {(byte) random.nextInt()});
    AuditStep step =
        new AuditStep(kind, "subjek é " + entries.size(), caseId, null, "d", content, peer);
    return append(desk, now(), step);
  }

  private AuditHead append(DeskCode desk, Instant at, AuditStep step) {
    AuditHead before = heads.getOrDefault(desk, AuditHead.START);
    AuditEntry entry = AuditEntry.after(before, desk, at, step);
    entries.add(entry);
    heads.put(desk, entry.head());
    return entry.head();
  }

  private Instant now() {
    return START.plusSeconds(entries.size());
  }
}
