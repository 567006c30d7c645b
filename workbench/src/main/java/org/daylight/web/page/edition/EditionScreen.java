// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.edition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.daylight.protect.Right;
import org.daylight.publish.Printed;
import org.daylight.run.EditionShelf;
import org.daylight.run.LeakTests;
import org.daylight.run.Publishing;
import org.daylight.run.Workbench;
import org.daylight.verify.EditionCheck;
import org.daylight.verify.Verdict;
import org.daylight.web.page.Job;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** The editions of a case: each is frozen, and shown exactly as it was published. */
public final class EditionScreen {
    /**
     * The policy of the report: its own style stands in it, its own pictures beside it, its link to the passages lead within
     * it; nothing runs and nothing is sent.
     */
    static final String POLICY =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none';"
                    + " form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-top-navigation-by-user-activation";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("note", "text/plain; charset=utf-8"),
            Map.entry("md", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("json", "application/json; charset=utf-8"),
            Map.entry("jsonl", "application/x-ndjson; charset=utf-8"),
            Map.entry("geojson", "application/geo+json; charset=utf-8"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("xml", "application/atom+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("pdf", "application/pdf"));

    /** Types that a browser shows under the policy above; all others are downloaded. */
    private static final List<String> SHOWN =
            List.of("html", "css", "txt", "note", "md", "png", "jpg", "svg", "SHA256SUMS");

    private static final int LONGEST_TITLE = 200;
    /** Leak tests that stewards are shown. */
    private static final int TESTS = 10;

    private static final List<EntryKind> KINDS = List.of(
            EntryKind.PRESENCE,
            EntryKind.RESPONSE,
            EntryKind.FIGURE,
            EntryKind.INCIDENT,
            EntryKind.AGREEMENT,
            EntryKind.AGENCY,
            EntryKind.REPLY);

    /** The last checks of editions, by number; forgotten when the server stops. */
    private final Map<Integer, Checked> checks = new ConcurrentHashMap<>();

    /**
     * A check of an edition.
     *
     * @param time when
     * @param verdict what was found
     */
    record Checked(Instant time, Verdict verdict) {}

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return List.of(
                PageRoute.show("/editions", Right.READ, this::list),
                PageRoute.take("/editions/build", Right.REVIEW, this::build),
                PageRoute.show("/editions/{number}", Right.READ, this::one),
                PageRoute.take("/editions/{number}/check", Right.READ, this::check),
                PageRoute.show("/editions/{number}/files/<path>", Right.READ, this::file));
    }

    private Reply list(Visit visit) {
        return list(visit, 200, "", "");
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply list(Visit visit, int status, String title, String wrong) {
        Shell shell = visit.shell("editions", visit.say("editions.title"));
        List<EditionShelf.Listed> editions = new EditionShelf(visit.workbench()).all();
        boolean ready = visit.workbench().register().count(null) > 0;
        List<String> kinds = KINDS.stream()
                .filter(k -> visit.workbench().register().count(k) > 0)
                .map(EntryKind::code)
                .toList();
        List<LeakTests.Done> tests =
                shell.may(Right.PROTECT) ? new LeakTests(visit.workbench()).newest(TESTS) : List.of();
        return new Reply.Html(
                status,
                out -> JtelistGenerated.render(
                        out, null, shell, editions, Map.copyOf(checks), ready, kinds, tests, title, wrong));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private Reply one(Visit visit) {
        EditionShelf shelf = new EditionShelf(visit.workbench());
        EditionShelf.Listed edition = edition(visit, shelf);
        Shell shell = visit.shell(
                "editions",
                visit.say("editions.number", edition.made().number()) + " · "
                        + edition.made().title());
        List<EditionShelf.Part> parts = shelf.parts(edition.made().number());
        EditionShelf.Summary summary = shelf.summary(edition.made().number()).orElse(null);
        Checked checked = checks.get(edition.made().number());
        return Reply.html(out -> JteoneGenerated.render(out, null, shell, edition, parts, checked, summary));
    }

    private static EditionShelf.Listed edition(Visit visit, EditionShelf shelf) {
        return shelf.edition(number(visit)).orElseThrow(() -> new Visit.Missing("edition " + visit.part("number")));
    }

    private static int number(Visit visit) {
        String part = visit.part("number");
        if (!part.matches("[1-9][0-9]{0,5}")) {
            throw new Visit.Missing("edition " + part);
        }
        return Integer.parseInt(part);
    }

    private Reply build(Visit visit) {
        String title = visit.field("title").orElse("");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return list(
                    visit, 422, title, visit.say(title.isEmpty() ? "editions.build.untitled" : "editions.build.long"));
        }
        Publishing.Order order;
        try {
            order = Publishing.Order.of(title, part(visit), visit.field("pdf").isPresent(), null)
                    .until(hour(visit));
        } catch (DaylightException e) {
            return list(visit, 422, title, String.valueOf(e.getMessage()));
        }
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        return visit.jobs().begin(visit, visit.say("editions.build.job"), at -> {
            at.say(words.say("editions.build.now"));
            Publishing.Published made;
            try {
                made = workbench.turns().deciding(() -> new Publishing(workbench).publish(order));
            } catch (DaylightException e) {
                throw new Job.Refused(e, "/editions/ready");
            }
            checks.put(made.number(), checked(workbench, made.number()));
            String done = words.say(
                    "editions.build.done", made.number(), made.edition().passages());
            return new Job.Outcome(
                    order.pdf() ? done + unprinted(words, made.edition().printed()) : done,
                    "/editions/" + made.number());
        });
    }

    private static String unprinted(Words words, Printed printed) {
        return switch (printed) {
            case YES -> "";
            case TOO_LONG -> " " + words.say("editions.build.long");
            case NO_BROWSER -> " " + words.say("editions.build.browser");
        };
    }

    /** An hour in UTC; null where the edition is public at once. */
    private static @Nullable String hour(Visit visit) {
        return visit.field("embargo")
                .map(local -> local + (local.length() == 16 ? ":00Z" : "Z"))
                .orElse(null);
    }

    private static List<String> part(Visit visit) {
        List<String> only = new ArrayList<>();
        if (!visit.fields("kind").isEmpty()) {
            only.add("kind=" + String.join(",", visit.fields("kind")));
        }
        visit.field("countries").ifPresent(c -> only.add("country=" + String.join(",", c.split("[\\s,;]+"))));
        return only;
    }

    private Reply check(Visit visit) {
        Workbench workbench = visit.workbench();
        Words words = visit.words();
        int number = edition(visit, new EditionShelf(workbench)).made().number();
        String name = visit.say("editions.check.job", number);
        Optional<Job> under = visit.jobs().underWay(visit, name);
        if (under.isPresent()) {
            return new Reply.SeeOther("/jobs/" + under.get().id());
        }
        return visit.jobs().begin(visit, name, at -> {
            at.say(words.say("editions.check.now"));
            Checked checked = checked(workbench, number);
            checks.put(number, checked);
            return new Job.Outcome(
                    words.say(
                            "editions.check.done",
                            number,
                            checked.verdict().faults().size()),
                    "/editions/" + number);
        });
    }

    private static Checked checked(Workbench workbench, int number) {
        return new Checked(Instant.now(), new EditionCheck(new EditionShelf(workbench).folder(number)).check(null));
    }

    private Reply file(Visit visit) {
        String path = visit.part("path");
        // Whoever builds editions looks at them before their hour; nobody else takes a copy home.
        if (!edition(visit, new EditionShelf(visit.workbench())).embargo().isEmpty()) {
            visit.workbench().ask(Right.REVIEW, visit.say("editions.embargo.reading"));
        }
        Path file = new EditionShelf(visit.workbench())
                .file(number(visit), path)
                .orElseThrow(() -> new Visit.Missing("file " + path));
        String name = String.valueOf(file.getFileName());
        String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : name;
        String type = TYPES.getOrDefault(
                ending.toLowerCase(Locale.ROOT),
                ending.equals("SHA256SUMS") ? "text/plain; charset=utf-8" : "application/octet-stream");
        try {
            byte[] bytes = Files.readAllBytes(file);
            return SHOWN.contains(ending)
                    ? new Reply.Shown(type, bytes, POLICY)
                    : new Reply.Download(name, type, bytes);
        } catch (IOException e) {
            throw new DaylightException("the file " + path + " of the edition cannot be read; check the edition", e);
        }
    }
}
