package id.siaga.local.client;

import id.siaga.events.domain.DeskCode;
import id.siaga.events.domain.Regions;
import id.siaga.local.issuer.IssuerKey;
import id.siaga.local.settings.Port;
import id.siaga.local.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The bearer token with which the client asks the console's interface. {@code SIAGA_TOKEN} says who
 * one is; without it, beside a local stack, the client signs a token with the development issuer's
 * key: whoever can read that key may be anybody.
 */
public final class SignIn {

  /** The environment variable with a token of the office's issuer. */
  public static final String TOKEN = "SIAGA_TOKEN";

  private SignIn() {}

  /**
   * A token.
   *
   * @param environment where {@value #TOKEN} may be
   * @param name who one is beside a local stack
   * @param role as what, at every desk; {@code admin}, {@code auditor} and {@code analyst} at the
   *     nation's
   * @throws IOException when there is neither a token nor a local stack, with what to do about it
   */
  public static String token(
      Settings settings, Map<String, String> environment, String name, String role)
      throws IOException {
    String given = environment.getOrDefault(TOKEN, "");
    if (!given.isBlank()) {
      return given.strip();
    }
    return IssuerKey.existing(settings.data())
        .orElseThrow(
            () -> new IOException("not signed in: set " + TOKEN + ", or start ./siaga up first"))
        .accessToken(settings.url(Port.ISSUER).toString(), name, posts(role));
  }

  private static List<String> posts(String role) {
    if (List.of("admin", "auditor", "analyst").contains(role)) {
      return List.of(role + "@" + DeskCode.NASIONAL);
    }
    TreeSet<DeskCode> desks = new TreeSet<>();
    for (String kabupaten : Regions.loadDesks().kabupaten()) {
      for (DeskCode desk = new DeskCode(kabupaten);
          desk != null;
          desk = desk.above().orElse(null)) {
        desks.add(desk);
      }
    }
    return desks.stream().map(desk -> role + "@" + desk).toList();
  }
}
