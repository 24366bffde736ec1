package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.IncidentClass;
import id.siaga.escalation.domain.Sighting;
import id.siaga.escalation.domain.Sightings;
import id.siaga.escalation.domain.Signature;
import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.Category;
import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.IncidentTopic;
import id.siaga.events.domain.ReportId;
import id.siaga.events.domain.Severity;
import id.siaga.events.domain.Stage;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** What a desk keeps of the cases below, as a stored value. */
final class SightingCodec {

  private SightingCodec() {}

  static byte[] write(Sightings sightings) {
    return StateCodec.write(out -> {
      out.writeByte(sightings.seen().size());
      for (Sightings.Seen seen : sightings.seen()) {
        write(out, seen.sighting());
        out.writeShort(seen.told());
        out.writeBoolean(seen.relayed());
      }
    });
  }

  static Sightings read(byte[] stored) {
    return StateCodec.read(
        stored,
        in -> {
          List<Sightings.Seen> seen = new ArrayList<>();
          for (int left = in.readByte(); left > 0; left--) {
            seen.add(new Sightings.Seen(sighting(in), in.readShort(), in.readBoolean()));
          }
          return new Sightings(seen);
        });
  }

  private static void write(DataOutputStream out, Sighting sighting) throws IOException {
    StateCodec.uuid(out, sighting.caseId().value());
    out.writeUTF(sighting.owner().value());
    out.writeLong(sighting.revision());
    out.writeUTF(sighting.classified().category().name());
    out.writeUTF(sighting.classified().topic().name());
    out.writeUTF(sighting.classified().severity().name());
    out.writeUTF(sighting.stage().name());
    out.writeBoolean(sighting.counts());
    out.writeInt(sighting.agencies());
    int[] values = sighting.signature().values();
    out.writeByte(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
    out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, sighting.occurredAt()));
    out.writeByte(sighting.reports().size());
    for (ReportId report : sighting.reports()) {
      StateCodec.uuid(out, report.value());
    }
  }

  private static Sighting sighting(DataInputStream in) throws IOException {
    return new Sighting(
        new CaseId(StateCodec.uuid(in)),
        new DeskCode(in.readUTF()),
        in.readLong(),
        new IncidentClass(
            Category.valueOf(in.readUTF()),
            IncidentTopic.valueOf(in.readUTF()),
            Severity.valueOf(in.readUTF())),
        Stage.valueOf(in.readUTF()),
        in.readBoolean(),
        in.readInt(),
        signature(in),
        Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS),
        reports(in));
  }

  private static Signature signature(DataInputStream in) throws IOException {
    int[] values = new int[in.readByte()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readInt();
    }
    return new Signature(values);
  }

  private static List<ReportId> reports(DataInputStream in) throws IOException {
    List<ReportId> reports = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      reports.add(new ReportId(StateCodec.uuid(in)));
    }
    return reports;
  }
}
