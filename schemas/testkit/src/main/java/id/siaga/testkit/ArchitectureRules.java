package id.siaga.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import org.jspecify.annotations.NullMarked;

/**
 * The structure every service keeps. A service takes all of it over in one test:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "id.siaga.intake", importOptions = DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

  @ArchTest
  public static final ArchRule DOMAIN_IS_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage("id.siaga.*.domain..", "id.siaga.*.audit..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "id.siaga.*.domain..", "id.siaga.*.audit..")
          .because("the decisions are tested, replayed and proven without a framework")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule HTTP_DOES_NOT_KNOW_KAFKA =
      noClasses()
          .that()
          .resideInAPackage("id.siaga.*.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.siaga.*.kafka..")
          .because("what both need is a word of the domain")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule KAFKA_DOES_NOT_KNOW_HTTP =
      noClasses()
          .that()
          .resideInAPackage("id.siaga.*.kafka..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.siaga.*.http..")
          .because("what both need is a word of the domain")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule AVRO_STOPS_AT_THE_MAPPERS =
      noClasses()
          .that()
          .resideOutsideOfPackages("id.siaga.*.kafka..", "id.siaga.events..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.avro..", "id.siaga.events.avro..")
          .because("the wire format may change without the logic")
          .allowEmptyShould(true);

  @ArchTest
  public static final ArchRule NO_FIELD_INJECTION =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

  @ArchTest
  public static final ArchRule NO_JAVA_UTIL_LOGGING =
      GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

  @ArchTest
  public static final ArchRule NO_STANDARD_STREAMS =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  public static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
      slices().matching("id.siaga.(**)").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  public static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
      classes()
          .that()
          .resideOutsideOfPackage("id.siaga.events.avro..")
          .should(new LieInNullMarkedPackage());

  private ArchitectureRules() {}

  private static final class LieInNullMarkedPackage extends ArchCondition<JavaClass> {

    LieInNullMarkedPackage() {
      super("lie in a package marked @NullMarked");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
      events.add(
          new SimpleConditionEvent(
              type, marked, type.getPackageName() + " has no @NullMarked package-info"));
    }
  }
}
