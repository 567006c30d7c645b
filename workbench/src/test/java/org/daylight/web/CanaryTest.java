// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.Event;
import org.daylight.alert.Hours;
import org.daylight.alert.Raise;
import org.daylight.alert.Rhythm;
import org.daylight.fixture.Judge;
import org.daylight.fixture.SampleCase;
import org.daylight.fixture.Site;
import org.daylight.protect.Passwords;
import org.daylight.protect.Role;
import org.daylight.protect.Spellings;
import org.daylight.protect.StewardKey;
import org.daylight.publish.Notice;
import org.daylight.publish.Slot;
import org.daylight.register.StatementRef;
import org.daylight.register.Watches;
import org.daylight.run.Allowing;
import org.daylight.run.Arranging;
import org.daylight.run.Bulk;
import org.daylight.run.Bundling;
import org.daylight.run.Capturing;
import org.daylight.run.Entrance;
import org.daylight.run.ExportingData;
import org.daylight.run.ExportingWacz;
import org.daylight.run.Feeding;
import org.daylight.run.Holds;
import org.daylight.run.ModelSetting;
import org.daylight.run.Narratives;
import org.daylight.run.NextEdition;
import org.daylight.run.Notes;
import org.daylight.run.Notices;
import org.daylight.run.People;
import org.daylight.run.Proxying;
import org.daylight.run.PublicArchives;
import org.daylight.run.Publishing;
import org.daylight.run.Questions;
import org.daylight.run.ReadingRun;
import org.daylight.run.Replying;
import org.daylight.run.RestrictedBundle;
import org.daylight.run.Reviewing;
import org.daylight.run.Sealing;
import org.daylight.run.SearchLog;
import org.daylight.run.Stewards;
import org.daylight.run.TakingIn;
import org.daylight.run.Translating;
import org.daylight.run.WorkList;
import org.daylight.run.Workbench;
import org.daylight.run.WorkingCopies;
import org.daylight.run.alert.AlertDeeds;
import org.daylight.run.footnote.Rescue;
import org.daylight.run.watch.Ahead;
import org.daylight.run.watch.WatchDeeds;
import org.daylight.watch.Listing;
import org.daylight.web.api.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A word of its own stands in every field of a case that is not for the public. None of them is in what leaves the case; and
 * none of those that are sealed or restricted is in what the case answers to somebody who may only read.
 */
class CanaryTest {
    /** Private fields of events in which a canary stands. */
    private static final Set<String> PLANTED = Set.of(
            "reason",
            "name",
            "from",
            "whom",
            "note",
            "where",
            "for",
            "path",
            "purpose",
            "to",
            "text",
            "archives",
            "selector",
            "pattern",
            "items",
            "proxy",
            "like",
            "sentence",
            "archived",
            "moved",
            "trouble");

    /** Private fields that tell of pages what an edition prints where it cites them, masked. */
    private static final Set<String> PRINTED = Set.of(
            "url", "quote", "prefix", "suffix", "values", "speaker", "label", "title", "texts", "stated", "asOf",
            "place", "contact", "licence", "source");

    /** Private fields of what the machine knows, and two that are sealed themselves or named by a decision. */
    private static final Set<String> MACHINE = Set.of(
            "collector",
            "peer",
            "local",
            "redirects",
            "allow",
            "leaves",
            "event",
            "salts",
            "faults",
            "places",
            "unread",
            "spellings",
            "zone",
            "watching",
            "number",
            "alike");

    /** Tables with text: those in which a canary has to stand, by their columns. */
    private static final Map<String, Set<String>> COLUMNS = Map.ofEntries(
            Map.entry("private_value", Set.of("value")),
            Map.entry("decision", Set.of("reason")),
            Map.entry("narrative", Set.of()),
            Map.entry("note", Set.of("body")),
            Map.entry("reply_request", Set.of("whom", "note")),
            Map.entry("reply_waiver", Set.of("reason")),
            Map.entry("reply_answer", Set.of("note")),
            Map.entry("rendering_check", Set.of()),
            Map.entry("setting", Set.of("value")),
            Map.entry("watch", Set.of("url", "source", "selector", "pattern", "robots_reason")),
            Map.entry("footnote_report", Set.of("name", "title")),
            Map.entry("footnote", Set.of("sentence", "body")),
            Map.entry("footnote_source", Set.of("name", "url", "archived")),
            Map.entry("watch_item", Set.of("url")),
            Map.entry("sighting", Set.of("url", "title", "moved", "trouble")),
            Map.entry("alert_rule", Set.of("name")),
            Map.entry("alert_channel", Set.of("name", "target", "settings")),
            Map.entry("work_item", Set.of("file", "url", "detail", "reason")),
            Map.entry("import_file", Set.of("name")),
            Map.entry("document", Set.of("body")));

    /** Tables with text that nobody types, that repeats what stands in those above, or that is printed; one a word. */
    private static final Set<String> NO_WORDS = Set.of("""
            amendment answer archived capture checkpoint claim claim_state corroboration decision_entry desk_visit drawn_due
            drawn_name drawn_place drawn_said drawn_state drawn_tie due_target edition entry entry_difference entry_due
            entry_facet entry_merge entry_summary event flyway_schema_history frozen_text head label_given lifted_mask mask node
            nothing_found preferred question_seen received_decision received_event received_ledger refused_match rendering
            second_claim second_reading source_grade stale statement statement_grade statement_move statement_sign story
            story_document story_group story_relation story_root_seen summary_state trait unread embargo source_fact
            sighting_cited sighting_proof watch_beat watch_host alert alert_cursor alert_delivery alert_unread
            footnote_check""".split("\\s+"));

    @TempDir
    static Path temp;

    private static final List<String> CANARIES = new ArrayList<>();
    /** Those that somebody without the right to protect does not see either. */
    private static final List<String> SEALED = new ArrayList<>();

    /** What the program logs meanwhile. */
    private static Log log;

    private static Path root;
    private static Path out;

    /** A word that stands nowhere else. */
    private static String canary() {
        int n = CANARIES.size();
        String word =
                "zqkanary" + (char) ('a' + n / 676 % 26) + (char) ('a' + n / 26 % 26) + (char) ('a' + n % 26) + "x";
        CANARIES.add(word);
        return word;
    }

    private static String sealed() {
        String word = canary();
        SEALED.add(word);
        return word;
    }

    @BeforeAll
    static void plant() throws IOException {
        log = new Log(temp.resolve("log.txt"));
        root = SampleCase.copy("press", temp.resolve("case"));
        out = Files.createDirectories(temp.resolve("out"));
        try (Workbench workbench = Workbench.open(root)) {
            decisions(workbench);
            notes(workbench);
            restricted(workbench);
            settings(workbench);
            people(workbench);
            watches(workbench);
            alerts(workbench);
            footnotes(workbench);
            leave(workbench);
        }
    }

    private static void decisions(Workbench workbench) {
        Reviewing reviewing = new Reviewing(workbench);
        Arranging arranging = new Arranging(workbench);
        Set<ClaimId> decided = new HashSet<>();
        workbench.register().statements().forEach(s -> decided.add(s.claim()));
        List<ClaimId> open = workbench.readings().claims().stream()
                .map(Claim::id)
                .distinct()
                .filter(id -> !decided.contains(id))
                .toList();
        for (int i = 0; i < Math.min(30, open.size()); i++) {
            if (i < 4) {
                reviewing.accept(open.get(i), canary());
            } else {
                reviewing.reject(open.get(i), canary());
            }
        }
        workbench.register().statements().stream()
                .map(s -> new StatementRef(s.decision(), s.property()))
                .distinct()
                .limit(20)
                .forEach(ref -> arranging.grade(ref, 3, canary()));
        Event made = arranging.make("presence", "An office that was made in error", canary());
        arranging.undo(made.seq(), canary());
        List<String> entries = entries(workbench);
        Replying replying = new Replying(workbench);
        LocalDate day = LocalDate.of(2026, 3, 2);
        replying.request(entries, canary(), "e-mail", day, day.plusDays(14), canary());
        for (String entry : entries.subList(0, 6)) {
            Event request = replying.request(List.of(entry), canary(), "e-mail", day, day.plusDays(14), canary());
            replying.came(request.seq(), "declined", day.plusDays(3), canary());
        }
        replying.waive(entries.subList(0, 1), "cannot-be-reached", canary());
        ClaimId translated = workbench.register().statements().getFirst().claim();
        new Translating(workbench).add(translated, "fr", null, "traduit par la maison");
    }

    private static List<String> entries(Workbench workbench) {
        return NextEdition.of(workbench).entries().stream()
                .map(e -> e.entry().id().value())
                .toList();
    }

    private static void notes(Workbench workbench) throws IOException {
        Notes notes = new Notes(workbench);
        String entry = entries(workbench).getFirst();
        for (int i = 0; i < 60; i++) {
            notes.add(new Notes.Wanted(entry, "ask about " + canary(), Optional.empty(), Optional.empty(), i % 2 == 0));
        }
        Narratives narratives = new Narratives(workbench);
        for (int i = 0; i < 5; i++) {
            narratives.write(Slot.INTRODUCTION, "A draft about " + canary() + ".");
        }
        narratives.write(Slot.INTRODUCTION, "What follows was said by others.");
        SearchLog log = new SearchLog(workbench);
        for (int i = 0; i < 5; i++) {
            log.add(canary(), canary(), 0, canary());
        }
        new Questions(workbench).save(canary(), canary());
        Path sheet = temp.resolve(canary() + ".csv");
        Files.writeString(sheet, "url,title\nhttps://paper.example/" + canary() + "," + canary() + "\n");
        TakingIn taking = new TakingIn(workbench);
        taking.take(TakingIn.preview(sheet, new TakingIn.Wanted("sheet", Optional.empty(), null)));
        WorkList list = new WorkList(workbench);
        list.drop(list.list(Optional.of("open"), 1).getFirst().id(), canary());
    }

    private static void restricted(Workbench workbench) throws IOException {
        String publisher = sealed();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            words.append("<p>In the town there is also ").append(sealed()).append(", of whom little is known.</p>");
        }
        Path page = temp.resolve(canary() + ".html");
        Files.writeString(
                page,
                "<!doctype html><html lang=en><head><title>" + sealed() + "</title><meta name=author content="
                        + sealed() + "><meta property=og:site_name content=" + publisher
                        + "></head><body><article><h1>A visit</h1><p>Harbour Watch told Ebba Lundqvisthede in March 2025 that"
                        + " there are 54 police stations.</p><p>Harbour Watch said in April 2025 that China runs 61 police"
                        + " stations.</p>" + words + "</article></body></html>");
        new Capturing(workbench).handIn(page, "https://paper.example/visit?token=" + sealed());
        new ReadingRun(workbench).read(false, (done, of, capture) -> {});
        workbench.readings().claims().stream()
                .filter(c -> c.sentence().contains("Ebba"))
                .forEach(c -> new Reviewing(workbench).accept(c.id(), sealed()));
        String accused = workbench.register().statements().getLast().entry().value();
        new Replying(workbench).waive(List.of(accused), "danger", sealed());
        Bulk bulk = new Bulk(workbench);
        Bulk.Choice rest = new Bulk.Choice(null, Set.of(), null, publisher, null);
        assertThat(bulk.chosen(rest)).isNotEmpty();
        bulk.reject(rest, bulk.chosen(rest), sealed());
        sighted(workbench);
        new Sealing(workbench).seal(new Spellings(List.of("Ebba Lundqvisthede")), sealed());
        SEALED.add("Ebba Lundqvisthede");
        CANARIES.add("Ebba Lundqvisthede");
        Holds holds = new Holds(workbench);
        holds.release(holds.place(Holds.ALL, canary()).seq(), canary());
        new WorkingCopies(workbench)
                .make(workbench.register().captures().getFirst().id(), temp.resolve(canary()), canary(), false);
        new RestrictedBundle(workbench)
                .hand(List.of(), StewardKey.random().address(), canary(), canary(), temp.resolve(canary() + ".age"));
        new Stewards(workbench).add(canary(), new Stewards.Kept.Passphrase("four quiet boats at noon"), canary());
    }

    /** What a watcher saw: a page that is sealed afterwards, and one that never answered. */
    private static void sighted(Workbench workbench) {
        String name = "ebba-lundqvisthede-" + sealed();
        try (Site site = new Site()) {
            new Allowing(workbench).allow(List.of(site.address()));
            String round = "/ebba-lundqvisthede-" + canary();
            site.moved(round, round);
            WatchDeeds deeds = new WatchDeeds(workbench);
            deeds.add(WatchDeeds.Wanted.of(site.url("/visit"), Watches.Kind.PAGE));
            deeds.add(WatchDeeds.Wanted.of(site.url(round), Watches.Kind.PAGE));
            site.put("/visit", titled(sealed()));
            Ahead ahead = new Ahead(workbench).poll(Duration.ZERO);
            site.put("/" + name, titled(sealed())).moved("/visit", "/" + name);
            ahead.poll(Duration.ofDays(30)).poll(Duration.ofDays(30));
        }
    }

    private static byte[] titled(String title) {
        return ("<!doctype html><html lang=en><title>" + title + "</title><main><h1>" + title
                        + "</h1><p>The paper told Ebba Lundqvisthede of it on that day, and nobody else, the office said.")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Rules and channels of alerts. */
    private static void alerts(Workbench workbench) {
        AlertDeeds deeds = new AlertDeeds(workbench, Clock.systemUTC());
        Hours hours = Hours.usual(ZoneOffset.UTC);
        deeds.mail(
                canary(),
                new AlertDeeds.Mail(
                        canary() + ".example",
                        587,
                        "starttls",
                        canary(),
                        canary(),
                        "file",
                        null,
                        canary() + "@paper.example",
                        List.of(canary() + "@paper.example")),
                "https://" + canary() + ".example",
                hours);
        deeds.webhook(canary(), "https://hook.example/" + canary(), null, hours);
        deeds.add(new AlertDeeds.Wanted(
                canary(), null, Set.of(Raise.GONE), Set.of(), Set.of(), Set.of(), List.of(), Rhythm.NOW));
    }

    private static void settings(Workbench workbench) {
        String known = canary();
        new PublicArchives(workbench).add(known, "https://archive.example/" + canary() + "/", null, null, null);
        new ModelSetting(workbench)
                .set(ModelSetting.Model.of("http://127.0.0.1:9/" + canary(), canary(), true, "env:" + canary()), false);
    }

    /** Names of accounts, and what opens the proxy. */
    private static void people(Workbench workbench) {
        People people = new People(workbench, Clock.systemUTC(), new Passwords(64, 1));
        Entrance entrance = new Entrance(people);
        entrance.join(people.invite(workbench, canary(), Set.of(Role.READER)), "", canary());
        new Proxying(workbench).set("socks5://" + canary() + ":" + canary() + "@127.0.0.1:9");
    }

    private static void watches(Workbench workbench) {
        WatchDeeds deeds = new WatchDeeds(workbench);
        for (int i = 0; i < 3; i++) {
            var listing = new Listing("a." + canary(), canary());
            String id = deeds.add(new WatchDeeds.Wanted(
                            "https://paper.example/" + canary(), Watches.Kind.LISTING, canary(), null, listing, null))
                    .id();
            deeds.ignoreRobots(id, canary());
            deeds.pause(id, canary());
        }
    }

    private static void footnotes(Workbench workbench) {
        for (int i = 0; i < 3; i++) {
            String report = "# " + canary() + "\n\nOne office " + canary() + ".[^" + canary() + "]\n\n";
            String mark = CANARIES.getLast();
            new Rescue(workbench)
                    .take(
                            canary() + ".md",
                            (report + "[^" + mark + "]: " + canary() + " https://paper.example/" + canary()
                                            + ", archived at https://web.archive.org/web/20200101000000/https://paper.example/"
                                            + canary() + "\n")
                                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void leave(Workbench workbench) throws IOException {
        new Publishing(workbench).publish("Reported stations", out.resolve("edition"));
        new Notices(workbench).give(2, Notice.Kind.CORRECTED, "One street is another.");
        Files.write(out.resolve("feed.xml"), new Feeding(workbench, Clock.systemUTC()).feed(null));
        try (Stream<Path> notes = Files.list(root.resolve("editions"))) {
            for (Path note : notes.filter(Files::isRegularFile).toList()) {
                Files.copy(note, out.resolve(String.valueOf(note.getFileName())));
            }
        }
        new Bundling(workbench, line -> {})
                .bundle(new Bundling.Choice(List.of(), true, true), Set.of(), out.resolve("bundle.zip"));
        new ExportingWacz(workbench).export(out.resolve("pages.wacz"), List.of(), false, line -> {});
        for (ExportingData.Form form : ExportingData.Form.values()) {
            new ExportingData(workbench).export(form, out.resolve("data-" + form.name() + form.code()));
        }
    }

    @Test
    void nothingThatLeavesTheCaseHoldsOne() {
        assertThat(CANARIES.size()).isGreaterThanOrEqualTo(500);
        Judge.Verdict verdict = Judge.check(CANARIES, out);
        assertThat(verdict.finds()).isEmpty();
        assertThat(verdict.unchecked()).isEmpty();
    }

    @Test
    void nothingThatIsAnsweredToSomebodyWhoOnlyReadsHoldsASealedOne() throws IOException {
        Path answers = Files.createDirectories(temp.resolve("answers"));
        Path copy = org.daylight.fixture.Folders.copy(root, temp.resolve("served"));
        int number = 0;
        try (Team team = new Team(Workbench.open(copy), Clock.systemUTC())) {
            String token = team.token(Role.READER.code());
            for (Route route : team.api.routes()) {
                if (route.path().indexOf('{') < 0) {
                    Files.writeString(
                            answers.resolve(++number + ".json"),
                            team.program("GET", route.path() + "?limit=500", token)
                                    .body());
                }
            }
            Team.Browser browser = team.browser().signedIn(Role.READER.code());
            for (var route : team.front.routes()) {
                if (route.path().indexOf('{') < 0 && route.verb() == org.daylight.web.page.PageRoute.Verb.GET) {
                    Files.writeString(
                            answers.resolve(++number + route.path().replace('/', '_') + ".html"),
                            browser.get(route.path()).body());
                }
            }
        }
        assertThat(number).isGreaterThan(40);
        assertThat(log.lines()).isPositive();
        assertThat(Judge.check(CANARIES, temp.resolve("log.txt")).finds()).isEmpty();
        assertThat(Judge.check(SEALED, answers).finds()).isEmpty();
    }

    @Test
    void whatIsSealedStandsNowhereOnTheDisk() {
        // What lies beside in clear is not in the page: the reasons of a seal and of a mask stay in the ledger's own
        // store.
        assertThat(Judge.check(List.of("Ebba Lundqvisthede"), root).finds()).isEmpty();
    }

    @Test
    void everyPrivateFieldOfTheSourceIsPlantedOrSaidToBePrinted() throws Exception {
        Set<String> known = new TreeSet<>(PLANTED);
        known.addAll(PRINTED);
        known.addAll(MACHINE);
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                found.addAll(secrets(Files.readString(file)));
            }
        }
        assertThat(found)
                .contains("reason", "quote", "whom", "path", "spellings")
                .hasSizeGreaterThan(20);
        assertThat(found).isSubsetOf(known);
        Map<String, Set<String>> fields = new TreeMap<>();
        sql(
                "SELECT field, value FROM private_value WHERE value IS NOT NULL",
                row -> fields.computeIfAbsent(row.getString(1), k -> new TreeSet<>())
                        .add(row.getString(2)));
        for (String field : found) {
            if (PLANTED.contains(field)) {
                assertThat(fields.getOrDefault(field, Set.of())).as(field).anyMatch(v -> v.contains("zqkanary"));
            }
        }
    }

    @Test
    void everyTableIsPlantedOrSaidToHoldNoWords() throws Exception {
        Set<String> tables = new TreeSet<>();
        sql("SELECT name FROM sqlite_master WHERE type = 'table'", row -> tables.add(row.getString(1)));
        Set<String> known = new TreeSet<>(COLUMNS.keySet());
        known.addAll(NO_WORDS);
        assertThat(tables).isSubsetOf(known);
        for (Map.Entry<String, Set<String>> table : COLUMNS.entrySet()) {
            for (String column : table.getValue()) {
                boolean[] any = new boolean[1];
                sql(
                        "SELECT count(*) FROM " + table.getKey() + " WHERE " + column + " LIKE '%zqkanary%'",
                        row -> any[0] = row.getInt(1) > 0);
                boolean kept = any[0] || table.getKey().equals("document");
                assertThat(kept).as(table.getKey() + "." + column).isTrue();
            }
        }
    }

    /** A file to which everything is logged that is logged at all. */
    private static final class Log extends ch.qos.logback.core.AppenderBase<ch.qos.logback.classic.spi.ILoggingEvent> {
        private final Path file;
        private int lines;

        Log(Path file) {
            this.file = file;
            var root = (ch.qos.logback.classic.Logger)
                    org.slf4j.LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
            root.setLevel(ch.qos.logback.classic.Level.INFO);
            root.addAppender(this);
            start();
            org.slf4j.LoggerFactory.getLogger(CanaryTest.class).info("begins");
        }

        int lines() {
            return lines;
        }

        @Override
        protected synchronized void append(ch.qos.logback.classic.spi.ILoggingEvent event) {
            try {
                String thrown = event.getThrowableProxy() == null
                        ? ""
                        : ch.qos.logback.classic.spi.ThrowableProxyUtil.asString(event.getThrowableProxy());
                Files.writeString(
                        file,
                        event.getLoggerName() + " " + event.getFormattedMessage() + "\n" + thrown,
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.APPEND);
                lines++;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private interface Row {
        void of(ResultSet row) throws SQLException;
    }

    private static void sql(String query, Row each) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + root.resolve("case.db"));
                ResultSet rows = c.createStatement().executeQuery(query)) {
            while (rows.next()) {
                each.of(rows);
            }
        }
    }

    /** The names of private fields that a source file gives a draft: in a map in its third place, or put into one. */
    private static Set<String> secrets(String source) {
        Set<String> out = new TreeSet<>();
        Matcher put = Pattern.compile("\\bsecrets?[.]put\\(\"(\\w+)\"").matcher(source);
        while (put.find()) {
            out.add(put.group(1));
        }
        for (int at = source.indexOf("new Draft("); at >= 0; at = source.indexOf("new Draft(", at + 1)) {
            List<String> arguments = arguments(source, at + "new Draft(".length());
            if (arguments.size() > 2) {
                Matcher map = Pattern.compile("^.*?Map[.]of[(](.*)[)]\\s*$", Pattern.DOTALL)
                        .matcher(arguments.get(2).strip());
                List<String> inside = map.matches() ? arguments(map.group(1) + ")", 0) : List.of();
                for (int i = 0; i < inside.size(); i += 2) {
                    Matcher literal = Pattern.compile("\\s*\"(\\w+)\"\\s*").matcher(inside.get(i));
                    if (literal.matches()) {
                        out.add(literal.group(1));
                    }
                }
            }
        }
        return out;
    }

    private static List<String> arguments(String source, int from) {
        List<String> out = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            quoted ^= c == '"' && source.charAt(Math.max(0, i - 1)) != '\\';
            depth += quoted ? 0 : "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                break;
            }
            if (c == ',' && depth == 0 && !quoted) {
                out.add(one.toString());
                one.setLength(0);
            } else {
                one.append(c);
            }
        }
        out.add(one.toString());
        return out;
    }
}
