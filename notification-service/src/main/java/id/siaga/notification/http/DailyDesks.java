package id.siaga.notification.http;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The desks there are, and which of them lie below which. */
@Component
class DailyDesks {

  private final Regions regions;
  private final List<DeskCode> kabupaten;
  private final List<DeskCode> provinces;

  DailyDesks(Regions regions) {
    this.regions = regions;
    kabupaten = regions.kabupaten().stream().map(DeskCode::new).toList();
    provinces = kabupaten.stream().map(desk -> desk.at(Tier.PROVINSI)).distinct().toList();
  }

  List<DeskCode> provinces() {
    return provinces;
  }

  /** The desks one tier below, in the order of their codes; none below a kabupaten. */
  List<DeskCode> below(DeskCode desk) {
    return switch (desk.tier()) {
      case NASIONAL -> provinces;
      case PROVINSI ->
          kabupaten.stream().filter(one -> one.above().filter(desk::equals).isPresent()).toList();
      case KABUPATEN -> List.of();
    };
  }

  String name(DeskCode desk) {
    return regions.deskName(desk);
  }

  /** The desk of that code; empty where there is none. */
  Optional<DeskCode> named(String code) {
    try {
      DeskCode desk = new DeskCode(code);
      boolean exists = !desk.drill() && regions.hasDesk(desk);
      return exists ? Optional.of(desk) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
