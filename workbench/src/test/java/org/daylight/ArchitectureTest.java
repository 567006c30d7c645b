// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.ledger.Ledger;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ARCHITECTURE.md, executed for the workbench. Looks at the classes that stand where {@link Ledger} stands: neither at
 * tests nor at core, which has a test of its own.
 */
class ArchitectureTest {
    private static final JavaClasses WORKBENCH = new ClassFileImporter()
            .importUrl(Ledger.class.getProtectionDomain().getCodeSource().getLocation());

    /** Whom each package may know besides the root: the stages to its left, and of core what it works on. */
    private static final Map<String, List<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("ledger", List.of()),
            Map.entry("protect", List.of("ledger")),
            Map.entry("watch", List.of()),
            Map.entry("alert", List.of("watch")),
            Map.entry("preserve", List.of("ledger", "protect", "archive")),
            Map.entry(
                    "search",
                    List.of("ledger", "protect", "preserve", "archive", "codebook", "read", "corroborate", "register")),
            Map.entry(
                    "register",
                    List.of(
                            "ledger",
                            "protect",
                            "preserve",
                            "archive",
                            "codebook",
                            "read",
                            "corroborate",
                            "match",
                            "watch",
                            "alert")),
            Map.entry(
                    "publish",
                    List.of("ledger", "protect", "preserve", "archive", "codebook", "read", "corroborate", "register")),
            Map.entry(
                    "exchange",
                    List.of("ledger", "protect", "preserve", "archive", "codebook", "read", "corroborate", "register")),
            Map.entry("footnote", List.of("read", "exchange")),
            Map.entry(
                    "run",
                    List.of(
                            "footnote",
                            "ledger",
                            "protect",
                            "preserve",
                            "archive",
                            "codebook",
                            "read",
                            "corroborate",
                            "match",
                            "register",
                            "search",
                            "exchange",
                            "publish",
                            "watch",
                            "alert",
                            "sweep")),
            Map.entry(
                    "verify",
                    List.of(
                            "ledger",
                            "protect",
                            "preserve",
                            "archive",
                            "codebook",
                            "read",
                            "corroborate",
                            "register",
                            "search",
                            "exchange",
                            "publish",
                            "run")),
            Map.entry(
                    "web",
                    List.of(
                            "footnote",
                            "run",
                            "verify",
                            "search",
                            "publish",
                            "register",
                            "ledger",
                            "protect",
                            "codebook",
                            "corroborate",
                            "match",
                            "read",
                            "watch",
                            "alert")),
            Map.entry(
                    "cli",
                    List.of(
                            "footnote",
                            "run",
                            "web",
                            "verify",
                            "archive",
                            "codebook",
                            "read",
                            "corroborate",
                            "match",
                            "alert",
                            "sweep")));

    /** What run hands to the command line or takes from it: of the stages, it knows these alone. */
    private static final Set<String> WORDS_OF_STAGES_IN_CLI = Set.of(
            "org.daylight.ledger.Fault",
            "org.daylight.ledger.Ledger",
            "org.daylight.protect.PersonId",
            "org.daylight.protect.Spellings",
            "org.daylight.preserve.HandIns",
            "org.daylight.preserve.HandIns$Found",
            "org.daylight.preserve.Transport$Limits",
            "org.daylight.register.DueRegister$Came",
            "org.daylight.register.DueRegister$Request",
            "org.daylight.register.Footnotes",
            "org.daylight.register.Footnotes$Check",
            "org.daylight.register.Footnotes$Kept",
            "org.daylight.register.Footnotes$Listed",
            "org.daylight.register.Footnotes$Outcome",
            "org.daylight.register.Footnotes$Sought",
            "org.daylight.register.Readings",
            "org.daylight.register.Register",
            "org.daylight.search.Ask",
            "org.daylight.search.Expansion",
            "org.daylight.search.Expansion$Term",
            "org.daylight.search.Found",
            "org.daylight.search.Found$Count",
            "org.daylight.search.Found$Group",
            "org.daylight.search.Found$Hit",
            "org.daylight.search.Found$Passage",
            "org.daylight.search.Item",
            "org.daylight.search.Item$Facts",
            "org.daylight.search.Item$Type",
            "org.daylight.search.Item$Words",
            "org.daylight.search.Question",
            "org.daylight.register.Renderings$Check",
            "org.daylight.register.Renderings$Engine",
            "org.daylight.register.Renderings$Rendering",
            "org.daylight.register.Stage",
            "org.daylight.register.Stage$Sort",
            "org.daylight.publish.Block",
            "org.daylight.publish.DueView$Nothing",
            "org.daylight.publish.DueView$Waived",
            "org.daylight.publish.Slot",
            "org.daylight.publish.narrative.Problem",
            "org.daylight.register.NarrativeBlocks$Version",
            "org.daylight.publish.DueView$Request",
            "org.daylight.publish.Edition",
            "org.daylight.publish.Notice$Kind",
            "org.daylight.publish.compare.Comparison",
            "org.daylight.publish.compare.Count",
            "org.daylight.publish.compare.Issue$Facts",
            "org.daylight.publish.compare.Row",
            "org.daylight.publish.template.ChangeWords",
            "org.daylight.publish.template.ChangeWords$Line",
            "org.daylight.register.StatementRef",
            "org.daylight.register.AlertPost",
            "org.daylight.register.AlertPost$Standing",
            "org.daylight.register.AlertRules",
            "org.daylight.register.Alerts",
            "org.daylight.register.Alerts$Alert",
            "org.daylight.register.Sightings",
            "org.daylight.register.Sightings$Cited",
            "org.daylight.register.Sightings$Sighting",
            "org.daylight.register.WatchItems",
            "org.daylight.register.WatchItems$Backlog",
            "org.daylight.register.WatchItems$Item",
            "org.daylight.register.WatchItems$Memory",
            "org.daylight.register.WatchItems$Stand",
            "org.daylight.register.Watches",
            "org.daylight.register.Watches$Kind",
            "org.daylight.register.Watches$State",
            "org.daylight.register.Watches$Watch",
            "org.daylight.watch.Listing",
            "org.daylight.watch.Standing$Found",
            "org.daylight.watch.Standing$State",
            "org.daylight.watch.Window",
            "org.daylight.publish.RenderingView");

    static Set<String> all() {
        return MAY_KNOW.keySet();
    }

    @ParameterizedTest
    @MethodSource("all")
    void packageKnowsWhatStandsToItsLeft(String name) {
        String own = "org.daylight." + name + "..";
        String[] known = MAY_KNOW.getOrDefault(name, List.of()).stream()
                .map(other -> "org.daylight." + other + "..")
                .toArray(String[]::new);
        DescribedPredicate<JavaClass> strangers =
                resideInAPackage("org.daylight..").and(not(resideInAnyPackage("org.daylight", own)));
        check(noClasses()
                .that()
                .resideInAPackage(own)
                .should()
                .dependOnClassesThat(strangers
                        .and(not(resideInAnyPackage(known)))
                        .and(not(DescribedPredicate.describe(
                                "words of a stage that the command line speaks",
                                type -> name.equals("cli") && WORDS_OF_STAGES_IN_CLI.contains(type.getName()))))));
    }

    @Test
    void everyPackageHasItsPlace() {
        assertThat(packages().stream().map(name -> name.split("[.]", 4)[2])).hasSameElementsAs(all());
    }

    @Test
    void packagesFormNoCycle() {
        check(slices().matching("org.daylight.(**)")
                .should()
                .beFreeOfCycles()
                // One stage in two folders: the builder of pages and the views that its templates are given.
                .ignoreDependency(
                        resideInAPackage("org.daylight.publish"), resideInAPackage("org.daylight.publish.template")));
    }

    @Test
    void onlyTheCommandLinePrints() {
        check(noClasses().that().resideOutsideOfPackage("org.daylight.cli").should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void nothingLogsBesideTheLogger() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    }

    @Test
    void commandLineWritesThroughRun() {
        check(noClasses()
                .that()
                .resideInAPackage("org.daylight.cli")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a method of Ledger other than verifier",
                        call -> call.getTargetOwner().isEquivalentTo(Ledger.class)
                                && !call.getName().equals("verifier"))));
    }

    @Test
    void nothingSleeps() {
        check(noClasses()
                .that()
                // Its watch sleeps until the deadline, to close a socket that blocks.
                .doNotHaveFullyQualifiedName("org.daylight.preserve.Connection")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep"))));
    }

    /** A folder that all programs of a machine share is no place for what a case holds: see {@code Aside}. */
    @Test
    void whatACaseHoldsIsLaidAsideInTheCaseAlone() {
        check(noClasses()
                .that()
                .resideInAnyPackage(
                        "org.daylight.run..", "org.daylight.web..", "org.daylight.cli..", "org.daylight.footnote..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Files.createTemp...",
                        call -> call.getTargetOwner().isEquivalentTo(java.nio.file.Files.class)
                                && call.getName().startsWith("createTemp"))));
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
                .allMatch(name -> WORKBENCH
                        .getPackage(name)
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent());
    }

    private static Set<String> packages() {
        return WORKBENCH.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(false).check(WORKBENCH);
    }
}
