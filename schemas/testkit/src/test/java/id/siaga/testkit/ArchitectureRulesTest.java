package id.siaga.testkit;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/** Holds the shared contracts to the rules of the services. */
@AnalyzeClasses(packages = "id.siaga.events", importOptions = DoNotIncludeTests.class)
class ArchitectureRulesTest {

  @ArchTest static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
}
