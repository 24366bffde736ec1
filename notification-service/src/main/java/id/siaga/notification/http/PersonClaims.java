package id.siaga.notification.http;

import id.siaga.notification.access.Person;
import id.siaga.notification.access.Post;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a person out of a token's claims. Entries among the roles that are no posts are others'
 * business and left alone.
 *
 * @param subjectClaim by which a person is known; {@code sub} where a token hasn't got it
 * @param rolesClaim a list of posts, {@code operator@17.07}
 */
record PersonClaims(String subjectClaim, String rolesClaim) {

  /** Every desk once and a role, and some to spare. */
  private static final int MOST_ROLES = 2_000;

  /** The person; empty where the claims name none. */
  Optional<Person> person(Map<String, Object> claims) {
    Object subject = claims.getOrDefault(subjectClaim, claims.get("sub"));
    if (!(subject instanceof String text)
        || text.isBlank()
        || text.length() > Person.LONGEST_SUBJECT
        || text.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    return Optional.of(new Person(text, posts(claims.get(rolesClaim))));
  }

  private static Set<Post> posts(@Nullable Object roles) {
    Set<Post> posts = new LinkedHashSet<>();
    if (roles instanceof Collection<?> list) {
      list.stream()
          .limit(MOST_ROLES)
          .filter(String.class::isInstance)
          .map(String.class::cast)
          .forEach(role -> Post.parse(role).ifPresent(posts::add));
    }
    return posts;
  }
}
