package id.siaga.notification.http;

import id.siaga.events.domain.CaseId;
import id.siaga.events.domain.DeskCode;
import id.siaga.notification.access.AccessRules;
import id.siaga.notification.access.Deed;
import id.siaga.notification.access.Person;
import id.siaga.notification.access.Role;
import id.siaga.notification.domain.AccessDeed;
import id.siaga.notification.domain.Actor;
import id.siaga.notification.postgres.CaseReader;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;

/**
 * Holds every request against {@link AccessRules}, and counts what is denied. It decides nothing
 * itself.
 */
@Component
class Guard {

  private final MeterRegistry meters;
  private final AccessNotes notes;

  Guard(MeterRegistry meters, AccessNotes notes) {
    this.meters = meters;
    this.notes = notes;
  }

  /**
   * Who asks.
   *
   * @throws ProblemException when nobody has signed in
   */
  Person person(ServerRequest request) {
    return request
        .attribute(SignedIn.ATTRIBUTE)
        .map(Person.class::cast)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_SIGNED_IN));
  }

  /**
   * Lets a deed pass, or refuses it.
   *
   * @param missing what is answered where the rules hide what it is about
   * @throws ProblemException when it isn't allowed
   */
  void require(Person person, Deed deed, ProblemType missing) {
    switch (AccessRules.rule(person, deed)) {
      case ALLOWED -> {}
      case FORBIDDEN -> throw denied(person, deed, ProblemType.FORBIDDEN);
      case HIDDEN -> throw denied(person, deed, missing);
    }
  }

  /** A case's holders: those whose copies somebody reads, and the others. */
  record Seen(List<CaseReader.Holder> own, List<CaseReader.Holder> elsewhere) {

    /** Whose copies are read. */
    List<DeskCode> desks() {
      return own.stream().map(CaseReader.Holder::desk).toList();
    }
  }

  /**
   * What somebody sees of a case.
   *
   * @param holders every desk that holds it
   * @throws ProblemException when they read none of them: for them there is no such case
   */
  Seen seen(Person person, CaseId caseId, List<CaseReader.Holder> holders) {
    Map<Boolean, List<CaseReader.Holder>> parted =
        holders.stream()
            .collect(
                Collectors.partitioningBy(
                    one -> AccessRules.may(person, new Deed.ReadCase(one.desk()))));
    List<CaseReader.Holder> own = parted.getOrDefault(true, List.of());
    if (!own.isEmpty()) {
      return new Seen(own, parted.getOrDefault(false, List.of()));
    }
    throw holders.isEmpty()
        ? new ProblemException(ProblemType.CASE_NOT_FOUND)
        : denied(person, AccessDeed.CASE_READ, holders.getFirst().desk(), caseId);
  }

  /**
   * Somebody wanted a desk's copy of a case that the rules hide from them.
   *
   * @return what they are answered
   */
  ProblemException denied(Person person, AccessDeed deed, DeskCode desk, CaseId caseId) {
    notes.denied(person, deed, desk, caseId, "ReadCase");
    count("ReadCase", ProblemType.CASE_NOT_FOUND);
    return new ProblemException(ProblemType.CASE_NOT_FOUND);
  }

  /** In whose name this request gives a desk orders; refuses whoever gives it none. */
  Function<DeskCode, Actor> operating(ServerRequest request, ProblemType missing) {
    Person person = person(request);
    return desk -> {
      require(person, new Deed.Order(desk), missing);
      return acting(person, desk);
    };
  }

  /** In whose name this request does what only a desk's supervisor does. */
  Function<DeskCode, Actor> leading(ServerRequest request, ProblemType missing) {
    Person person = person(request);
    return desk -> {
      require(person, new Deed.Lead(desk), missing);
      return acting(person, desk);
    };
  }

  /**
   * For whose office somebody puts a policy in force: the one they name; or each desk's own, where
   * they supervise every one of them; or else the lowest of theirs that stands above all of them.
   *
   * @return null for each desk's own
   * @throws ProblemException when they supervise no such office
   */
  @Nullable DeskCode office(Person person, @Nullable DeskCode named, Collection<DeskCode> desks) {
    boolean own =
        named == null
            && desks.stream()
                .allMatch(desk -> AccessRules.may(person, new Deed.Govern(desk, desk)));
    if (own) {
      return null;
    }
    DeskCode office = named == null ? above(person, desks) : named;
    desks.forEach(desk -> require(person, new Deed.Govern(office, desk), ProblemType.FORBIDDEN));
    return office;
  }

  private DeskCode above(Person person, Collection<DeskCode> desks) {
    return person.supervised().stream()
        .filter(office ->
            desks.stream().allMatch(desk -> AccessRules.may(person, new Deed.Govern(office, desk))))
        .findFirst()
        .orElseThrow(() ->
            denied(
                person,
                new Deed.Govern(DeskCode.NASIONAL, desks.iterator().next()),
                ProblemType.FORBIDDEN));
  }

  private static Actor acting(Person person, DeskCode desk) {
    Role role = person.acting(desk).orElse(Role.VIEWER);
    return new Actor(person.subject(), role.label(), desk.real());
  }

  private ProblemException denied(Person person, Deed deed, ProblemType type) {
    String name = deed.getClass().getSimpleName();
    notes.denied(person, AccessDeed.OTHER, deed.about(), null, name);
    count(name, type);
    return new ProblemException(type);
  }

  private void count(String deed, ProblemType type) {
    meters
        .counter(
            "siaga.access.denied", "deed", deed, "answer", Integer.toString(type.status().value()))
        .increment();
  }
}
