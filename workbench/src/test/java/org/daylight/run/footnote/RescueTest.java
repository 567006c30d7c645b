// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Offsets;
import org.daylight.footnote.back.Style;
import org.daylight.preserve.Transport;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Outcome;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.BundleToFetch;
import org.daylight.run.Bundling;
import org.daylight.run.FakeArchive;
import org.daylight.run.PublicArchives;
import org.daylight.run.Workbench;
import org.daylight.verify.BundleCheck;
import org.daylight.verify.CaseCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report over a small web on this machine: each of its pages has another fate. */
class RescueTest {
    private static final Seeking.Manners SWIFT = new Seeking.Manners(Duration.ofMillis(1), 4, Transport.Limits.USUAL);
    private static final String REPORT = """
            # Offices abroad

            The ministry opened 14 offices in Lisbon.[^1] Four were closed in 2021.[^2] A court fined the agency.[^3]
            The list was long.[^4] The mayor denied it.[^5] The bill was paid twice.[^6] Nobody knew.[^7] It was told again.[^8]

            [^1]: %1$s/there
            [^2]: %1$s/changed, accessed 5 May 2021
            [^3]: %1$s/gone
            [^4]: %1$s/copied
            [^5]: %1$s/walled
            [^6]: %1$s/lost
            [^7]: http://no-such-host.invalid/page
            [^8]: %1$s/relay; see also %1$s/there
            """;

    @TempDir
    private Path temp;

    private FakeArchive web;
    private Workbench workbench;
    private Footnotes footnotes;

    @BeforeEach
    void open() throws IOException {
        web = new FakeArchive();
        workbench = Workbench.init(temp.resolve("case"), List.of(web.address()), null);
        footnotes = new Footnotes(workbench.database());
    }

    @AfterEach
    void close() {
        workbench.close();
        web.close();
    }

    private void html(String target, int status, String title, String body) {
        web.put(
                target,
                status,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                "<!doctype html><html lang=en><title>" + title + "</title><article><h1>" + title + "</h1><p>" + body
                        + "</p></article></html>");
    }

    private static String story(String of) {
        return IntStream.range(0, 12)
                .mapToObj(i -> "The ministry opened " + (14 + i) + " offices in " + of
                        + " said a spokeswoman for the council on the " + (i + 3) + "th of the month about " + of + ".")
                .reduce("", (a, b) -> a + " " + b);
    }

    private void pages() {
        html("/there", 200, "Offices in Lisbon", story("Lisbon"));
        html("/relay", 200, "Offices in Lisbon", story("Lisbon"));
        html("/changed", 200, "Offices closed", story("Porto") + " All five were closed.");
        html("/copied", 404, "Not found", "");
        html("/web/20200101000000/http://gone.example/list", 200, "The list", story("Braga"));
        html("/walled", 403, "Forbidden", "Please sign in.");
        new PublicArchives(workbench).add("museum", web.url("/timemap/link/"), null, null, null);
        memento("/changed", "20210504000000", "Tue, 04 May 2021 00:00:00 GMT", story("Porto"));
        memento("/gone", "20190501100000", "Wed, 01 May 2019 10:00:00 GMT", story("Faro"));
    }

    private void memento(String path, String digits, String date, String body) {
        String page = web.url(path);
        web.put(
                        "/timemap/link/" + page,
                        200,
                        Map.of("Content-Type", "application/link-format"),
                        "<" + page + ">; rel=\"original\",\n<" + web.url("/web/" + digits + "/" + page)
                                + ">; rel=\"first last memento\"; datetime=\"" + date + "\"\n")
                .put(
                        "/web/" + digits + "id_/" + page,
                        200,
                        Map.of("Content-Type", "text/html; charset=utf-8"),
                        "<!doctype html><html lang=en><title>Offices closed</title><article><h1>Offices closed</h1><p>"
                                + body + "</p></article></html>");
    }

    private Kept take() {
        return new Rescue(workbench)
                .take("report.md", REPORT.formatted(web.url("")).getBytes(StandardCharsets.UTF_8));
    }

    private Sought source(Kept report, String path) {
        return footnotes.sources(report.id()).stream()
                .filter(s -> s.key().endsWith(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySourceIsToldByWhatBecameOfIt() {
        pages();
        Kept report = take();
        Seeking seeking = new Seeking(workbench, SWIFT);
        assertThat(seeking.all(
                        report,
                        false,
                        (progress, source) -> assertThat(progress.of()).isEqualTo(8)))
                .isEqualTo(8);
        Map<String, Outcome> expected = Map.of(
                "/there", Outcome.CAPTURED,
                "/relay", Outcome.CAPTURED,
                "/changed", Outcome.CHANGED,
                "/gone", Outcome.RECOVERED,
                "/copied", Outcome.NOT_FOUND,
                "/walled", Outcome.BLOCKED,
                "/lost", Outcome.NOT_FOUND,
                "invalid/page", Outcome.UNREACHED);
        expected.forEach((path, outcome) ->
                assertThat(source(report, path).outcome()).as(path).isEqualTo(outcome));
        assertThat(source(report, "/changed").before()).isNotNull();
        assertThat(source(report, "/walled").capture()).isNull();
        assertThat(source(report, "/walled").trouble()).isEqualTo("refused");
        // The relay tells what the first page tells: both are one origin.
        assertThat(seeking.ground(report)).isEqualTo(new Seeking.Ground(8, 8, 4, 3));
        // The copy that the report itself cites stands in where no archive of the case has the page.
        Sought copied = source(report, "/copied");
        new OneSource(workbench, Transport.Limits.USUAL)
                .seek(
                        report.id(),
                        new Sought(
                                copied.place(),
                                copied.key(),
                                copied.url(),
                                web.url("/web/20200101000000/http://gone.example/list"),
                                null,
                                null,
                                0,
                                null,
                                null,
                                null),
                        Instant.MIN);
        assertThat(source(report, "/copied").outcome()).isEqualTo(Outcome.RECOVERED);
        confirmedAndGivenBack(report);
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    private void confirmedAndGivenBack(Kept report) {
        Bearing bearing = new Bearing(workbench, report);
        Footnotes.Listed first = footnotes.notes(report.id()).getFirst();
        Bearing.Borne borne = bearing.of(first);
        assertThat(borne.supported()).isTrue();
        Bearing.Passage best = borne.passages().getFirst();
        new Rescue(workbench).says(report, first, best.source(), new Offsets(0, 8));
        long event = new Rescue(workbench)
                .says(report, first, best.source(), best.found().at());
        Footnotes.Check check = footnotes.checks(report.id()).getFirst();
        assertThat(check.event()).isEqualTo(event);
        assertThat(check.says()).isTrue();
        assertThat(check.quote()).isEqualTo(best.found().quote()).contains("14 offices in Lisbon");
        byte[] bytes = REPORT.formatted(web.url("")).getBytes(StandardCharsets.UTF_8);
        byte[] back = new Returning(workbench)
                .back(report, "report.md", bytes, Style.CHICAGO, false)
                .file();
        assertThat(new String(back, StandardCharsets.UTF_8))
                .contains(String.valueOf(source(report, "/gone").capture()), "Preserved sources");
        assertThatThrownBy(() -> new Returning(workbench).back(report, "other.md", back, Style.CHICAGO, false))
                .hasMessageContaining("is not the file that was taken in");
        handedOver(report, first);
    }

    /** The words that were confirmed last stand in the bundle, and whoever alters them is found out. */
    private void handedOver(Kept report, Footnotes.Listed note) {
        Path bundle = temp.resolve("bundle");
        Bundling.Handed handed = new Bundling(workbench, step -> {})
                .bundle(Evidence.of(workbench, report, note).bundle(), Set.of(), bundle);
        assertThat(handed.captures()).isOne();
        assertThat(handed.passages()).isOne();
        assertThat(BundleCheck.of(bundle, null, null, Instant.now()).faults()).isEmpty();
        Path passages = bundle.resolve("passages.json");
        try {
            String words = Files.readString(passages);
            assertThat(words).contains("14 offices in Lisbon");
            Files.writeString(passages, words.replace("14 offices in Lisbon", "15 offices in Lisbon"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(BundleCheck.of(bundle, null, null, Instant.now()).faults())
                .anyMatch(f -> f.item().contains("passages.json"));
        // One that nobody fetched before the program was ended is not there afterwards.
        BundleToFetch.make(workbench, Evidence.of(workbench, report, note).bundle(), step -> {});
        assertThat(temp.resolve("case/unfinished")).isNotEmptyDirectory();
        workbench.close();
        workbench = Workbench.open(temp.resolve("case"));
        assertThat(temp.resolve("case/unfinished")).isEmptyDirectory();
    }

    @Test
    void whatOnlySeemsToBeThereOrGoneIsToldByWhatItIs() {
        html("/seconds", 200, "Offices in Lisbon", story("Lisbon"));
        html("/date", 200, "Offices in Porto", story("Porto"));
        web.first("/seconds", 429, Map.of("Retry-After", "1"), "Too many")
                .first("/date", 503, Map.of("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT"), "Busy");
        web.first("/never", 429, Map.of("Retry-After", "86400"), "Too many");
        html("/never", 200, "Offices in Faro", story("Faro"));
        html("/title", 200, "Page not found | The Item", "Search the site.</p><h1>Sorry</h1><p>");
        web.put(
                "/heading",
                200,
                Map.of("Content-Type", "text/html"),
                "<title>The Item</title><h1>Page not found</h1><p>Search the site.");
        web.put("/empty", 200, Map.of("Content-Type", "text/html"), "");
        web.put("/agree", 302, Map.of("Location", "/collectConsent?back=agree"), "");
        html("/collectConsent?back=agree", 200, "The Item", "We and our partners value your privacy.");
        StringBuilder text = new StringBuilder("Notes\n\n");
        Map<String, Outcome> expected = Map.of(
                "/seconds", Outcome.CAPTURED,
                "/date", Outcome.CAPTURED,
                "/never", Outcome.BLOCKED,
                "/title", Outcome.GONE,
                "/heading", Outcome.GONE,
                "/empty", Outcome.GONE,
                "/agree", Outcome.BLOCKED);
        expected.keySet()
                .forEach(path -> text.append("- ").append(web.url(path)).append('\n'));
        Kept report = new Rescue(workbench).take("report.md", text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(new Seeking(workbench, SWIFT).all(report, false, (p, s) -> {}))
                .isEqualTo(expected.size());
        expected.forEach((path, outcome) ->
                assertThat(source(report, path).outcome()).as(path).isEqualTo(outcome));
        assertThat(web.asked()).filteredOn("/never"::equals).hasSize(1);
    }

    @Test
    void aCopyThatAPersonHasStandsForWhatNobodyElseCouldHave() throws IOException {
        pages();
        Kept report = take();
        new Seeking(workbench, SWIFT).all(report, false, (progress, source) -> {});
        Path saved = Files.writeString(
                temp.resolve("saved.html"),
                "<html lang=en><title>Denied</title><p>The mayor denied it all.</p></html>");
        Sought walled = source(report, "/walled");
        CaptureId capture = new Standing(workbench).handIn(report, walled, saved, "saved.html");
        assertThat(source(report, "/walled").capture()).isEqualTo(capture);
        assertThat(source(report, "/walled").outcome()).isEqualTo(Outcome.HANDED_IN);
        // Another report that cites the page has the copy too, once the server has refused it again.
        Kept other = new Rescue(workbench)
                .take(
                        "other.md",
                        ("It was denied.[^1]\n\n[^1]: " + web.url("/walled") + "\n").getBytes(StandardCharsets.UTF_8));
        new Seeking(workbench, SWIFT).all(other, false, (progress, source) -> {});
        assertThat(source(other, "/walled").capture()).isEqualTo(capture);
    }

    @Test
    void aCorrectedReportKeepsWhatIsKnownOfItsSourcesAndOfSentencesThatStay() {
        pages();
        Kept report = take();
        new Seeking(workbench, SWIFT).all(report, false, (progress, source) -> {});
        List<Footnotes.Listed> notes = footnotes.notes(report.id());
        Rescue rescue = new Rescue(workbench);
        for (Footnotes.Listed note : notes.subList(0, 2)) {
            rescue.says(
                    report, note, source(report, note.number().equals("1") ? "/there" : "/changed"), new Offsets(0, 9));
        }
        int asked = web.asked().size();
        String corrected = REPORT.formatted(web.url("")).replace("Four were closed", "Five were closed");
        Kept after = rescue.take("report.md", corrected.getBytes(StandardCharsets.UTF_8));
        assertThat(after.id()).isNotEqualTo(report.id());
        assertThat(source(after, "/there").capture())
                .isEqualTo(source(report, "/there").capture());
        assertThat(source(after, "/changed").before()).isNotNull();
        assertThat(source(after, "/walled").outcome()).isNull();
        assertThat(web.asked()).hasSize(asked);
        // The first sentence stayed; the second says something else now, and somebody must look again.
        assertThat(footnotes.checks(after.id()))
                .extracting(Footnotes.Check::note)
                .containsExactly(notes.getFirst().id());
        assertThat(footnotes.checks(after.id()).getFirst().quote()).isNotBlank();
    }

    @Test
    void whoBeginsAgainGoesOnWhereItEnded() {
        pages();
        Kept report = take();
        Seeking first = new Seeking(workbench, SWIFT);
        first.all(report, false, (progress, source) -> {
            if (progress.done() == 3) {
                first.stop();
            }
        });
        // The page of the other host may have been under way.
        long left = footnotes.sources(report.id()).stream()
                .filter(s -> s.outcome() == null)
                .count();
        assertThat(left).isBetween(4L, 5L);
        int asked = web.asked().size();
        assertThat(take()).isEqualTo(report);
        assertThat(new Seeking(workbench, SWIFT).all(report, false, (p, s) -> {}))
                .isEqualTo((int) left);
        assertThat(web.asked()).hasSizeGreaterThan(asked);
        assertThat(new Seeking(workbench, SWIFT).all(report, false, (p, s) -> {}))
                .isZero();
        // What was kept from us is asked again where a person says so; what is preserved is not.
        html("/walled", 200, "The mayor", story("Evora"));
        assertThat(new Seeking(workbench, SWIFT).all(report, true, (p, s) -> {}))
                .isEqualTo(4);
        assertThat(source(report, "/walled").outcome()).isEqualTo(Outcome.CAPTURED);
    }

    @Test
    void aReportWithoutAddressesIsRefused() {
        assertThatThrownBy(() -> new Rescue(workbench).take("a.md", "A report.".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("cites no address");
        assertThat(footnotes.reports()).isEmpty();
    }
}
