package id.siaga.escalation.kafka;

import id.siaga.escalation.domain.DutyRoster;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A desk's duty roster as a stored value. */
final class RosterCodec {

  private RosterCodec() {}

  static byte[] write(DutyRoster roster) {
    return StateCodec.write(out -> {
      out.writeShort(roster.shifts().size());
      for (DutyRoster.Shift shift : roster.shifts()) {
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, shift.start()));
        out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, shift.end()));
        out.writeUTF(shift.officer());
        StateCodec.text(out, shift.deputy());
      }
    });
  }

  static DutyRoster read(byte[] stored) {
    return StateCodec.read(
        stored,
        in -> {
          List<DutyRoster.Shift> shifts = new ArrayList<>();
          for (int left = in.readShort(); left > 0; left--) {
            shifts.add(
                new DutyRoster.Shift(
                    Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS),
                    Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS),
                    in.readUTF(),
                    StateCodec.text(in)));
          }
          return new DutyRoster(shifts);
        });
  }
}
