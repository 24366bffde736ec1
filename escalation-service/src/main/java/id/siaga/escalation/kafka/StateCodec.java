package id.siaga.escalation.kafka;

import id.siaga.escalation.audit.AuditHash;
import id.siaga.escalation.audit.AuditHead;
import id.siaga.escalation.audit.Checkpoint;
import id.siaga.escalation.domain.CaseFile;
import id.siaga.escalation.domain.CaseTally;
import id.siaga.escalation.domain.DeskProfile;
import id.siaga.escalation.domain.MatchBucket;
import id.siaga.escalation.domain.PeerReceipts;
import id.siaga.escalation.domain.ReportMark;
import id.siaga.escalation.domain.ScoredReport;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.avro.CaseSnapshot;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.ReportMode;
import id.siaga.events.domain.Severity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.jspecify.annotations.Nullable;

/**
 * Values of the state stores. Each begins with a version byte. A case is stored as the snapshot
 * that was published of it; the schema of each version is frozen in {@code /state/case-N.avsc}, so
 * that state written before an upgrade stays readable after it.
 */
final class StateCodec {

  /** Version written; a change of the case's contract needs the next one and its frozen schema. */
  static final byte VERSION = 6;

  private static final byte OLDEST = 1;

  /** Bytes of the wire format before the Avro body: magic byte and schema id. */
  private static final int WIRE_PREFIX = 5;

  private final List<SpecificDatumReader<CaseSnapshot>> cases =
      IntStream.rangeClosed(OLDEST, VERSION).mapToObj(StateCodec::caseReader).toList();

  /** The published bytes of a case as a stored value: the body is encoded once for both. */
  static byte[] storedCase(byte[] published) {
    byte[] stored = new byte[published.length - WIRE_PREFIX + 1];
    stored[0] = VERSION;
    System.arraycopy(published, WIRE_PREFIX, stored, 1, stored.length - 1);
    return stored;
  }

  CaseFile readCase(byte[] stored) {
    requireVersion(stored[0]);
    try {
      var decoder = DecoderFactory.get().binaryDecoder(stored, 1, stored.length - 1, null);
      return CaseMapping.read(cases.get(stored[0] - OLDEST).read(null, decoder));
    } catch (IOException e) {
      throw new UncheckedIOException("stored case can't be read", e);
    }
  }

  static byte[] write(AuditHead head) {
    return write(out -> {
      out.writeLong(head.sequence());
      out.write(head.hash().bytes());
    });
  }

  static AuditHead readHead(byte[] stored) {
    return read(stored, in -> new AuditHead(in.readLong(), hash(in, AuditHash.LENGTH)));
  }

  static byte[] write(ReportMark mark) {
    return write(out -> {
      byte[] hash = mark.contentHash().bytes();
      out.writeByte(hash.length);
      out.write(hash);
      out.writeBoolean(mark.caseId() != null);
      if (mark.caseId() != null) {
        uuid(out, mark.caseId().value());
      }
      out.writeUTF(mark.agency());
      out.writeBoolean(mark.kind() != null);
      if (mark.kind() != null) {
        out.writeUTF(mark.kind().category().name());
        out.writeUTF(mark.kind().severity().name());
      }
    });
  }

  static ReportMark readMark(byte[] stored) {
    return read(
        stored,
        in -> {
          AuditHash hash = hash(in, in.readByte());
          CaseId caseId = in.readBoolean() ? new CaseId(uuid(in)) : null;
          // Before version 2 nobody could follow up a report: its agency was not kept.
          return stored[0] < 2
              ? new ReportMark(hash, "", caseId, null)
              : new ReportMark(hash, in.readUTF(), caseId, kind(in));
        });
  }

  private static CaseTally.@Nullable Kind kind(DataInputStream in) throws IOException {
    return in.readBoolean()
        ? new CaseTally.Kind(Category.valueOf(in.readUTF()), Severity.valueOf(in.readUTF()))
        : null;
  }

  static byte[] write(DeskProfile profile) {
    return write(out -> {
      out.writeUTF(profile.policyVersion());
      out.writeBoolean(profile.checkpointSet());
      out.writeLong(profile.checkpoints());
      out.write(profile.lastCheckpoint().bytes());
    });
  }

  static DeskProfile readProfile(byte[] stored) {
    return read(
        stored,
        in ->
            new DeskProfile(
                in.readUTF(), in.readBoolean(), in.readLong(), hash(in, AuditHash.LENGTH)));
  }

  static byte[] write(String text) {
    return write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String readText(byte[] stored) {
    return read(stored, in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
  }

  static byte[] write(SortedMap<DeskCode, Checkpoint.Leaf> heads) {
    return write(out -> {
      out.writeShort(heads.size());
      for (Checkpoint.Leaf leaf : heads.values()) {
        out.writeUTF(leaf.desk().value());
        out.writeLong(leaf.sequence());
        out.write(leaf.hash().bytes());
      }
    });
  }

  static SortedMap<DeskCode, Checkpoint.Leaf> readHeads(byte[] stored) {
    return read(
        stored,
        in -> {
          SortedMap<DeskCode, Checkpoint.Leaf> heads = new TreeMap<>();
          for (int left = in.readShort(); left > 0; left--) {
            DeskCode desk = new DeskCode(in.readUTF());
            heads.put(desk, new Checkpoint.Leaf(desk, in.readLong(), hash(in, AuditHash.LENGTH)));
          }
          return heads;
        });
  }

  static byte[] write(long number) {
    return write(out -> out.writeLong(number));
  }

  static long readLong(byte[] stored) {
    return read(stored, DataInputStream::readLong);
  }

  static byte[] write(PeerReceipts receipts) {
    return write(out -> {
      out.writeLong(receipts.highest());
      out.writeInt(receipts.missing().size());
      for (long missing : receipts.missing()) {
        out.writeLong(missing);
      }
    });
  }

  static PeerReceipts readReceipts(byte[] stored) {
    return read(
        stored,
        in -> {
          long highest = in.readLong();
          SortedSet<Long> missing = new TreeSet<>();
          for (int left = in.readInt(); left > 0; left--) {
            missing.add(in.readLong());
          }
          return new PeerReceipts(highest, missing);
        });
  }

  static byte[] write(MatchBucket bucket) {
    return write(out -> {
      out.writeByte(bucket.candidates().size());
      for (MatchBucket.Candidate candidate : bucket.candidates()) {
        write(out, candidate);
      }
    });
  }

  static MatchBucket readBucket(byte[] stored) {
    return read(
        stored,
        in -> {
          List<MatchBucket.Candidate> candidates = new ArrayList<>();
          for (int left = in.readByte(); left > 0; left--) {
            candidates.add(candidate(in));
          }
          return new MatchBucket(candidates);
        });
  }

  private static SpecificDatumReader<CaseSnapshot> caseReader(int version) {
    Schema current = CaseSnapshot.getClassSchema();
    return new SpecificDatumReader<>(
        frozenCaseSchema(version), current, SpecificData.getForSchema(current));
  }

  /** The frozen schema of a version. */
  static Schema frozenCaseSchema(int version) {
    String name = "/state/case-" + version + ".avsc";
    try (InputStream file = StateCodec.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException(name + " is missing from the jar");
      }
      return new Schema.Parser().parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " can't be read", e);
    }
  }

  private static void write(DataOutputStream out, MatchBucket.Candidate candidate)
      throws IOException {
    uuid(out, candidate.caseId().value());
    out.writeUTF(candidate.mode().name());
    out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, candidate.occurredAt()));
    text(out, candidate.place().kecamatan());
    text(out, candidate.place().desa());
    text(out, candidate.place().tps());
    int[] values = candidate.signature().values();
    out.writeByte(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static MatchBucket.Candidate candidate(DataInputStream in) throws IOException {
    CaseId id = new CaseId(uuid(in));
    ReportMode mode = ReportMode.valueOf(in.readUTF());
    Instant at = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
    var place = new ScoredReport.Place(text(in), text(in), text(in));
    int[] values = new int[in.readByte()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return new MatchBucket.Candidate(id, mode, at, place, new Signature(values));
  }

  static void text(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  static @Nullable String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  static void uuid(DataOutputStream out, UUID id) throws IOException {
    out.writeLong(id.getMostSignificantBits());
    out.writeLong(id.getLeastSignificantBits());
  }

  static UUID uuid(DataInputStream in) throws IOException {
    return new UUID(in.readLong(), in.readLong());
  }

  static AuditHash hash(DataInputStream in, int length) throws IOException {
    return new AuditHash(in.readNBytes(length));
  }

  interface Write {
    void to(DataOutputStream out) throws IOException;
  }

  interface Read<T> {
    T from(DataInputStream in) throws IOException;
  }

  static byte[] write(Write body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      body.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory can't fail", e);
    }
    return bytes.toByteArray();
  }

  static <T> T read(byte[] stored, Read<T> body) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored))) {
      requireVersion(in.readByte());
      return body.from(in);
    } catch (IOException e) {
      throw new UncheckedIOException("stored value can't be read", e);
    }
  }

  private static void requireVersion(byte version) {
    if (version < OLDEST || version > VERSION) {
      throw new IllegalStateException(
          "stored value has version " + version + ", at most " + VERSION + " is known");
    }
  }
}
