package id.siaga.notification.access;

import static id.siaga.notification.access.Ruling.ALLOWED;
import static id.siaga.notification.access.Ruling.FORBIDDEN;
import static id.siaga.notification.access.Ruling.HIDDEN;

import id.siaga.events.domain.DeskCode;

/**
 * Who may do what, in one place. A kabupaten's desk sees itself. An upper desk sees a case once it
 * holds a copy, and counts below that. What somebody mayn't see doesn't exist for them: {@link
 * Ruling#HIDDEN} is answered like what really isn't there.
 */
public final class AccessRules {

  private AccessRules() {}

  /** What the rules say. */
  public static Ruling rule(Person person, Deed deed) {
    return switch (deed) {
      case Deed.ReadCase read -> seen(person.is(Role.VIEWER, read.holder()));
      case Deed.Order order ->
          person.is(Role.OPERATOR, order.desk()) ? ALLOWED : unable(person, order.desk());
      case Deed.Lead lead ->
          person.is(Role.SUPERVISOR, lead.desk()) ? ALLOWED : unable(person, lead.desk());
      case Deed.Govern govern -> done(governs(person, govern.office(), govern.desk()));
      case Deed.GovernModels models -> done(person.is(Role.SUPERVISOR, DeskCode.NASIONAL));
      case Deed.ReadAnswer read -> seen(person.is(Role.VIEWER, read.desk()));
      case Deed.ReadOfficeAnswer read ->
          seen(person.is(Role.VIEWER, read.desk()) || person.isAbove(Role.SUPERVISOR, read.desk()));
      case Deed.Count count ->
          done(
              person.isAbove(Role.VIEWER, count.area())
                  || person.isAbove(Role.ANALYST, count.area()));
      case Deed.ReadPlaces read -> seen(person.is(Role.VIEWER, read.desk()));
      case Deed.ReadDaily read ->
          seen(
              person.is(Role.VIEWER, read.desk())
                  || (read.sent() && person.isAbove(Role.VIEWER, read.desk())));
      case Deed.FollowReport follow -> seen(person.is(Role.VIEWER, follow.kabupaten()));
      case Deed.ReadAccessLog read -> done(person.isAbove(Role.AUDITOR, read.desk()));
      case Deed.ManageKeys keys -> done(person.isAbove(Role.ADMIN, keys.region()));
      case Deed.ManagePrivacy privacy -> done(person.is(Role.ADMIN, DeskCode.NASIONAL));
    };
  }

  /** Whether it is allowed; for what is many: rows of a list, events of a stream. */
  public static boolean may(Person person, Deed deed) {
    return rule(person, deed) == ALLOWED;
  }

  /**
   * Whether only counts that point at nobody may be shown: whoever counts an area as nothing but an
   * analyst gets no small ones.
   */
  public static boolean coarsely(Person person, DeskCode area) {
    return !person.isAbove(Role.VIEWER, area);
  }

  private static boolean governs(Person person, DeskCode office, DeskCode desk) {
    return person.is(Role.SUPERVISOR, office)
        && new Post(Role.SUPERVISOR, office.real()).atOrAbove(desk);
  }

  private static Ruling seen(boolean sees) {
    return sees ? ALLOWED : HIDDEN;
  }

  private static Ruling done(boolean may) {
    return may ? ALLOWED : FORBIDDEN;
  }

  /**
   * Whoever may read a desk's cases is told that more isn't theirs; anybody else learns nothing.
   */
  private static Ruling unable(Person person, DeskCode desk) {
    return person.is(Role.VIEWER, desk) ? FORBIDDEN : HIDDEN;
  }
}
