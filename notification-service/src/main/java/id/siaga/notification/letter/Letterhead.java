package id.siaga.notification.letter;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.events.domain.Tier;
import java.util.List;

/** Whose letter it is, and whom it is for. */
record Letterhead(List<String> office, List<String> addressee) {

  static Letterhead of(DeskCode desk, Regions regions) {
    return new Letterhead(office(desk, regions), addressee(desk, regions));
  }

  private static List<String> office(DeskCode desk, Regions regions) {
    return switch (desk.tier()) {
      case NASIONAL ->
          List.of(
              "KEMENTERIAN DALAM NEGERI REPUBLIK INDONESIA",
              "DIREKTORAT JENDERAL POLITIK DAN PEMERINTAHAN UMUM",
              "DESK PILKADA NASIONAL");
      case PROVINSI, KABUPATEN ->
          List.of(
              "PEMERINTAH " + government(desk, regions),
              "BADAN KESATUAN BANGSA DAN POLITIK",
              "DESK PILKADA");
    };
  }

  private static List<String> addressee(DeskCode desk, Regions regions) {
    return switch (desk.tier()) {
      case KABUPATEN ->
          List.of(
              "Gubernur " + regions.deskName(desk.at(Tier.PROVINSI)),
              "c.q. Kepala Badan Kesatuan Bangsa dan Politik (Desk Pilkada Provinsi)");
      case PROVINSI ->
          List.of(
              "Menteri Dalam Negeri",
              "c.q. Direktur Jenderal Politik dan Pemerintahan Umum (Desk Pilkada Nasional)");
      case NASIONAL -> List.of("Menteri Dalam Negeri");
    };
  }

  /** Kemendagri writes KABUPATEN and KOTA in the name, and a province without its word. */
  private static String government(DeskCode desk, Regions regions) {
    String name = regions.deskName(desk);
    return desk.tier() == Tier.PROVINSI ? "PROVINSI " + name : name;
  }
}
