// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Mask;
import org.daylight.Statement;
import org.daylight.alert.Channel;
import org.daylight.alert.Hours;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.alert.Rule;
import org.daylight.fixture.ByteSearch;
import org.daylight.fixture.Folders;
import org.daylight.fixture.Site;
import org.daylight.preserve.Transport;
import org.daylight.protect.PersonId;
import org.daylight.protect.SealedFile;
import org.daylight.protect.Spellings;
import org.daylight.register.AlertRules;
import org.daylight.register.NoteBook;
import org.daylight.register.WatchItems;
import org.daylight.register.Watches;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.watch.Ahead;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.verify.CaseCheck;
import org.daylight.verify.Verdict;
import org.daylight.watch.Listing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a seal a name is nowhere but under its key; after an erasure it is nowhere. All persons are invented. */
class SealEraseTest {
    private static final List<String> LIN = List.of("Lin Meihua", "Meihua Lin", "林美华", "林美華");
    private static final List<String> OTHER = List.of("Okonkwo Zeta", "Zeta Okonkwo");

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
                        "Harbour Watch told Lin Meihua in September 2022 that China runs 54 police stations in 21 countries.",
                        "Lin\nMeihua (林美华) and her neighbour Zeta Okonkwo were called again, the group said.",
                        "<a href='/people/lin-meihua?n=%E6%9E%97%E7%BE%8E%E5%8D%8E'>more</a>"
                                + "<script>{\"n\":\"\\u6797\\u7f8e\\u83ef\"}</script>")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        workbench = Workbench.init(root, List.of(site.address()), null);
        capture("/call.html");
        capture("/other.html");
        read();
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "as Lin Meihua was told"));
    }

    @AfterEach
    void close() {
        workbench.close();
        site.close();
    }

    private Capturing.Kept capture(String path) {
        return new Capturing(workbench).capture(site.url(path), Transport.Limits.USUAL);
    }

    private ReadingRun.Report read() {
        return new ReadingRun(workbench).read(false, (done, of, capture) -> {});
    }

    private Sealing.Sealed seal(List<String> names) {
        return new Sealing(workbench).seal(new Spellings(names), "asked for it");
    }

    /** In every byte of the case as it lies on the disk while it is open, and once more when it is closed. */
    private void nowhere(List<String> names) {
        assertThat(ByteSearch.in(root, names)).isEmpty();
        workbench.close();
        assertThat(ByteSearch.in(root, names)).isEmpty();
        workbench = Workbench.open(root);
    }

    private Verdict sound() {
        Verdict verdict = new CaseCheck(workbench.folder(), workbench.database()).check(null);
        assertThat(verdict.faults()).isEmpty();
        return verdict;
    }

    @Test
    void beforeASealTheNameIsThere() {
        assertThat(ByteSearch.in(root, LIN)).isNotEmpty();
        assertThat(workbench.register().statements()).isNotEmpty();
    }

    @Test
    void aSealRestrictsEncryptsAndMasks() {
        Sealing.Sealed sealed = seal(LIN);
        assertThat(sealed.captures()).isEqualTo(1);
        Capture capture = workbench.register().captures().getFirst();
        assertThat(capture.restricted()).isTrue();
        assertThat(root.resolve(capture.file())).doesNotExist();
        assertThat(SealedFile.path(root.resolve(capture.file()))).exists();
        assertThat(workbench.register().captures().getLast().restricted()).isFalse();
        Document document = workbench.readings().documentOf(capture.id()).orElseThrow();
        assertThat(document.text()).contains(Mask.BAR).doesNotContain("Meihua");
        assertThat(workbench.readings().claims(document.id())).isEmpty();
        assertThat(workbench.register().statements())
                .filteredOn(s -> s.capture().equals(capture.id()))
                .isNotEmpty()
                .extracting(Statement::passage)
                .noneMatch(p -> (p.prefix() + p.quote() + p.suffix()).contains("Meihua"));
        sound();
        nowhere(LIN);
        sound();
    }

    @Test
    void whatIsWatchedUnderTheNameIsForgottenAndNotAskedAgain() {
        WatchDeeds deeds = new WatchDeeds(workbench);
        String named = deeds.add(WatchDeeds.Wanted.of(site.url("/people/lin-meihua"), Watches.Kind.PAGE))
                .id();
        String other = deeds.add(WatchDeeds.Wanted.of(site.url("/other.html"), Watches.Kind.PAGE))
                .id();
        assertThat(ByteSearch.in(root, List.of("lin-meihua"))).isNotEmpty();
        seal(LIN);
        WatchItems items = new WatchItems(workbench.database());
        assertThat(items.source(named)).isEmpty();
        assertThat(items.source(other)).isPresent();
        nowhere(List.of("lin-meihua"));
        WatchDeeds after = new WatchDeeds(workbench);
        assertThatThrownBy(() -> {
                    after.pause(named, "");
                    after.resume(named);
                })
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("sealed");
        sound();
    }

    /** What a person typed, or a page said of itself, that no capture of the first seal holds. */
    private void everywhere() throws IOException {
        WatchDeeds deeds = new WatchDeeds(workbench);
        site.put("/list.html", titled("Meihua Lin is back", "There are 54 stations, the ministry said."));
        String watch = deeds.add(new WatchDeeds.Wanted(
                        site.url("/list.html"),
                        Watches.Kind.LISTING,
                        "Paper of Lin Meihua",
                        null,
                        new Listing("a.lin-meihua", "/lin-meihua/"),
                        null))
                .id();
        String page = deeds.add(WatchDeeds.Wanted.of(site.url("/other.html"), Watches.Kind.PAGE))
                .id();
        String elsewhere = deeds.add(WatchDeeds.Wanted.of("http://meihua-lin.example/news", Watches.Kind.PAGE))
                .id();
        deeds.pause(elsewhere, "");
        Ahead ahead = new Ahead(workbench).poll(Duration.ZERO);
        site.put("/other.html", titled("林美華 is back", "Nobody says what Lin Meihua was told."));
        ahead.poll(Duration.ofDays(30)).poll(Duration.ofDays(30));
        deeds.ignoreRobots(watch, "Lin Meihua asks for it");
        deeds.pause(page, "Lin Meihua asks for it");
        AlertDeeds alerts = new AlertDeeds(workbench, Clock.systemUTC());
        Hours hours = Hours.usual(ZoneOffset.UTC);
        alerts.mail(
                "post",
                new AlertDeeds.Mail(
                        "mail.example",
                        587,
                        "starttls",
                        "lin.meihua",
                        "",
                        "none",
                        null,
                        "lin.meihua@paper.example",
                        List.of("lin.meihua@paper.example", "desk@paper.example")),
                "https://lin-meihua.example",
                hours);
        alerts.webhook("hook", "https://hook.example/lin-meihua", null, hours);
        alerts.desktop("meihua-lin", hours);
        new Questions(workbench).save("quiet-gardener", "quiet gardener stations");
        for (String name : List.of("quiet-gardener", "news-of-quiet-gardener")) {
            alerts.add(new AlertDeeds.Wanted(
                    name,
                    name.equals("quiet-gardener") ? name : null,
                    Set.of(Raise.GONE),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    List.of("post"),
                    Rhythm.NOW));
        }
        String report = """
                # What Lin Meihua saw

                One office was opened, 林美華 said.[^lin-meihua]

                [^lin-meihua]: Lin Meihua, %s, archived at https://web.archive.org/web/20200101000000/%s
                """.formatted(site.url("/people/lin-meihua"), site.url("/people/lin-meihua"));
        new Rescue(workbench).take("lin-meihua.md", report.getBytes(StandardCharsets.UTF_8));
        new SearchLog(workbench).add("the register of Lin Meihua", "林美华", 0, "as Lin Meihua asked");
        Path sheet = temp.resolve("lin-meihua.csv");
        Files.writeString(sheet, "url,title\n" + site.url("/people/lin-meihua") + ",Lin Meihua\n");
        TakingIn taking = new TakingIn(workbench);
        taking.take(TakingIn.preview(sheet, new TakingIn.Wanted("sheet", Optional.empty(), null)));
        String entry = workbench.register().entries().getFirst().id().value();
        for (boolean privileged : new boolean[] {false, true}) {
            new Notes(workbench)
                    .add(new Notes.Wanted(entry, "call Lin Meihua", Optional.empty(), Optional.empty(), privileged));
        }
        LocalDate day = LocalDate.of(2026, 3, 2);
        new Replying(workbench)
                .request(List.of(entry), "Lin Meihua", "e-mail", day, day.plusDays(14), "through her neighbour");
        new PublicArchives(workbench).add("museum", "https://lin-meihua.example/map/", null, null, null);
        new ModelSetting(workbench)
                .set(ModelSetting.Model.of("http://127.0.0.1:9/lin-meihua", "lin-meihua", true, "none"), false);
        new Arranging(workbench).label(EntryId.typed(entry), "The office that Lin Meihua saw", "so called");
    }

    private static byte[] titled(String title, String words) {
        return ("<!doctype html><html lang=en><meta charset=utf-8><title>" + title + "</title><main><h1>" + title
                        + "</h1><p>" + words + "</p><p>The office told the paper of it on that day.</p></main></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aNameInEveryPlaceWhereOneIsTypedIsNowhereAfterASealAndAfterAnErasure() throws IOException {
        everywhere();
        List<String> all = new ArrayList<>(LIN);
        all.addAll(List.of("quiet gardener", "lin.meihua"));
        PersonId person = seal(all).person();
        nowhere(all);
        AlertRules rules = new AlertRules(workbench.database());
        assertThat(rules.channels()).extracting(Channel::target).containsExactly("");
        assertThat(rules.rules()).extracting(Rule::name).containsExactly("R5");
        sound();
        // What is beside the ledger alone when it comes after the seal.
        new AlertDeeds(workbench, Clock.systemUTC()).desktop("lin-meihua", Hours.usual(ZoneOffset.UTC));
        new Sealing(workbench).erase(person, "asked for it");
        nowhere(all);
        sound();
    }

    @Test
    void aSealThatIsNotWrittenTakesNoNameFromBesideTheLedger() throws Exception {
        String entry = workbench.register().entries().getFirst().id().value();
        Notes notes = new Notes(workbench);
        notes.add(new Notes.Wanted(entry, "call Lin Meihua", Optional.empty(), Optional.empty(), false));
        NoteBook book = new NoteBook(workbench.database(), true);
        try (Connection connection = workbench.database().dataSource().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            // As where the disk is full, or power fails, at the last moment: all was done, and nothing committed.
            statement.execute("CREATE TRIGGER full_disk BEFORE INSERT ON checkpoint"
                    + " BEGIN SELECT RAISE(ABORT, 'no room'); END");
        }
        assertThatThrownBy(() -> seal(LIN)).isInstanceOf(DaylightException.class);
        assertThat(book.all()).extracting(NoteBook.Kept::body).contains("call Lin Meihua");
        try (Connection connection = workbench.database().dataSource().getConnection();
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER full_disk");
        }
        seal(LIN);
        assertThat(book.all()).extracting(NoteBook.Kept::body).noneMatch(b -> b.contains("Meihua"));
        nowhere(LIN);
    }

    @Test
    void anErasureLeavesNothingAndEveryHashStands() {
        PersonId person = seal(LIN).person();
        Event erased = new Sealing(workbench).erase(person, "asked for it");
        assertThat(root.resolve("keys/persons/" + person + ".key")).doesNotExist();
        assertThat(sound().checked()).anyMatch(c -> c.endsWith("erased by event " + erased.seq()));
        nowhere(LIN);
        assertThatThrownBy(() -> new Sealing(workbench).erase(person, "again"))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("erased already");
    }

    @Test
    void aSecondPersonInARestrictedCaptureIsSealedAndErasedAlone() {
        PersonId first = seal(LIN).person();
        assertThat(seal(OTHER).captures()).isEqualTo(1);
        nowhere(LIN);
        nowhere(OTHER);
        sound();
        String file = workbench.register().captures().getFirst().file();
        SealedFile sealed = new SealedFile(root.resolve(file));
        assertThat(sealed.persons()).hasSize(2).contains(first);
        PersonId second = sealed.persons().getLast();
        assertThat(sealed.open(workbench.personKeys()::find)).isPresent();
        new Sealing(workbench).erase(second, "asked for it");
        assertThat(sealed.open(workbench.personKeys()::find)).isEmpty();
        assertThat(workbench.personKeys().find(first)).isPresent();
        nowhere(OTHER);
        sound();
        new Sealing(workbench).erase(first, "asked for it");
        sound();
    }

    @Test
    void aWrongKeyOpensNothing() {
        seal(LIN);
        SealedFile sealed = new SealedFile(
                root.resolve(workbench.register().captures().getFirst().file()));
        assertThatThrownBy(() -> sealed.open(person -> Optional.of(new byte[32])))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("does not open");
    }

    @Test
    void anotherCharsetAnotherFileAndATailAreFoundToo() throws IOException {
        site.put(
                "/zh.html",
                "<!doctype html><meta charset=gb18030><p>林美华接到电话。</p>".getBytes(Charset.forName("GB18030")));
        capture("/zh.html");
        Path tail = root.resolve("archive/2022/torn.warc.gz.tail");
        Files.createDirectories(tail.getParent());
        Files.writeString(tail, "GET /people?n=Lin%20Meihua HTTP/1.1");
        assertThat(seal(LIN).captures()).isEqualTo(2);
        assertThat(tail).doesNotExist();
        nowhere(LIN);
        sound();
    }

    @Test
    void aSealThatACrashCutOffIsUndone() throws IOException {
        // What a crash between staging and event leaves: the key, and a sealed form beside the clear file.
        List<PersonId> before = workbench.personKeys().persons();
        PersonId person = PersonId.random();
        byte[] key = workbench.personKeys().create(person);
        String file = workbench.register().captures().getFirst().file();
        new SealedFile(root.resolve(file)).stage(Files.newInputStream(root.resolve(file)), List.of(person), p -> key);
        workbench.close();
        workbench = Workbench.open(root);
        assertThat(workbench.repairs()).hasSize(2);
        assertThat(Folders.files(root, ".next")).isEmpty();
        assertThat(workbench.personKeys().persons()).isEqualTo(before);
        sound();
    }

    @Test
    void aSealOrAnErasureThatACrashCutShortIsFinished() throws IOException {
        String file = workbench.register().captures().getFirst().file();
        byte[] clear = Files.readAllBytes(root.resolve(file));
        PersonId person = seal(LIN).person();
        byte[] key = Files.readAllBytes(root.resolve("keys/persons/" + person + ".key"));
        // As after a crash between the event and the removal of the clear file.
        Files.write(root.resolve(file), clear);
        Path sealed = SealedFile.path(root.resolve(file));
        Files.move(sealed, SealedFile.nextPath(root.resolve(file)));
        Files.createFile(root.resolve("expunge"));
        workbench.close();
        workbench = Workbench.open(root);
        assertThat(workbench.repairs()).hasSize(2);
        nowhere(LIN);
        sound();
        new Sealing(workbench).erase(person, "asked for it");
        // As after a crash between the event and the destruction of the key.
        Files.write(root.resolve("keys/persons/" + person + ".key"), key);
        workbench.close();
        workbench = Workbench.open(root);
        assertThat(workbench.repairs()).singleElement().asString().contains("destroyed the key of " + person);
        assertThat(root.resolve("keys/persons/" + person + ".key")).doesNotExist();
        sound();
    }

    @Test
    void aPageThatComesAfterTheSealIsReportedMaskedAndErased() {
        PersonId person = seal(LIN).person();
        site.page(
                "/later.html", "Harbour Watch told LIN Meihua in May 2023 that there are 60 police stations in Chile.");
        Capturing.Kept kept = capture("/later.html");
        assertThat(kept.warnings()).anyMatch(w -> w.contains(person.value()));
        read();
        Capture later = kept.captures().getFirst();
        Document document = workbench.readings().documentOf(later.id()).orElseThrow();
        List<Claim> claims = workbench.readings().claims(document.id());
        assertThat(claims).isNotEmpty();
        claims.forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
        Publishing.Published published = Asked.publisher(workbench).publish("Later", temp.resolve("edition"));
        assertThat(ByteSearch.in(published.edition().folder(), LIN)).isEmpty();
        sound();
        new Sealing(workbench).erase(person, "asked for it");
        nowhere(LIN);
        sound();
    }

    @Test
    void anEditionInWhichTheNameStandsIsWithdrawn() {
        new Reviewing(workbench).liftMask("Lin Meihua", "spokesperson", "wrongly taken for one");
        new Reviewing(workbench).liftMask("Zeta Okonkwo", "spokesperson", "wrongly taken for one");
        Asked.publisher(workbench).publish("Too early", null);
        assertThat(ByteSearch.in(root.resolve("editions"), LIN)).isNotEmpty();
        Sealing.Sealed sealed = seal(LIN);
        assertThat(root.resolve("editions/1")).doesNotExist();
        assertThat(sound().checked())
                .anyMatch(c -> c.contains("withdrawn by event " + sealed.event().seq()));
        nowhere(LIN);
        assertThat(Asked.publisher(workbench).publish("Once more", null).number())
                .isEqualTo(2);
        assertThat(ByteSearch.in(root.resolve("editions"), LIN)).isEmpty();
    }

    @Test
    void aNameThatIsNowhereIsAnErrorAndLeavesNoKey() {
        List<PersonId> before = workbench.personKeys().persons();
        assertThatThrownBy(() -> seal(List.of("Nobody Atall"))).isInstanceOf(DaylightException.class);
        assertThat(workbench.personKeys().persons()).isEqualTo(before);
    }
}
