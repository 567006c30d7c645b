// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Statement;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.daylight.register.OtherCases;
import org.daylight.register.Translation;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases on several laptops, without a server. All persons are invented. */
class ExchangeTest {
    @TempDir
    private Path temp;

    private Site site;
    private final List<Workbench> open = new ArrayList<>();

    @BeforeEach
    void start() {
        site = new Site()
                .page(
                        "/a.html",
                        "Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.")
                .page(
                        "/b.html",
                        "Harbour Watch said in December 2022 that there are 102 police stations in 53 countries.")
                .page(
                        "/named.html",
                        "Harbour Watch told Lin Meihua in September 2022 that China runs 49 police stations in 20"
                                + " countries.");
    }

    @AfterEach
    void end() {
        open.forEach(Workbench::close);
        site.close();
    }

    private Workbench open(String name, String... pages) {
        Workbench workbench = Workbench.init(temp.resolve(name), List.of(site.address()), null);
        open.add(workbench);
        for (String page : pages) {
            new Capturing(workbench).capture(site.url(page), Transport.Limits.USUAL);
        }
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        return workbench;
    }

    private static void acceptAll(Workbench workbench) {
        for (Claim claim : workbench.readings().claims()) {
            new Reviewing(workbench).accept(claim.id(), "it says so");
        }
    }

    private static void trust(Workbench who, Workbench whom) {
        new Colleagues(who).trust(new Colleagues(whom).card());
    }

    private Path parcel(Workbench from, String name, Workbench to) {
        trust(from, to);
        trust(to, from);
        Path file = temp.resolve(name);
        new Sending(from).send(0, new Colleagues(to).card(), file);
        return file;
    }

    private static void sound(Workbench workbench) {
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    /** The register without the numbers that events happen to have. */
    private static List<String> register(Workbench workbench) {
        Map<String, String> rows = new TreeMap<>();
        workbench.register().entries().forEach(e -> rows.put("entry " + e.id(), e.kind() + " " + e.label()));
        for (Statement s : workbench.register().statements()) {
            rows.put(
                    "statement " + s.claim() + " " + s.property(),
                    s.entry() + " " + s.value() + " " + s.speaker() + " "
                            + s.passage().quote());
        }
        workbench.register().captures().forEach(c -> rows.put("capture " + c.id(), c.url() + " " + c.fileDigest()));
        workbench.register().verdicts().forEach((claim, verdict) -> rows.put("verdict " + claim, verdict));
        new OtherCases(workbench.database())
                .open()
                .forEach(d -> rows.put(
                        "open " + d.taken().ledger() + " " + d.taken().position(), d.state() + " " + d.claim()));
        List<String> lines = new ArrayList<>();
        rows.forEach((name, row) -> lines.add(name + ": " + row));
        return lines;
    }

    @Test
    void capturesAndDecisionsArriveWithTheirProofs() {
        Workbench a = open("a", "/a.html", "/named.html");
        acceptAll(a);
        Workbench b = open("b");
        Receiving.Received in = new Receiving(b).receive(parcel(a, "a.parcel", b));
        assertThat(in.captures()).isEqualTo(2);
        assertThat(in.decisions()).isEqualTo(a.register().decisions().size());
        assertThat(b.register().captures())
                .extracting(c -> c.id())
                .containsExactlyElementsOf(
                        a.register().captures().stream().map(c -> c.id()).toList());
        // What was sealed at acceptance was opened for the colleague, and is sealed there again.
        assertThat(b.register().statements()).hasSameSizeAs(a.register().statements());
        for (int i = 0; i < a.register().statements().size(); i++) {
            String sent = a.register().statements().get(i).passage().quote();
            String came = b.register().statements().get(i).passage().quote();
            assertThat(Veil.same(sent, came)).as(sent).isTrue();
        }
        String mark = Translation.mark(a.folder().origin());
        assertThat(b.register().entries())
                .isNotEmpty()
                .allMatch(e -> e.id().mark().equals(mark));
        sound(b);
        b.close();
        open.remove(b);
        Workbench again = Workbench.open(temp.resolve("b"));
        open.add(again);
        assertThat(again.repairs()).isEmpty();
    }

    @Test
    void whatAReceivedDecisionSaysOfAPrivatePersonIsSealedHereToo() {
        Workbench a = open("a", "/a.html", "/named.html");
        for (Claim claim : a.readings().claims()) {
            new Reviewing(a).accept(claim.id(), "as Lin Meihua was told");
        }
        // One case knows no page yet, one has sealed the person and may not get the page, one has read it.
        Workbench b = open("b");
        Workbench c = open("c", "/named.html");
        new Sealing(c).seal(new Spellings(List.of("Lin Meihua")), "asked for it");
        Workbench d = open("d", "/named.html");
        for (Workbench colleague : List.of(b, c, d)) {
            String name = colleague.folder().name();
            Receiving.Received in = new Receiving(colleague).receive(parcel(a, "to-" + name, colleague));
            assertThat(in.decisions()).as(name).isPositive();
            assertThat(named(colleague)).as(name).isEmpty();
            sound(colleague);
        }
        assertThat(b.register().statements())
                .hasSameSizeAs(a.register().statements())
                .extracting(Statement::passage)
                .anyMatch(p -> (p.prefix() + p.quote() + p.suffix()).contains(org.daylight.Mask.BAR));
        // The key of the person opens it, and erasing the person erases it.
        org.daylight.protect.PersonId person = b.personKeys().persons().getFirst();
        assertThat(new Opening(b).unseal(person, "a court asks").fields().values())
                .anyMatch(value -> value.contains("Lin Meihua"));
        new Sealing(b).erase(person, "asked for it");
        sound(b);
    }

    /** Fields of received decisions, and rows made of them, in which the name stands in clear. */
    private static List<String> named(Workbench workbench) {
        List<String> found = new ArrayList<>();
        workbench.ledger().forEach(org.daylight.ledger.Sought.of(org.daylight.EventKind.RECEIVED), event -> {
            if ("decision".equals(event.open().get("what"))) {
                workbench.ledger().privateValues(event.seq()).stream()
                        .filter(v -> v.isClear() && String.valueOf(v.value()).contains("Meihua"))
                        .forEach(v -> found.add(v.id()));
            }
        });
        try (var connection = workbench.database().dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event, json, revealed from received_decision")) {
            while (rows.next()) {
                if ((rows.getString(2) + rows.getString(3)).contains("Meihua")) {
                    found.add("row " + rows.getLong(1));
                }
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Test
    void twiceChangesNothing() {
        Workbench a = open("a", "/a.html");
        acceptAll(a);
        Workbench b = open("b");
        Path parcel = parcel(a, "a.parcel", b);
        new Receiving(b).receive(parcel);
        List<String> register = register(b);
        long size = b.ledger().size();
        Receiving.Received again = new Receiving(b).receive(parcel);
        assertThat(again.captures() + again.decisions()).isZero();
        assertThat(b.ledger().size()).isEqualTo(size);
        assertThat(register(b)).isEqualTo(register);
    }

    @Test
    void aParcelThatIsNotEncryptedLeavesOutWhatMayNamePersons() throws IOException {
        Workbench a = open("a", "/a.html", "/named.html");
        acceptAll(a);
        Workbench b = open("b");
        trust(b, a);
        Path file = temp.resolve("clear.parcel");
        Sending.Sent sent = new Sending(a).send(0, null, file);
        assertThat(sent.captures()).isEqualTo(1);
        assertThat(sent.leftOut()).containsEntry(Sending.PERSONS, 1L).containsKey(Sending.ELSEWHERE);
        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Harbour Watch")
                .doesNotContain("Meihua");
        assertThat(new Receiving(b).receive(file).captures()).isEqualTo(1);
        // What was left out comes with a parcel that is encrypted.
        Receiving.Received rest = new Receiving(b).receive(parcel(a, "for-b.parcel", b));
        assertThat(rest.captures()).isEqualTo(1);
        assertThat(b.register().statements()).hasSameSizeAs(a.register().statements());
        sound(b);
    }

    @Test
    void theOrderOfCasesMakesNoDifference() {
        Random random = new Random(20261122);
        for (int round = 0; round < 3; round++) {
            Workbench a = open("a" + round, "/a.html", "/b.html");
            Workbench c = open("c" + round);
            Path first = parcel(a, "shared" + round, c);
            new Receiving(c).receive(first);
            new ReadingRun(c).read(false, (done, of, capture) -> {});
            decide(a, random);
            decide(c, random);
            Workbench one = open("one" + round);
            Workbench other = open("other" + round);
            for (Workbench[] way : new Workbench[][] {{one, a, c}, {other, c, a}}) {
                for (int i = 1; i < way.length; i++) {
                    new Receiving(way[0])
                            .receive(parcel(
                                    way[i],
                                    way[i].folder().name() + "-"
                                            + way[0].folder().name(),
                                    way[0]));
                }
            }
            assertThat(register(one)).isEqualTo(register(other)).hasSizeGreaterThan(4);
            sound(one);
            sound(other);
        }
    }

    private static void decide(Workbench workbench, Random random) {
        for (Claim claim : workbench.readings().claims()) {
            switch (random.nextInt(5)) {
                case 0 -> new Reviewing(workbench).reject(claim.id(), "no");
                case 1 -> {}
                case 2 -> {
                    var event = new Reviewing(workbench).accept(claim.id(), "yes");
                    new Arranging(workbench).undo(event.seq(), "no, wait");
                }
                default -> new Reviewing(workbench).accept(claim.id(), "yes");
            }
        }
    }

    @Test
    void anotherVerdictIsShownAndOursHolds() {
        Workbench a = open("a", "/a.html");
        Workbench b = open("b");
        new Receiving(b).receive(parcel(a, "pages", b));
        new ReadingRun(b).read(false, (done, of, capture) -> {});
        Claim claim = a.readings().claims().getFirst();
        new Reviewing(a).accept(claim.id(), "yes");
        new Reviewing(b).reject(claim.id(), "no");
        new Receiving(b).receive(parcel(a, "decisions", b));
        assertThat(b.register().verdicts()).containsEntry(claim.id(), "reject");
        assertThat(b.register().statements()).isEmpty();
        assertThat(new ExchangeDesk(b).disagreements()).singleElement().satisfies(d -> {
            assertThat(d.ours()).isEqualTo("reject");
            assertThat(d.decision()).isEqualTo("accept");
        });
        new Reviewing(b).accept(claim.id(), "seen again");
        assertThat(b.register().statements()).isNotEmpty();
        sound(b);
    }

    @Test
    void anyAlteredByteIsNoticed() throws IOException {
        Workbench a = open("a", "/a.html");
        acceptAll(a);
        Workbench b = open("b");
        trust(b, a);
        Path file = temp.resolve("a.parcel");
        new Sending(a).send(0, null, file);
        byte[] bytes = Files.readAllBytes(file);
        Random random = new Random(7);
        long size = b.ledger().size();
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(bytes.length);
            byte[] altered = bytes.clone();
            altered[at] ^= (byte) (1 << random.nextInt(8));
            Path one = Files.write(temp.resolve("altered"), altered);
            assertThatThrownBy(() -> new Receiving(b).receive(one))
                    .as("byte %d", at)
                    .isInstanceOf(DaylightException.class);
        }
        assertThat(b.ledger().size()).isEqualTo(size);
        assertThat(b.register().captures()).isEmpty();
        assertThat(temp.resolve("b/incoming")).doesNotExist();
    }

    @Test
    void aStrangerIsRefusedWithHisFingerprint() {
        Workbench a = open("a", "/a.html");
        Workbench b = open("b");
        Path file = temp.resolve("a.parcel");
        new Sending(a).send(0, null, file);
        assertThatThrownBy(() -> new Receiving(b).receive(file))
                .hasMessageContaining(new Colleagues(a).card().fingerprint());
    }

    @Test
    void whatACaseTakesBackIsTakenBackHere() {
        Workbench a = open("a", "/a.html");
        acceptAll(a);
        Workbench b = open("b");
        new Receiving(b).receive(parcel(a, "first", b));
        long accepted = a.register().statements().getFirst().decision();
        List<String> before = register(b);
        new Arranging(a).undo(accepted, "not so");
        new Receiving(b).receive(parcel(a, "second", b));
        assertThat(b.register().statements()).hasSameSizeAs(a.register().statements());
        new Arranging(a).undo(a.ledger().size() - 2, "so after all");
        new Receiving(b).receive(parcel(a, "third", b));
        assertThat(register(b)).isEqualTo(before);
        sound(b);
    }

    @Test
    void anotherHistoryIsRefusedAndBothHeadsAreKept() throws IOException {
        Workbench a = open("a", "/a.html");
        Workbench b = open("b");
        trust(a, b);
        a.close();
        open.remove(a);
        copy(temp.resolve("a"), temp.resolve("twin"));
        Workbench one = Workbench.open(temp.resolve("a"));
        open.add(one);
        acceptAll(one);
        Workbench twin = Workbench.open(temp.resolve("twin"));
        open.add(twin);
        twin.append(List.of(
                org.daylight.ledger.Draft.open(org.daylight.EventKind.CONFIGURATION, Map.of("other", "history"))));
        trust(b, one);
        new Receiving(b).receive(parcel(one, "one.parcel", b));
        List<String> register = register(b);
        Path other = parcel(twin, "twin.parcel", b);
        assertThatThrownBy(() -> new Receiving(b).receive(other)).hasMessageContaining("set back or rewritten");
        assertThat(register(b)).isEqualTo(register);
        var refused = b.ledger().event(b.ledger().size() - 1);
        assertThat(refused.text("seen")).isNotEqualTo(refused.text("note"));
        sound(b);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    @Test
    void whatIsSignedAndNotSoIsRefused() throws IOException {
        Workbench a = open("a", "/a.html", "/b.html");
        Workbench b = open("b");
        trust(b, a);
        var head = a.ledger().checkpoint();
        List<org.daylight.Event> events = new ArrayList<>();
        List<org.daylight.ledger.PrivateValue> opened = new ArrayList<>();
        Map<String, Path> files = new TreeMap<>();
        a.ledger().forEach(event -> {
            events.add(event);
            if (event.kind() == org.daylight.EventKind.CAPTURE) {
                opened.addAll(a.ledger().privateValues(event.seq()).stream()
                        .filter(v -> v.field().equals("url"))
                        .toList());
                // Each capture's file is said to be the other's.
                files.put(
                        event.text("file"),
                        temp.resolve("a")
                                .resolve(a.register().captures().getLast().file()));
            }
        });
        Path lie = temp.resolve("lie.parcel");
        new org.daylight.exchange.ParcelWriter(
                        new Colleagues(a).card(), text -> a.ledger().signatureLine(text))
                .write(
                        new org.daylight.exchange.ParcelWriter.Content(
                                0, List.of(), head, events, opened, files, Map.of()),
                        null,
                        lie);
        long size = b.ledger().size();
        assertThatThrownBy(() -> new Receiving(b).receive(lie)).hasMessageContaining("the sender signed as SHA-256");
        assertThat(b.ledger().size()).isEqualTo(size);
        assertThat(temp.resolve("b/archive")).isEmptyDirectory();
    }

    @Test
    void whatACrashCutShortIsFinishedOrUndoneByTheNextStart() throws IOException {
        Workbench a = open("a", "/a.html");
        acceptAll(a);
        Workbench b = open("b");
        new Receiving(b).receive(parcel(a, "a.parcel", b));
        b.close();
        open.remove(b);
        // As if the program had ended after the events and before the files were in their places.
        Path root = temp.resolve("b");
        Files.createDirectories(root.resolve("incoming/ready"));
        Files.move(root.resolve("archive"), root.resolve("incoming/ready/archive"));
        Files.writeString(
                Files.createDirectories(root.resolve("incoming/parts")).resolve("part-0"), "torn");
        try (Workbench again = Workbench.open(root)) {
            assertThat(again.repairs()).singleElement().asString().contains("moved");
            sound(again);
        }
        // And as if before the events.
        Files.writeString(
                Files.createDirectories(root.resolve("incoming/ready/archive/2026/01"))
                        .resolve("x.warc.gz"),
                "torn");
        try (Workbench again = Workbench.open(root)) {
            assertThat(again.repairs()).singleElement().asString().contains("import it again");
            assertThat(root.resolve("incoming")).doesNotExist();
            sound(again);
        }
    }

    @Test
    void whatWasReceivedIsHeldAgainstItsOwnLedger() throws Exception {
        Workbench a = open("a", "/a.html");
        acceptAll(a);
        Workbench b = open("b");
        new Receiving(b).receive(parcel(a, "a.parcel", b));
        try (var connection = b.database().dataSource().getConnection();
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "update private_value set value = replace(value, 'daylight.case', 'other.case') where field = 'event'"))
                    .isPositive();
        }
        assertThat(new CaseCheck(b.folder(), b.database()).check(null).faults())
                .anyMatch(f -> f.item().startsWith("received, event "));
    }
}
