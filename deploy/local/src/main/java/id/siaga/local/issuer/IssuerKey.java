package id.siaga.local.issuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key with which the development issuer signs; in the data directory, for its owner only. */
public final class IssuerKey {

  /** Whom the console is to the issuer. */
  public static final String CLIENT = "siaga-console";

  private static final String AUDIENCE = "siaga";
  private static final String ID = "pengembangan";
  private static final Duration LIFE = Duration.ofHours(1);

  private final RSAKey key;

  private IssuerKey(RSAKey key) {
    this.key = key;
  }

  /** That of a data directory; made there the first time. */
  public static IssuerKey of(Path data) throws IOException {
    Path file = file(data);
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      write(file);
    }
    return read(file);
  }

  /** That of a data directory; empty where no stack was ever started with it. */
  public static Optional<IssuerKey> existing(Path data) throws IOException {
    Path file = file(data);
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** Its public half, as {@code jwks_uri} shows it. */
  String publicKeys() {
    return new JWKSet(key.toPublicJWK()).toString();
  }

  /** A bearer token that holds for an hour. */
  public String accessToken(String issuer, String subject, List<String> posts) {
    return signed(claims(issuer, subject, posts).audience(AUDIENCE).build());
  }

  /** A token for the console's sign-in. */
  String idToken(String issuer, String subject, List<String> posts, @Nullable String nonce) {
    JWTClaimsSet.Builder claims = claims(issuer, subject, posts).audience(CLIENT);
    return signed((nonce == null ? claims : claims.claim("nonce", nonce)).build());
  }

  private static JWTClaimsSet.Builder claims(String issuer, String subject, List<String> posts) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(LIFE)))
        .claim("preferred_username", subject)
        .claim("roles", posts);
  }

  private String signed(JWTClaimsSet claims) {
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ID).build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("an RSA key signs", e);
    }
  }

  private static Path file(Path data) {
    return data.resolve("keys/issuer.jwk");
  }

  private static IssuerKey read(Path file) throws IOException {
    try {
      return new IssuerKey(RSAKey.parse(Files.readString(file)));
    } catch (ParseException e) {
      throw new IOException(file + " is no key of ours; delete it for a new one", e);
    }
  }

  /** Made with its permissions, not given them afterwards: nobody else may read it for a moment. */
  private static void write(Path file) throws IOException {
    Path next = file.resolveSibling("issuer.jwk.next");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(next, new RSAKeyGenerator(2048).keyID(ID).generate().toJSONString());
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java platform has RSA", e);
    }
    Files.move(next, file);
  }
}
