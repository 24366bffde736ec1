package id.siaga.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The test runs against a real broker, registry and PostgreSQL, provisioned as in production. They
 * start once per test JVM and stop with it: in containers where there is a Docker engine, as local
 * processes otherwise ({@code SIAGA_TEST_STACK=process} or {@code docker} decides by hand).
 *
 * <p>An {@link Endpoints} is handed to parameters and to fields of that type, static ones before
 * the first test; {@link Endpoints#shared()} gives the same where neither fits.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealStackExtension.class)
public @interface RealStack {}
