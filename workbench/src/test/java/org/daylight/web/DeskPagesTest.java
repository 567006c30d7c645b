// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.daylight.Capture;
import org.daylight.EventKind;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Sought;
import org.daylight.protect.Right;
import org.daylight.register.NoteBook;
import org.daylight.run.Notes;
import org.daylight.run.Workbench;
import org.daylight.verify.CaseCheck;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The desk, the ledger's pages, the settings, long work, and notes beside the ledger, over HTTP and without script. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DeskPagesTest {
    @TempDir
    static Path dir;

    private static Served served;
    private static Walk walk;

    @BeforeAll
    static void serve() {
        served = new Served(dir.resolve("case"), "press");
        walk = new Walk(served);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Workbench workbench() {
        return served.workbench();
    }

    private static Document open(String path) {
        Walk.Page page = walk.get(path);
        assertThat(page.status()).as(path + "\n" + page.body()).isEqualTo(200);
        return page.parsed();
    }

    private static Document send(String path, Map<String, String> fields) {
        Walk.Page page = walk.post(path, fields);
        assertThat(page.status()).as(path + "\n" + page.body()).isEqualTo(200);
        return page.parsed();
    }

    /** The page of a job once it has ended. */
    private static Document ended(Document job) {
        String path =
                "/jobs/" + job.select("form[action^=/jobs/]").attr("action").replaceAll("\\D", "");
        Document page = path.equals("/jobs/") ? job : open(path);
        for (Instant until = Instant.now().plus(Duration.ofSeconds(90));
                !page.select("form[action$=/stop]").isEmpty() && Instant.now().isBefore(until); ) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            page = open(path);
        }
        assertThat(page.select("form[action$=/stop]")).isEmpty();
        return page;
    }

    /** Before the visit that another test ends: what is gone is new once. */
    @Test
    @Order(1)
    void deskSaysWhereClaimsWaitAndWhatIsGone() {
        Document desk = open("/");
        Element first = desk.expectFirst(".waits tbody tr");
        assertThat(first.select("a").attr("href")).startsWith("/room?source=").contains("lang=");
        Walk.Page room = walk.get(first.select("a").attr("href"));
        assertThat(open(room.status() == 303 ? room.body() : room.path()).select("h1"))
                .isNotEmpty();
        assertThat(desk.select(".changes .chip.gone")).isNotEmpty();
        assertThat(desk.select(".signs dt").text()).contains("Ledger", "Disk", "Search index", "Stories", "Backup");
    }

    @Test
    void whatComesAfterAVisitIsNew() {
        send("/seen", Map.of());
        assertThat(open("/").text()).contains("nobody else decided anything");
        Workbench other = workbench().by("colleague");
        var claim = workbench().readings().claims().stream()
                .filter(c -> !workbench().register().verdicts().containsKey(c.id()))
                .findFirst()
                .orElseThrow();
        new org.daylight.run.Reviewing(other).reject(claim.id(), "not said");
        assertThat(open("/").text()).contains("One decision by somebody else");
        send("/seen", Map.of());
        assertThat(open("/").text()).doesNotContain("One decision by somebody else");
    }

    @Test
    void ledgerListsFiltersAndProves() throws Exception {
        Document all = open("/ledger");
        assertThat(all.select(".events tbody tr")).hasSize(50);
        assertThat(open(all.select(".pager a").attr("href")).select(".events tbody tr"))
                .isNotEmpty();
        assertThat(open("/ledger?kind=edition").select(".events tbody tr").eachText())
                .allMatch(row -> row.contains("Edition"));
        assertThat(open("/ledger?until=2001-01-01").select(".empty")).isNotEmpty();
        Capture capture = workbench().register().captures().getFirst();
        assertThat(open("/ledger?word=" + capture.id()).select(".events tbody tr"))
                .isNotEmpty();
        Document event = open("/ledger/" + capture.event());
        assertThat(event.select("section .chip.confirms").text()).contains("computed just now");
        assertThat(event.select("pre.raw").text())
                .contains(capture.payloadDigest().hex());
        assertThat(event.text()).as("private fields are commitments alone").doesNotContain(capture.url());
        assertThat(walk.get("/ledger/999999").status()).isEqualTo(404);
        assertThat(Checkpoint.parse(walk.get("/ledger/checkpoint").body())
                        .signedBy(workbench().ledger().verifier()))
                .isTrue();
    }

    @Test
    void eventsAreFoundByKindAndActorInBothOrders() {
        var captures = workbench().ledger().newest(Sought.of(EventKind.CAPTURE), 1000);
        assertThat(captures)
                .hasSameSizeAs(workbench().register().captures())
                .isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));
        assertThat(workbench().ledger().newest(new Sought(Set.of(), "nobody", 0, Long.MAX_VALUE), 5))
                .isEmpty();
    }

    @Test
    void verifyingRunsBesideThePagesAndIsKept() {
        Document page = ended(send("/ledger/verify", Map.of()));
        assertThat(page.select(".chip.confirms").text()).as(page.text()).isEqualTo("done");
        Document event = open(page.select(".acts a.go").attr("href"));
        assertThat(event.select(".lead").text()).contains("all holds");
        assertThat(open("/").select(".signs").text()).contains("verified on");
        assertThat(open("/jobs").select(".joblist li")).isNotEmpty();
    }

    @Test
    void notesStandBesideTheLedgerAndAreNoFault() {
        long before = workbench().ledger().size();
        String entry = workbench().register().entries().getFirst().id().value();
        Map<String, String> fields =
                new HashMap<>(Map.of("about", entry, "words", "ask the court", "due", "2020-01-01"));
        fields.put("assignee", Workbench.user());
        fields.put("back", "/tasks");
        Document tasks = send("/notes", fields);
        assertThat(tasks.select(".tasks .late").text()).contains("2020-01-01");
        assertThat(open("/").select(".lines .late")).isNotEmpty();
        assertThat(send("/notes", Map.of("about", "IE-99999", "words", "x")).select(".notice.bad"))
                .isNotEmpty();
        Document done = send(tasks.select("form[action$=/done]").attr("action"), Map.of("back", "/tasks?list=done"));
        assertThat(done.select(".tasks li")).isNotEmpty();
        assertThat(workbench().ledger().size()).isEqualTo(before);
        assertThat(new CaseCheck(workbench().folder(), workbench().database())
                        .check(null)
                        .faults())
                .isEmpty();
    }

    @Test
    void aPrivilegedNoteIsForItsAuthorAndStewardsAlone() throws Exception {
        String entry = workbench().register().entries().getFirst().id().value();
        Notes mine = new Notes(workbench().by("lawyer", Set.of(Right.READ, Right.DECIDE)));
        mine.add(new Notes.Wanted(
                entry, "what counsel advised", java.util.Optional.empty(), java.util.Optional.empty(), true));
        Notes others = new Notes(workbench().by("analyst", Set.of(Right.READ, Right.DECIDE)));
        assertThat(mine.about(List.of(entry), false)).anyMatch(n -> n.words().equals("what counsel advised"));
        assertThat(others.about(List.of(entry), false)).noneMatch(Notes.Note::privileged);
        assertThat(others.list(NoteBook.Choice.OPEN, false, 0, 50)).noneMatch(Notes.Note::privileged);
        assertThat(others.about(List.of(entry), true)).anyMatch(Notes.Note::privileged);
        assertThat(new NoteBook(workbench().database(), true).about(List.of(entry)))
                .as("at rest it is ciphertext")
                .noneMatch(n -> n.body().contains("counsel"));
    }

    @Test
    void settingsAreKeptAsEventsAndWrongOnesSaid() {
        Document page = send("/settings/allow", Map.of("address", "localhost:8081"));
        assertThat(page.select("#web").text()).contains("localhost:8081");
        assertThat(send("/settings/allow", Map.of("address", "nonsense"))
                        .select(".notice.bad")
                        .text())
                .contains("HOST:PORT");
        assertThat(send("/settings/proxy", Map.of("proxy", "socks5://127.0.0.1:9050"))
                        .select("#web")
                        .text())
                .contains("127.0.0.1:9050");
        assertThat(send("/settings/proxy", Map.of()).select("#web").text()).contains("directly");
        assertThat(open("/settings/codebook").select("h3")).isNotEmpty();
        assertThat(open("/settings").select(".refuses li")).hasSize(7);
    }

    @Test
    void aBackupIsMadeOutsideTheCase() throws Exception {
        Path folder = dir.resolve("backups");
        Document page = ended(send("/settings/backup", Map.of("folder", folder.toString())));
        assertThat(page.select(".chip").text()).as(page.text()).isEqualTo("done");
        try (var files = Files.list(folder)) {
            assertThat(files.map(String::valueOf)).anyMatch(f -> f.endsWith(".backup"));
        }
        String inside =
                workbench().folder().root().resolve("x").toAbsolutePath().toString();
        assertThat(send("/settings/backup", Map.of("folder", inside)).select(".notice.bad"))
                .isNotEmpty();
    }
}
