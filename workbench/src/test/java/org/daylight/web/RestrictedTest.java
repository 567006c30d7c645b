// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.Offsets;
import org.daylight.Statement;
import org.daylight.fixture.Site;
import org.daylight.footnote.back.Style;
import org.daylight.preserve.Transport;
import org.daylight.protect.Right;
import org.daylight.protect.Role;
import org.daylight.protect.Spellings;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.NoteBook;
import org.daylight.run.Bundling;
import org.daylight.run.Capturing;
import org.daylight.run.Notes;
import org.daylight.run.ReadingRun;
import org.daylight.run.Reviewing;
import org.daylight.run.Sealing;
import org.daylight.run.Workbench;
import org.daylight.run.footnote.Evidence;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.footnote.Returning;
import org.daylight.run.footnote.Seeking;
import org.daylight.web.api.Route;
import org.daylight.web.page.PageRoute;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rests on a sealed page is out of sight for whoever may not protect: on pages, in the API, in searches and exports. */
class RestrictedTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stands on the restricted page alone, and is nobody's name. */
    private static final List<String> WORDS = List.of("lantern-street", "Harbour Lantern", "kingfisher");

    @TempDir
    static Path dir;

    private static Kept reported;
    private static Site site;
    private static Team team;
    private static Capture restricted;
    private static DocumentId document;

    @BeforeAll
    static void serve() {
        site = new Site()
                .page(
                        "/lantern-street.html",
                        "Harbour Lantern told Lin Meihua in September 2022 that China runs 54 police stations in 21"
                                + " countries, among them one beside the kingfisher mill.",
                        "Lin Meihua was called again, the group said.")
                .page("/other.html", "Harbour Watch said in December 2022 that there are 102 police stations.");
        Workbench workbench = Workbench.init(dir.resolve("case"), List.of(site.address()), null);
        reported = report(workbench);
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().forEach(c -> new Reviewing(workbench).accept(c.id(), "read twice"));
        new Sealing(workbench).seal(new Spellings(List.of("Lin Meihua")), "asked for it");
        restricted = workbench.register().captures().getFirst();
        document =
                workbench.readings().documentOf(restricted.id()).orElseThrow().id();
        team = new Team(workbench, Clock.systemUTC());
    }

    private static byte[] words() {
        return """
                54 stations were counted.[^1] Later more.[^2]

                [^1]: %1$s/lantern-street.html and %1$s/other.html
                [^2]: %1$s/other.html
                """.formatted(site.url("")).getBytes(StandardCharsets.UTF_8);
    }

    /** A report whose two notes cite both pages, the first with words that a person confirmed. */
    private static Kept report(Workbench workbench) {
        Kept taken = new Rescue(workbench).take("r.md", words());
        new Seeking(workbench, new Seeking.Manners(Duration.ZERO, 1, Transport.Limits.USUAL))
                .all(taken, false, (p, s) -> {});
        Footnotes footnotes = new Footnotes(workbench.database());
        Footnotes.Listed note = footnotes.notes(taken.id()).getFirst();
        new Rescue(workbench).says(taken, note, footnotes.sources(taken.id()).getFirst(), new Offsets(0, 30));
        return taken;
    }

    @AfterAll
    static void stop() {
        team.close();
        site.close();
    }

    private static JsonNode asked(String name, String path) throws Exception {
        return JSON.readTree(team.program("GET", path, team.token(name)).body());
    }

    @Test
    void whoMayProtectSeesIt() throws Exception {
        assertThat(restricted.restricted()).isTrue();
        assertThat(asked("steward", "/api/captures").path("total").asInt()).isGreaterThan(1);
        assertThat(asked("steward", "/api/documents/" + document).path("text").asText())
                .contains("kingfisher")
                .doesNotContain("Meihua");
    }

    @Test
    void forOthersItIsNotThere() throws Exception {
        for (String name : List.of("reader", "analyst", "reviewer", "administrator")) {
            assertThat(asked(name, "/api/captures").path("total").asInt()).isEqualTo(1);
            assertThat(team.program("GET", "/api/captures/" + restricted.id(), team.token(name))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(team.program("GET", "/api/documents/" + document, team.token(name))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(asked(name, "/api/case").path("captures").asInt()).isEqualTo(1);
        }
    }

    @Test
    void noPageAndNoOperationThatReadsSaysAWordOfIt() {
        SoftAssertions all = new SoftAssertions();
        // Who may see it looks first: what is kept for the next who asks must not be shown to whoever may not.
        Team.Browser steward = team.browser().signedIn("steward");
        for (PageRoute route : team.front.routes()) {
            if (route.verb() == PageRoute.Verb.GET) {
                filled(route.path()).forEach(steward::get);
            }
        }
        for (String name : List.of("reader", "reviewer", "administrator")) {
            Team.Browser browser = team.browser().signedIn(name);
            for (PageRoute route : team.front.routes()) {
                if (route.verb() == PageRoute.Verb.GET) {
                    for (String path : filled(route.path())) {
                        silent(all, name + " " + path, browser.get(path).body());
                    }
                }
            }
            for (Route route : team.api.routes()) {
                if (route.verb() == Route.Verb.GET) {
                    for (String path : filled(route.path())) {
                        String asked = path.equals("/api/search") ? path + "?q=kingfisher%20OR%20stations" : path;
                        silent(
                                all,
                                name + " " + asked,
                                team.program("GET", asked, team.token(name)).body());
                    }
                }
            }
        }
        all.assertAll();
    }

    /** Its part filled in with all that could lead to the page. */
    private static List<String> filled(String path) {
        if (!path.matches(".*[{<].*")) {
            return List.of(path);
        }
        Statement statement = team.workbench.register().statements().stream()
                .filter(s -> s.capture().equals(restricted.id()))
                .findFirst()
                .orElseThrow();
        return List.of(
                        restricted.id().value(),
                        document.value(),
                        statement.entry().value(),
                        statement.claim().value(),
                        String.valueOf(statement.decision()),
                        String.valueOf(restricted.event()))
                .stream()
                .map(id -> path.replaceAll("[{<][^}>]+[}>]", id))
                .toList();
    }

    private static void silent(SoftAssertions all, String what, String body) {
        // The word that was asked for is said back by the page of an empty answer.
        all.assertThat(body.replace("kingfisher OR stations", ""))
                .as(what)
                .doesNotContainIgnoringCase(WORDS.toArray(String[]::new))
                .doesNotContain("Meihua");
    }

    @Test
    void aReportThatCitesItSaysNothingOfWhatItHolds() {
        Footnotes footnotes = new Footnotes(team.workbench.database());
        List<String> ids = List.of(restricted.id().value());
        assertThat(footnotes.sources(reported.id()).getFirst().capture()).isEqualTo(restricted.id());
        SoftAssertions all = new SoftAssertions();
        String one = "/footnotes/" + reported.id();
        for (String name : List.of("reader", "analyst")) {
            Team.Browser browser = team.browser().signedIn(name);
            Stream.of(
                            one,
                            one + "?is=same",
                            one + "/notes/"
                                    + footnotes.notes(reported.id()).getFirst().id(),
                            "/footnotes",
                            "/")
                    .forEach(path ->
                            unsaid(all, name + " " + path, browser.get(path).body(), ids));
        }
        Team.Browser analyst = team.browser().signedIn("analyst");
        for (String form : List.of("ris", "csl")) {
            unsaid(all, form, analyst.post(one + "/references", "form", form).body(), ids);
        }
        String note =
                one + "/notes/" + footnotes.notes(reported.id()).getFirst().id();
        for (String verdict : List.of("says", "unsupported")) {
            analyst.post(note + "/" + verdict, "source", "1", "start", "0", "end", "30");
            unsaid(all, verdict, analyst.get(note).body(), ids);
        }
        all.assertThat(footnotes.checks(reported.id()))
                .as("nothing was written")
                .hasSize(1);
        Workbench limited = team.workbench.by("analyst", Role.ANALYST.rights());
        unsaid(
                all,
                "given back",
                new String(
                        new Returning(limited)
                                .back(reported, "r.md", words(), Style.DAYLIGHT, false)
                                .file(),
                        StandardCharsets.UTF_8),
                ids);
        Bundling.Handed handed = new Bundling(limited, step -> {})
                .bundle(Evidence.of(limited, reported, null).bundle(), Set.of(), dir.resolve("bundle"));
        all.assertThat(handed.captures()).isEqualTo(1);
        all.assertAll();
    }

    private static void unsaid(SoftAssertions all, String what, String body, List<String> captures) {
        all.assertThat(body)
                .as(what)
                .doesNotContainIgnoringCase("Harbour Lantern", "kingfisher", "Meihua")
                .doesNotContain(captures.toArray(String[]::new));
    }

    @Test
    void aNoteOnWhatStandsThereAloneIsForWhoeverMayProtect() {
        Statement there = team.workbench.register().statements().stream()
                .filter(s -> s.capture().equals(restricted.id()))
                .findFirst()
                .orElseThrow();
        Workbench analyst = team.workbench.by("analyst", Role.ANALYST.rights());
        Workbench steward = team.workbench.by("steward", Role.STEWARD.rights());
        // Written before the page was sealed, by whoever could see it then.
        String id = new Notes(steward)
                .add(new Notes.Wanted(
                        there.claim().value(), "ask at the mill", Optional.of("analyst"), Optional.empty(), false));
        List<String> claim = List.of(there.claim().value());
        assertThat(new Notes(steward).about(claim, true)).hasSize(1);
        assertThat(new Notes(analyst).about(claim, false)).isEmpty();
        assertThat(new Notes(analyst).list(NoteBook.Choice.MINE, false, 0, 9)).isEmpty();
        assertThat(new Notes(analyst).count(NoteBook.Choice.OPEN, false)).isZero();
        assertThatThrownBy(() -> new Notes(analyst).done(id, false)).isInstanceOf(DaylightException.class);
        new Notes(steward).remove(id);
    }

    @Test
    void anExportByWhoeverMayNotProtectIsThatOfOneWhoMay() {
        for (String name : List.of("analyst", "steward")) {
            String body = team.program("POST", "/api/exports", team.token(name)).body();
            assertThat(body).doesNotContainIgnoringCase(WORDS.toArray(String[]::new));
        }
    }

    @Test
    void statementsAreCountedWithoutTheirWords() {
        Workbench reader = team.workbench.by("reader", Set.of(Right.READ));
        List<Statement> whole = team.workbench.register().statements();
        List<Statement> seen = reader.register().statements();
        assertThat(seen).hasSameSizeAs(whole);
        assertThat(seen)
                .filteredOn(s -> s.capture().equals(restricted.id()))
                .isNotEmpty()
                .allSatisfy(s -> {
                    assertThat(s.passage().quote()).isEqualTo("restricted");
                    assertThat(s.speaker()).isNull();
                });
        assertThat(reader.asOf(team.workbench.ledger().size()).register().captures())
                .hasSize(1);
    }

    @Test
    void whoMayNotSeeItCanStillCaptureAndRead() {
        Workbench analyst = team.workbench.by("analyst", Role.ANALYST.rights());
        new Capturing(analyst).capture(site.url("/lantern-street.html"), Transport.Limits.USUAL);
        new ReadingRun(analyst).read(false, (done, of, capture) -> {});
        assertThat(team.workbench.register().captures()).hasSizeGreaterThanOrEqualTo(2);
    }
}
