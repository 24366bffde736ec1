package id.siaga.notification.http;

import id.siaga.events.domain.Regions;
import id.siaga.notification.access.Person;
import id.siaga.notification.access.Post;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** {@code GET /v1/me}: who has signed in, what they are where, and until when. */
@Component
class PersonEndpoint {

  private final Guard guard;
  private final Regions regions;

  PersonEndpoint(Guard guard, Regions regions) {
    this.guard = guard;
    this.regions = regions;
  }

  Mono<ServerResponse> me(ServerRequest request) {
    Person person = guard.person(request);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("subject", person.subject());
    json.put("until", String.valueOf(request.attributes().get(SignedIn.UNTIL)));
    json.put(
        "posts",
        person.posts().stream()
            .sorted(Comparator.comparing(Post::desk).thenComparing(Post::role))
            .map(post ->
                Map.of(
                    "role", post.role().label(),
                    "desk", post.desk().value(),
                    "deskName", regions.deskName(post.desk())))
            .toList());
    return ServerResponse.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .bodyValue(json);
  }
}
