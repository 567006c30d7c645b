// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Transport;
import org.daylight.register.Register;
import org.daylight.verify.CaseCheck;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecoveryTest {
    private static final String PAGE = "http://gone.example/page?id=1";
    private static final String CDX = "/cdx?url=http%3A%2F%2Fgone.example%2Fpage%3Fid%3D1&output=json";
    private static final String MAP = "/timemap/link/" + PAGE;

    @TempDir
    private Path temp;

    private FakeArchive archive;
    private Workbench workbench;

    @BeforeEach
    void open() throws IOException {
        archive = new FakeArchive();
        workbench = Workbench.init(temp.resolve("case"), List.of(archive.address()), null);
    }

    @AfterEach
    void close() {
        workbench.close();
        archive.close();
    }

    private void timemaps() {
        new PublicArchives(workbench).add("museum", archive.url("/timemap/link/"), null, null, null);
    }

    private void index() {
        new PublicArchives(workbench).add("museum", null, null, archive.url("/cdx"), archive.url("/web/"));
    }

    private Recovery.Outcome recover(@Nullable String at) {
        return new Recovery(workbench).recover(PAGE, at == null ? null : Instant.parse(at), Transport.Limits.USUAL);
    }

    private static Capture sole(Recovery.Outcome outcome) {
        return Objects.requireNonNull(outcome.kept(), () -> String.join("\n", outcome.said()))
                .captures()
                .getFirst();
    }

    private String body(Capture capture) {
        byte[] payload = WarcFiles.at(temp.resolve("case").resolve(capture.file()), capture.offset())
                .payload();
        return new String(payload, StandardCharsets.UTF_8);
    }

    private String link(String digits, String relation, String date) {
        return "<" + archive.url("/web/" + digits + "/" + PAGE) + ">; rel=\"" + relation + "\"; datetime=\"" + date
                + "\",\n";
    }

    private Event last(EventKind kind) {
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(e -> {
            if (e.kind() == kind) {
                events.add(e);
            }
        });
        return events.getLast();
    }

    @Test
    void aPageThatIsGoneComesBackUnderTheArchivesNameAndDate() {
        timemaps();
        archive.put(
                        MAP,
                        200,
                        Map.of("Content-Type", "application/link-format"),
                        "<" + PAGE + ">; rel=\"original\",\n<" + archive.url(MAP) + ">; rel=\"self\"; from=\"x, y\",\n"
                                + link("20190501100000", "first memento", "Wed, 01 May 2019 10:00:00 GMT")
                                + link("20200501100000", "last memento", "Fri, 01 May 2020 10:00:00 GMT"))
                .raw("20190501100000", PAGE, "the first")
                .raw("20200501100000", PAGE, "<p>The ministry closed the office in 2020.</p>");
        Recovery.Outcome outcome = recover(null);
        Capture capture = sole(outcome);
        assertThat(capture.url()).isEqualTo(PAGE);
        assertThat(body(capture)).isEqualTo("<p>The ministry closed the office in 2020.</p>");
        String asked = archive.url("/web/20200501100000id_/" + PAGE);
        assertThat(workbench.register().archived(capture.id()))
                .contains(new Register.Archived("museum", Instant.parse("2020-05-01T10:00:00Z"), asked, true));
        assertThat(outcome.said())
                .containsExactly("captured by museum on 2020-05-01T10:00:00Z, by that archive's own word");
        Event event = last(EventKind.CAPTURE);
        assertThat(event.open())
                .containsEntry("how", "recovered")
                .containsEntry("memento", Instant.parse("2020-05-01T10:00:00Z").toEpochMilli())
                .doesNotContainKeys("url", "archive", "asked");
        assertThat(workbench.ledger().revealed(event.seq()))
                .containsEntry("url", PAGE)
                .containsEntry("asked", asked);
        assertThat(last(EventKind.SEARCH).open()).isEqualTo(Map.of("what", "recover", "archives", 1L, "found", 1L));
        assertThat(new ReadingRun(workbench).read(false, (d, of, c) -> {}).readings())
                .hasSize(1);
        assertThat(new CaseCheck(workbench.folder(), workbench.database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    @Test
    void aReportSaysWhoseCaptureItIs() throws IOException {
        timemaps();
        archive.put(MAP, 200, Map.of(), link("20190501100000", "memento", "Wed, 01 May 2019 10:00:00 GMT"))
                .raw(
                        "20190501100000",
                        PAGE,
                        "<!doctype html><html lang=en><article><h1>Report on overseas stations</h1>"
                                + "<p>Harbour Watch said in September 2022 that China runs 54 police stations in 21 countries.</p></article>");
        sole(recover(null));
        new ReadingRun(workbench).read(false, (d, of, c) -> {});
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "stands there"));
        Asked.publisher(workbench).publish("Reported stations", temp.resolve("out"));
        try (Stream<Path> pages = Files.list(temp.resolve("out").resolve("passages"))) {
            assertThat(pages.map(RecoveryTest::text))
                    .isNotEmpty()
                    .allSatisfy(page -> assertThat(page)
                            .contains("captured by museum on 1 May 2019 10:00 UTC by that archive", PAGE)
                            .doesNotContain("gone since"));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theIndexOfTheArchiveIsAskedInAnyOfItsForms() {
        index();
        archive.raw("20190501100000", PAGE, "of 2019").raw("20200501100000", PAGE, "of 2020");
        String header = "[[\"urlkey\",\"timestamp\",\"original\",\"mimetype\",\"statuscode\",\"digest\",\"length\"],\n";
        String rows = "[\"example,gone)/page\",\"20190501100000\",\"" + PAGE
                + "\",\"text/html\",\"200\",\"A\",\"1\"],\n" + "[\"example,gone)/page\",\"20200501100000\",\"" + PAGE
                + "\",\"text/html\",\"200\",\"B\",\"1\"]";
        String later = "example,gone)/page 20210501100000 " + PAGE + " text/html 404 C 1\n";
        for (String reply : List.of(
                header + rows + "]",
                header + rows + ",\n[\"example,gone)/page\",\"2021",
                " CDX N b a m s k S\nexample,gone)/page 20190501100000 " + PAGE + " text/html 200 A 1\n"
                        + "example,gone)/page 20200501100000 " + PAGE + " text/html 200 B 1\n" + later,
                "{\"urlkey\":\"x\",\"timestamp\":\"20190501100000\",\"url\":\"" + PAGE + "\",\"status\":\"200\"}\n"
                        + "{\"urlkey\":\"x\",\"timestamp\":\"20200501100000\",\"url\":\"" + PAGE
                        + "\",\"status\":\"200\"}\n",
                "example,gone)/page 20200501100000 {\"url\":\"" + PAGE
                        + "\",\"mime\":\"text/html\",\"status\":\"200\"}\n"
                        + "example,gone)/page 20190501100000 {\"url\":\"" + PAGE + "\",\"status\":\"200\"}\n")) {
            archive.put(CDX, 200, Map.of(), reply);
            assertThat(body(sole(recover(null)))).as(reply).isEqualTo("of 2020");
            assertThat(body(sole(recover("2019-06-01T00:00:00Z")))).as(reply).isEqualTo("of 2019");
        }
    }

    @Test
    void aTimeGateIsAskedWhereNothingElseIs() {
        new PublicArchives(workbench).add("museum", null, archive.url("/gate/"), null, null);
        String shown = archive.url("/m/2019/" + PAGE);
        archive.put("/gate/" + PAGE, 302, Map.of("Location", shown, "Vary", "accept-datetime"), "")
                .put(
                        "/m/2019/" + PAGE,
                        200,
                        Map.of("Memento-Datetime", "Wed, 01 May 2019 10:00:00 GMT"),
                        "<p>as the archive shows it</p>");
        Recovery.Outcome outcome = recover("2019-06-01T00:00:00Z");
        assertThat(workbench.register().archived(sole(outcome).id()))
                .contains(new Register.Archived("museum", Instant.parse("2019-05-01T10:00:00Z"), shown, false));
        assertThat(outcome.said()).anyMatch(s -> s.contains("gives no raw form"));
    }

    @Test
    void nothingLaterThanThePageWasGoneIsTaken() {
        String gone = archive.url("/page");
        new PublicArchives(workbench).add("museum", null, null, archive.url("/cdx"), archive.url("/web/"));
        new Capturing(workbench).capture(gone, Transport.Limits.USUAL);
        String later = "20991231000000";
        String encoded = java.net.URLEncoder.encode(gone, StandardCharsets.UTF_8);
        archive.put(
                        "/cdx?url=" + encoded + "&output=json",
                        200,
                        Map.of(),
                        "x 20180101000000 " + gone + " text/html 200 A 1\nx " + later + " " + gone
                                + " text/html 200 A 1\n")
                .raw("20180101000000", gone, "before")
                .raw(later, gone, "later");
        Recovery.Outcome outcome = new Recovery(workbench).recover(gone, null, Transport.Limits.USUAL);
        assertThat(body(sole(outcome))).isEqualTo("before");
    }

    @Test
    void whatIsNowhereIsSaidAndTheSearchIsNoted() {
        timemaps();
        new PublicArchives(workbench).add("closed", "http://127.0.0.1:1/", null, null, null);
        Recovery.Outcome outcome = recover(null);
        assertThat(outcome.kept()).isNull();
        assertThat(outcome.said())
                .contains("museum: nothing found", "closed: nothing found")
                .anyMatch(s -> s.startsWith("closed: http://127.0.0.1:1/") && s.contains("not asked: 127.0.0.1"));
        Event event = last(EventKind.SEARCH);
        assertThat(event.open()).isEqualTo(Map.of("what", "recover", "archives", 2L, "found", 0L));
        assertThat(workbench.ledger().revealed(event.seq()))
                .isEqualTo(Map.of("url", PAGE, "archives", List.of("museum", "closed")));
        assertThat(workbench.register().captures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<http://169.254.169.254/20200501100000/x>; rel=memento; datetime=\"Fri, 01 May 2020 10:00:00 GMT\"|cloud metadata",
                "<file:///etc/passwd>; rel=memento; datetime=\"Fri, 01 May 2020 10:00:00 GMT\"|only http and https",
                "<HERE/web/20200501100000/missing>; rel=memento; datetime=\"Fri, 01 May 2020 10:00:00 GMT\"|answers HTTP 404",
                "<HERE/away>; rel=memento; datetime=\"Fri, 01 May 2020 10:00:00 GMT\"|10.0.0.1 is a private address",
                "<HERE/future>; rel=memento; datetime=\"Fri, 01 May 2020 10:00:00 GMT\"|bears a date that cannot be",
                "<HERE/future>; rel=memento; datetime=\"Fri, 01 May 3020 10:00:00 GMT\"|",
                "<HERE/future>; rel=memento; datetime=\"yesterday\"|",
                "<<<;;;,,\"\"=\"<>;rel|",
                "<HERE/future|",
                "<>;rel=\"memento|"
            })
    void aHostileListLeadsNowhereButToTheNextCapture(String entry, @Nullable String said) {
        timemaps();
        archive.put("/away", 302, Map.of("Location", "http://10.0.0.1/"), "")
                .put("/future", 200, Map.of("Memento-Datetime", "Fri, 01 May 3020 10:00:00 GMT"), "x")
                .put(
                        MAP,
                        200,
                        Map.of(),
                        link("20190501100000", "memento", "Wed, 01 May 2019 10:00:00 GMT")
                                + entry.replace("HERE", archive.url("")))
                .raw("20190501100000", PAGE, "the one that is there");
        Recovery.Outcome outcome = recover(null);
        assertThat(body(sole(outcome))).isEqualTo("the one that is there");
        if (said != null) {
            assertThat(outcome.said()).anyMatch(s -> s.contains(said));
        }
    }

    @Test
    void aListWithoutEndIsCutAndItsBeginningUsed() {
        timemaps();
        archive.put(
                        MAP,
                        200,
                        Map.of(),
                        link("20190501100000", "memento", "Wed, 01 May 2019 10:00:00 GMT")
                                + "<http://x.example/>; rel=\"license\",\n".repeat(250_000))
                .raw("20190501100000", PAGE, "found");
        Recovery.Outcome outcome = recover(null);
        assertThat(body(sole(outcome))).isEqualTo("found");
        assertThat(outcome.said()).anyMatch(s -> s.contains("did not come whole"));
    }

    @Test
    void whatTheArchiveSaysWithThePageCountsMoreThanItsList() {
        timemaps();
        archive.put(MAP, 200, Map.of(), link("20190501100000", "memento", "Wed, 01 May 2019 10:00:00 GMT"))
                .put(
                        "/web/20190501100000id_/" + PAGE,
                        200,
                        Map.of(
                                "Memento-Datetime", "Tue, 02 Jan 2018 10:00:00 GMT",
                                "Link", "<http://other.example/>; rel=\"original\""),
                        "older");
        Recovery.Outcome outcome = recover(null);
        assertThat(workbench
                        .register()
                        .archived(sole(outcome).id())
                        .orElseThrow()
                        .time())
                .isEqualTo(Instant.parse("2018-01-02T10:00:00Z"));
        assertThat(outcome.said())
                .anyMatch(s -> s.contains("given as of 2018-01-02T10:00:00Z, which counts"))
                .anyMatch(s -> s.contains("is of http://other.example/"));
    }

    @Test
    void aCaseAsksOnlyTheArchivesThatItNames() {
        PublicArchives archives = new PublicArchives(workbench);
        assertThatThrownBy(() -> recover(null))
                .isInstanceOf(DaylightException.class)
                .hasMessageContaining("asks no public archive");
        archives.add("internet-archive", null, null, null, null);
        archives.add("own", archive.url("/a/"), null, null, null);
        archives.add("own", archive.url("/b/"), null, null, null);
        assertThat(archives.list()).hasSize(2).last().isEqualTo("own timemap=" + archive.url("/b/"));
        archives.remove("internet-archive");
        assertThat(archives.list()).hasSize(1);
        assertThatThrownBy(() -> archives.remove("internet-archive")).isInstanceOf(DaylightException.class);
        assertThatThrownBy(() -> archives.add("nobody-knows", null, null, null, null))
                .hasMessageContaining("no archive of the name");
        assertThatThrownBy(() -> archives.add("own", null, null, archive.url("/cdx"), null))
                .hasMessageContaining("--replay");
        assertThat(archive.asked()).isEmpty();
    }

    @Test
    void aListThatAnArchiveSplitsIsFollowedToItsEndAndEachStateComesInOnce() {
        timemaps();
        String second = "/timemap/2/" + PAGE;
        Map<String, String> format = Map.of("Content-Type", "application/link-format");
        archive.put(
                        MAP,
                        200,
                        format,
                        "<" + archive.url(MAP) + ">; rel=\"self timemap\",\n<" + second
                                + ">; rel=\"timemap\"; type=\"application/link-format\",\n"
                                + link("20190501100000", "first memento", "Wed, 01 May 2019 10:00:00 GMT"))
                .put(
                        second,
                        200,
                        format,
                        "<" + archive.url(MAP) + ">; rel=\"timemap\",\n"
                                + link("20200501100000", "last memento", "Fri, 01 May 2020 10:00:00 GMT"))
                .raw("20190501100000", PAGE, "<p>There are 30 stations, the ministry said.</p>")
                .raw("20200501100000", PAGE, "<p>The ministry closed the office in 2020.</p>");
        BeforeWatching before = new BeforeWatching(workbench, java.time.Duration.ZERO);
        BeforeWatching.Report report = before.bring(PAGE, 50, (done, of, now) -> {});
        assertThat(report.kept()).as("%s", report.said()).isEqualTo(2);
        assertThat(workbench.register().capturesOf(PAGE))
                .extracting(
                        c -> workbench.register().archived(c.id()).orElseThrow().time())
                .containsExactlyInAnyOrder(
                        Instant.parse("2019-05-01T10:00:00Z"), Instant.parse("2020-05-01T10:00:00Z"));
        assertThat(before.bring(PAGE, 50, (done, of, now) -> {}).kept()).isZero();
        assertThat(last(EventKind.SEARCH).number("found")).isZero();
    }

    @Test
    void anArchiveThatSplitsItsListWithoutEndIsLeft() {
        timemaps();
        Map<String, String> format = Map.of("Content-Type", "application/link-format");
        archive.put(MAP, 200, format, "<" + archive.url("/m/1") + ">; rel=\"timemap\",\n");
        for (int i = 1; i < 80; i++) {
            archive.put("/m/" + i, 200, format, "<" + archive.url("/m/" + (i + 1)) + ">; rel=\"timemap\",\n");
        }
        assertThat(new BeforeWatching(workbench, java.time.Duration.ZERO)
                        .bring(PAGE, 50, (done, of, now) -> {})
                        .said())
                .anyMatch(s -> s.contains("more than 50 parts"));
    }
}
