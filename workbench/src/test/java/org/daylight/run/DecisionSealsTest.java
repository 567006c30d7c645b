// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.daylight.Statement;
import org.daylight.fixture.Site;
import org.daylight.ledger.PrivateValue;
import org.daylight.ledger.Sought;
import org.daylight.preserve.Transport;
import org.daylight.protect.PersonId;
import org.daylight.protect.Spellings;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names a private person in an accepted claim is sealed as it is written. All persons are invented. */
class DecisionSealsTest {
    private static final String PASSPHRASE = "four quiet boats at noon";

    @TempDir
    private Path temp;

    private Path root;
    private Site site;
    private Workbench workbench;

    @BeforeEach
    void build() {
        root = temp.resolve("case");
        site = new Site()
                .page(
                        "/call.html",
                        "Harbour Watch told Lin Meihua in September 2022 that China runs 54 police stations in 21 countries.")
                .page(
                        "/again.html",
                        "Harbour Watch told Lin Meihua in October 2022 that China runs 70 police stations in 30 countries.")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        workbench = fill(root);
    }

    private Workbench fill(Path folder) {
        Workbench made = Workbench.init(folder, List.of(site.address()), null);
        for (String path : List.of("/call.html", "/again.html", "/other.html")) {
            new Capturing(made).capture(site.url(path), Transport.Limits.USUAL);
        }
        new ReadingRun(made).read(false, (done, of, capture) -> {});
        return made;
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private void again() {
        workbench.close();
        workbench = Workbench.open(root);
    }

    private static void accept(Workbench in) {
        in.readings().claims().forEach(c -> new Reviewing(in).accept(c.id(), "as Lin Meihua was told"));
    }

    private List<PrivateValue> fields() {
        List<PrivateValue> all = new java.util.ArrayList<>();
        workbench
                .ledger()
                .forEach(
                        Sought.of(EventKind.DECISION),
                        e -> all.addAll(workbench.ledger().privateValues(e.seq())));
        return all;
    }

    private static Set<String> persons(Workbench in) {
        Set<String> persons = new HashSet<>();
        in.ledger().forEach(Sought.of(EventKind.SEAL), e -> persons.add(e.text("person")));
        return persons;
    }

    private void sound() {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    @Test
    void noFieldOfAnAcceptanceHoldsAPrivateNameInClear() {
        accept(workbench);
        assertThat(fields())
                .noneMatch(f -> f.isClear() && String.valueOf(f.value()).contains("Meihua"));
        assertThat(fields()).anyMatch(f -> !f.sealedFor().isEmpty());
        assertThat(workbench.register().statements())
                .isNotEmpty()
                .extracting(Statement::passage)
                .noneMatch(p -> (p.prefix() + p.quote() + p.suffix()).contains("Meihua"))
                .anyMatch(p -> (p.prefix() + p.quote() + p.suffix()).contains(Mask.BAR));
        sound();
        again();
        sound();
        assertThat(workbench.repairs()).isEmpty();
    }

    @Test
    void whatNamesNobodyStaysAsItIs() {
        accept(workbench);
        Statement plain = workbench.register().statements().stream()
                .filter(s -> s.passage().quote().contains("102"))
                .findFirst()
                .orElseThrow();
        assertThat(workbench.ledger().privateValues(plain.decision()))
                .filteredOn(f -> f.field().equals("quote"))
                .allMatch(PrivateValue::isClear);
    }

    @Test
    void aNameHasOnePseudonymInItsCaseAndAnotherInTheNext() {
        accept(workbench);
        assertThat(persons(workbench)).hasSize(1);
        try (Workbench second = fill(temp.resolve("second"))) {
            accept(second);
            assertThat(persons(second)).hasSize(1).doesNotContainAnyElementsOf(persons(workbench));
        }
    }

    @Test
    void acceptingNeedsNoStewardAndOpeningDoes() {
        new Stewards(workbench).add("Ada", new Stewards.Kept.Passphrase(PASSPHRASE), "to keep the seals");
        again();
        accept(workbench);
        again();
        assertThat(new Stewards(workbench).locked()).isTrue();
        // The second acceptance of the same person, while the key is locked.
        assertThat(persons(workbench)).hasSize(1);
        new Opening(workbench).open(new Stewards(workbench).key(PASSPHRASE));
        PersonId person = new PersonId(persons(workbench).iterator().next());
        Opening.Unsealed unsealed = new Opening(workbench).unseal(person, "to check");
        assertThat(unsealed.spellings()).containsExactly("Lin Meihua");
        assertThat(unsealed.fields().values()).anyMatch(v -> v.contains("Meihua"));
        sound();
    }

    @Test
    void whoTurnsOutToActInOfficeIsReadableAgain() {
        accept(workbench);
        assertThat(fields()).anyMatch(f -> !f.isClear());
        new Reviewing(workbench).liftMask("Lin Meihua", "office-holder", "speaks for the ministry");
        assertThat(fields()).allMatch(PrivateValue::isClear);
        assertThat(workbench.register().statements())
                .extracting(Statement::passage)
                .noneMatch(p -> (p.prefix() + p.quote() + p.suffix()).contains(Mask.BAR));
        assertThat(workbench.personKeys().persons()).isEmpty();
        sound();
    }

    @Test
    void relativesAndChildrenStayMaskedWhateverIsSaidOfThem() {
        site.page(
                "/family.html",
                "Harbour Watch said officers had visited her brother Ding Weimin, and that Bo Yaling, 15, was called to the"
                        + " station. Ms Deng Xiaohua, 51, wrote to the group that Zhao Kexin was told of it.");
        new Capturing(workbench).capture(site.url("/family.html"), Transport.Limits.USUAL);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        Reviewing reviewing = new Reviewing(workbench);
        for (String name : List.of("Ding Weimin", "Bo Yaling")) {
            assertThat(reviewing.masked(name)).as(name).isTrue();
            assertThatThrownBy(() -> reviewing.liftMask(name, "office-holder", "an officer"))
                    .as(name)
                    .hasMessageContaining("stays masked");
        }
        assertThat(reviewing
                        .liftMask("Deng Xiaohua", "spokesperson", "speaks for the group")
                        .kind())
                .isEqualTo(EventKind.DECISION);
    }

    @Test
    void aLiftedMaskWaitsForTheStewardWhereSealsAreLocked() {
        new Stewards(workbench).add("Ada", new Stewards.Kept.Passphrase(PASSPHRASE), "to keep the seals");
        accept(workbench);
        again();
        new Reviewing(workbench).liftMask("Lin Meihua", "spokesperson", "speaks for the group");
        assertThat(fields()).anyMatch(f -> !f.isClear());
        assertThat(new Opening(workbench)
                        .open(new Stewards(workbench).key(PASSPHRASE))
                        .notes())
                .anyMatch(n -> n.contains("opened for good"));
        assertThat(fields()).allMatch(PrivateValue::isClear);
        sound();
    }

    @Test
    void aFullSealKeepsThePseudonymAndAnErasureTakesAll() {
        accept(workbench);
        String person = persons(workbench).iterator().next();
        Sealing.Sealed sealed =
                new Sealing(workbench).seal(new Spellings(List.of("Lin Meihua", "林美华")), "asked for it");
        assertThat(sealed.person().value()).isEqualTo(person);
        sound();
        Event erased = new Sealing(workbench).erase(sealed.person(), "asked for it");
        assertThat(erased.text("person")).isEqualTo(person);
        workbench.close();
        assertThat(org.daylight.fixture.ByteSearch.in(root, List.of("Lin Meihua", "Meihua")))
                .isEmpty();
        workbench = Workbench.open(root);
        sound();
    }

    @Test
    void anErasureWithoutAFullSealSealsThePagesFirst() {
        accept(workbench);
        PersonId person = new PersonId(persons(workbench).iterator().next());
        new Sealing(workbench).erase(person, "asked for it");
        workbench.close();
        assertThat(org.daylight.fixture.ByteSearch.in(root, List.of("Lin Meihua")))
                .isEmpty();
        workbench = Workbench.open(root);
        sound();
    }
}
