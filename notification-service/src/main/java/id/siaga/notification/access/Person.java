package id.siaga.notification.access;

import id.siaga.events.domain.DeskCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who has signed in.
 *
 * @param subject by which the issuer knows them, and the chains too
 * @param posts what they are where; nobody without a post sees anything
 */
public record Person(String subject, Set<Post> posts) {

  /** Most characters of a subject, as a command carries it. */
  public static final int LONGEST_SUBJECT = 128;

  public Person {
    posts = Set.copyOf(posts);
    if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
      throw new IllegalArgumentException("a subject has 1 to 128 characters");
    }
  }

  /** Whether they hold a role, or a higher one, at a desk. */
  boolean is(Role role, DeskCode desk) {
    return posts.stream().anyMatch(post -> post.role().includes(role) && post.at(desk));
  }

  /** Whether they hold a role, or a higher one, at a desk or above it. */
  boolean isAbove(Role role, DeskCode desk) {
    return posts.stream().anyMatch(post -> post.role().includes(role) && post.atOrAbove(desk));
  }

  /** The highest role in which they give a desk orders. */
  public Optional<Role> acting(DeskCode desk) {
    return posts.stream()
        .filter(post -> post.at(desk))
        .map(Post::role)
        .filter(role -> role.includes(Role.VIEWER))
        .max(Comparator.naturalOrder());
  }

  /** The desks they supervise, the lowest first. */
  public List<DeskCode> supervised() {
    return posts.stream()
        .filter(post -> post.role() == Role.SUPERVISOR)
        .map(Post::desk)
        .sorted(Comparator.comparing(DeskCode::tier).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /** The desks whose cases they read. */
  public Set<DeskCode> reads() {
    return posts.stream()
        .filter(post -> post.role().includes(Role.VIEWER))
        .map(Post::desk)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
