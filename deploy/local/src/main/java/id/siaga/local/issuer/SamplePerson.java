package id.siaga.local.issuer;

import java.util.List;
import java.util.Optional;

/**
 * Somebody of a sample office.
 *
 * @param name by which the desks know them; also what a sign-in link says
 * @param posts roles at desks, {@code operator@17.07}
 */
public record SamplePerson(String name, String office, List<String> posts) {

  public SamplePerson {
    posts = List.copyOf(posts);
  }

  /** All there are: each role once, and each tier. */
  public static List<SamplePerson> all() {
    return List.of(
        new SamplePerson("rina", "Operator, Desk Lebong", List.of("operator@17.07")),
        new SamplePerson("budi", "Kepala Desk Lebong", List.of("supervisor@17.07")),
        new SamplePerson("sari", "Operator, Desk Provinsi Bengkulu", List.of("operator@17")),
        new SamplePerson("tono", "Kepala Desk Provinsi Bengkulu", List.of("supervisor@17")),
        new SamplePerson("dewi", "Operator, Desk Nasional", List.of("operator@ID")),
        new SamplePerson("agus", "Kepala Desk Nasional", List.of("supervisor@ID")),
        new SamplePerson("wati", "Pengamat, Desk Rejang Lebong", List.of("viewer@17.02")),
        new SamplePerson("ika", "Analis nasional", List.of("analyst@ID")),
        new SamplePerson("yusuf", "Auditor nasional", List.of("auditor@ID")),
        new SamplePerson("admin", "Administrator", List.of("admin@ID")));
  }

  /** The one of that name. */
  public static Optional<SamplePerson> named(String name) {
    return all().stream().filter(person -> person.name().equals(name)).findFirst();
  }
}
