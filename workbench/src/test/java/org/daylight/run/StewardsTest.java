// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daylight.Capture;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Site;
import org.daylight.footnote.back.Style;
import org.daylight.ledger.Sought;
import org.daylight.preserve.Transport;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealsLocked;
import org.daylight.protect.Share;
import org.daylight.protect.Spellings;
import org.daylight.protect.StewardKey;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Returning;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a steward, nobody opens a seal who has the case's folder alone. All persons are invented. */
class StewardsTest {
    private static final List<String> LIN = List.of("Lin Meihua", "Meihua Lin", "林美华");
    private static final String PASSPHRASE = "four quiet boats at noon";
    private static final String OTHER = "nine green hats in a row";

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
                .page("/later.html", "Harbour Watch said that lin meihua, called again, counted 40 police stations.")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        capture("/call.html");
        capture("/other.html");
        read();
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

    private Capture capture(String path) {
        return new Capturing(workbench)
                .capture(site.url(path), Transport.Limits.USUAL)
                .captures()
                .getFirst();
    }

    private void read() {
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    private PersonId seal() {
        return new Sealing(workbench).seal(new Spellings(LIN), "asked for it").person();
    }

    private Stewards stewards() {
        return new Stewards(workbench);
    }

    private Stewards.Steward add(String name, String passphrase) {
        return stewards().add(name, new Stewards.Kept.Passphrase(passphrase), "to keep the seals");
    }

    private Opening.Opened open(String passphrase) {
        return new Opening(workbench).open(stewards().key(passphrase));
    }

    private Verdict sound() {
        Verdict verdict = new CaseCheck(workbench.folder(), workbench.database()).check(null);
        assertThat(verdict.faults()).isEmpty();
        return verdict;
    }

    private Path clear(PersonId person) {
        return root.resolve("keys/persons/" + person + ".key");
    }

    @Test
    void withoutAStewardKeysLieInClearAndWithTheFirstNoMore() {
        PersonId person = seal();
        assertThat(clear(person)).exists();
        Stewards.Steward first = add("Ada", PASSPHRASE);
        assertThat(clear(person)).doesNotExist();
        assertThat(first.opens()).isEqualTo(1);
        again();
        assertThat(stewards().locked()).isTrue();
        assertThatThrownBy(() -> new Opening(workbench).unseal(person, "a court asks"))
                .isInstanceOf(SealsLocked.class);
        sound();
    }

    @Test
    void theWrongPassphraseOpensNothingAndSaysSo() {
        PersonId person = seal();
        add("Ada", PASSPHRASE);
        again();
        assertThatThrownBy(() -> open("four quiet boats at moon")).hasMessageContaining("opens the key of no steward");
        StewardKey stranger = StewardKey.random();
        assertThatThrownBy(() -> new Opening(workbench).open(stranger)).hasMessageContaining("no steward of this case");
        assertThatThrownBy(() -> workbench.personKeys().find(person)).isInstanceOf(SealsLocked.class);
        assertThat(ByteSearch.in(root, LIN)).isEmpty();
    }

    @Test
    void anOpenedSealShowsTheNameOnceAndLeavesAnEvent() {
        PersonId person = seal();
        add("Ada", PASSPHRASE);
        again();
        open(PASSPHRASE);
        Opening.Unsealed unsealed = new Opening(workbench).unseal(person, "a court asks");
        assertThat(unsealed.spellings()).containsExactlyInAnyOrderElementsOf(LIN);
        Event event = workbench.ledger().event(unsealed.event());
        assertThat(event.kind()).isEqualTo(EventKind.ACCESS);
        assertThat(event.open()).containsEntry("purpose", "open-a-seal").containsEntry("person", person.value());
        assertThat(workbench.ledger().revealed(event.seq())).isEqualTo(Map.of("reason", "a court asks"));
        assertThat(stewards().all().getFirst().opened()).isNotNull();
        assertThatThrownBy(() -> new Opening(workbench).unseal(person, " ")).hasMessageContaining("say why");
        assertThat(ByteSearch.in(root, LIN)).isEmpty();
        new Opening(workbench).lock();
        assertThatThrownBy(() -> new Opening(workbench).unseal(person, "again")).isInstanceOf(SealsLocked.class);
        sound();
    }

    @Test
    void nothingLeavesWhileASealedNameCannotBeKnown() {
        workbench.readings().claims().stream()
                .filter(c -> c.quote().contains("102"))
                .forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
        seal();
        add("Ada", PASSPHRASE);
        again();
        new Imprinting(workbench).contact("Sample monitor, corrections@monitor.example");
        assertThatThrownBy(() -> new Publishing(workbench).publish("First", temp.resolve("out")))
                .isInstanceOf(SealsLocked.class);
        assertThatThrownBy(() -> new Bundling(workbench, line -> {})
                        .bundle(new Bundling.Choice(List.of(), true, false), java.util.Set.of(), temp.resolve("b")))
                .isInstanceOf(SealsLocked.class);
        assertThatThrownBy(() -> new ExportingData(workbench).export(ExportingData.Form.CSV, temp.resolve("d.csv")))
                .isInstanceOf(SealsLocked.class);
        byte[] file = "Two offices.[^1]\n\n[^1]: https://paper.example/offices\n".getBytes(StandardCharsets.UTF_8);
        var report = new Rescue(workbench).take("report.md", file);
        assertThatThrownBy(() -> new Returning(workbench).back(report, "report.md", file, Style.DAYLIGHT, true))
                .isInstanceOf(SealsLocked.class);
        assertThat(temp.resolve("out")).doesNotExist();
        open(PASSPHRASE);
        assertThat(Asked.publisher(workbench)
                        .publish("First", temp.resolve("out"))
                        .number())
                .isEqualTo(1);
    }

    @Test
    void whatCameInWhileTheSealsWereLockedIsMaskedWhenTheyOpen() {
        seal();
        add("Ada", PASSPHRASE);
        new Opening(workbench).looked();
        again();
        Capture later = capture("/later.html");
        read();
        Opening.Opened opened = open(PASSPHRASE);
        assertThat(opened.notes()).anyMatch(n -> n.contains(later.file()));
        String shown = workbench
                .veils()
                .of(workbench.readings().documentOf(later.id()).orElseThrow().id())
                .orElseThrow()
                .text();
        assertThat(shown).contains(Mask.BAR).doesNotContainIgnoringCase("meihua");
        again();
        assertThat(open(PASSPHRASE).notes()).isEmpty();
    }

    @Test
    void eachStewardOpensAloneAndARemovedOneNothing() {
        PersonId person = seal();
        Stewards.Steward ada = add("Ada", PASSPHRASE);
        again();
        assertThatThrownBy(() -> add("Ben", OTHER)).isInstanceOf(SealsLocked.class);
        open(PASSPHRASE);
        add("Ben", OTHER);
        again();
        open(OTHER);
        assertThat(workbench.personKeys().find(person)).isPresent();
        stewards().remove(ada.id(), "left the group");
        again();
        assertThatThrownBy(() -> open(PASSPHRASE)).hasMessageContaining("no steward");
        assertThat(stewards().all())
                .singleElement()
                .satisfies(s -> assertThat(s.name()).isEqualTo("Ben"));
        Stewards.Steward ben = stewards().all().getFirst();
        assertThatThrownBy(() -> stewards().remove(ben.id(), "too")).hasMessageContaining("nobody could open");
        open(OTHER);
        assertThat(workbench.personKeys().find(person)).isPresent();
        sound();
    }

    @Test
    void aReplacedKeyOpensAndTheOldOneDoesNot() {
        PersonId person = seal();
        Stewards.Steward ada = add("Ada", PASSPHRASE);
        Path file = temp.resolve("ada.txt");
        stewards().replace(ada.id(), new Stewards.Kept.InFile(file), "the passphrase was seen");
        again();
        assertThatThrownBy(() -> open(PASSPHRASE)).hasMessageContaining("passphrase");
        StewardKey key = Stewards.key(file, () -> "");
        assertThat(new Opening(workbench).open(key).keys()).isEqualTo(1);
        assertThat(workbench.personKeys().find(person)).isPresent();
        assertThat(stewards().all()).hasSize(1);
    }

    @Test
    void sharesGiveAForgottenPassphraseBack() {
        seal();
        Stewards.Steward ada = add("Ada", PASSPHRASE);
        List<Share> shares = stewards().shares(stewards().key(PASSPHRASE), 5, 3, "as agreed");
        assertThat(stewards().all().getFirst().needed()).isEqualTo(3);
        again();
        stewards().recover(shares.subList(2, 5), OTHER, "forgotten");
        assertThatThrownBy(() -> open(PASSPHRASE)).hasMessageContaining("opens the key of no steward");
        assertThat(open(OTHER).steward()).isEqualTo(ada.id());
        assertThat(workbench.ledger().newest(Sought.of(EventKind.STEWARD), 10)).hasSize(3);
    }

    @Test
    void aNewPersonIsSealedToTheStewardsWithoutAnyOfThem() {
        add("Ada", PASSPHRASE);
        again();
        PersonId person = seal();
        assertThat(clear(person)).doesNotExist();
        again();
        assertThat(stewards().locked()).isTrue();
        open(PASSPHRASE);
        assertThat(new Opening(workbench).unseal(person, "a court asks").spellings())
                .contains("Lin Meihua");
    }

    @Test
    void anErasureDestroysEveryCopyOfTheKey() throws Exception {
        PersonId person = seal();
        add("Ada", PASSPHRASE);
        add("Ben", OTHER);
        again();
        assertThatThrownBy(() -> new Sealing(workbench).erase(person, "asked for it"))
                .isInstanceOf(SealsLocked.class);
        new Sealing(workbench).eraseUnread(person, "asked for it");
        try (var files = Files.list(root.resolve("keys/persons"))) {
            assertThat(files.filter(f -> f.getFileName().toString().startsWith(person.value())))
                    .isEmpty();
        }
        again();
        open(PASSPHRASE);
        assertThatThrownBy(() -> new Opening(workbench).unseal(person, "a court asks"))
                .hasMessageContaining("erased");
        sound();
    }

    @Test
    void aCrashAfterTheEventIsFinishedAtTheNextStart() throws Exception {
        PersonId person = seal();
        byte[] key = Files.readAllBytes(clear(person));
        add("Ada", PASSPHRASE);
        // As it was before the keys were encrypted: the clear key, and none for the steward.
        Files.write(clear(person), key);
        try (var files = Files.list(root.resolve("keys/persons"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".age")).toList()) {
                Files.delete(file);
            }
        }
        Files.writeString(root.resolve("keys/stewards/steward-00000000.locked"), "left by a crash");
        again();
        assertThat(workbench.repairs())
                .anyMatch(r -> r.startsWith("encrypted the key of " + person))
                .anyMatch(r -> r.contains("steward-00000000"));
        assertThat(clear(person)).doesNotExist();
        again();
        assertThat(workbench.repairs()).isEmpty();
        open(PASSPHRASE);
        assertThat(workbench.personKeys().find(person)).contains(key);
    }
}
