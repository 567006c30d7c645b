// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ARCHITECTURE.md, executed for core. Looks at the classes that stand where {@link Claim} stands, and at no test. */
class CoreArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .importUrl(Claim.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void rootKnowsJavaAndJSpecifyAlone() {
        check(classes()
                .that()
                .resideInAPackage("org.daylight")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "org.daylight"));
    }

    @Test
    void archiveKnowsTheRoot() {
        check(knowsOfDaylightOnly("org.daylight.archive..", "org.daylight"));
    }

    @Test
    void codebookKnowsTheRoot() {
        check(knowsOfDaylightOnly("org.daylight.codebook..", "org.daylight"));
    }

    @Test
    void readKnowsRootArchiveAndCodebook() {
        check(knowsOfDaylightOnly(
                "org.daylight.read..", "org.daylight", "org.daylight.archive..", "org.daylight.codebook"));
    }

    @Test
    void corroborateKnowsRootCodebookAndRead() {
        check(knowsOfDaylightOnly(
                "org.daylight.corroborate..", "org.daylight", "org.daylight.codebook", "org.daylight.read"));
    }

    @Test
    void matchKnowsRootAndTheTablesOfNames() {
        check(knowsOfDaylightOnly("org.daylight.match..", "org.daylight", "org.daylight.read.lexicon.."));
    }

    @Test
    void sweepKnowsRootArchiveAndRead() {
        check(knowsOfDaylightOnly(
                "org.daylight.sweep",
                "org.daylight",
                "org.daylight.archive",
                "org.daylight.read..",
                "org.daylight.sweep"));
    }

    @Test
    void tablesOfNamesServeReadersMatchingAndSweeps() {
        check(classes()
                .that()
                .resideInAPackage("org.daylight.read.lexicon..")
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAnyPackage("org.daylight.read..", "org.daylight.match..", "org.daylight.sweep"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.daylight.read.claims..", "org.daylight.read.speech.."})
    void rulesAreTheReadersOwn(String inner) {
        check(classes()
                .that()
                .resideInAPackage(inner)
                .should()
                .onlyHaveDependentClassesThat()
                .resideInAPackage("org.daylight.read.."));
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(packages().stream().map(name -> name.split("[.]", 4)).map(p -> p.length < 3 ? "" : p[2]))
                .containsOnly("", "archive", "codebook", "read", "corroborate", "match", "sweep");
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("org.daylight.(**)").should().beFreeOfCycles());
    }

    @Test
    void nothingKnowsDatabaseOrWeb() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..", "com.sun.net..", "javax.net.."));
    }

    @Test
    void nothingOpensSockets() {
        check(noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java[.]net[.](.*Socket.*|.*URLConnection|InetAddress)"
                        + "|java[.]nio[.]channels[.].*(Socket|Datagram).*"));
    }

    @Test
    void nothingPrints() {
        check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    @Test
    void nothingLogs() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    }

    @Test
    void nothingSleeps() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep"))));
    }

    @Test
    void whatIsPublicDoesNotChange() {
        check(fields().that()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .arePublic()
                .should()
                .beFinal());
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(packages())
                .isNotEmpty()
                .allMatch(name -> CORE.getPackage(name)
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent());
    }

    private static Set<String> packages() {
        return CORE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static ArchRule knowsOfDaylightOnly(String who, String... whom) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should()
                .dependOnClassesThat(resideInAPackage("org.daylight..")
                        .and(not(resideInAPackage(who)))
                        .and(not(resideInAnyPackage(whom))));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(CORE);
    }
}
