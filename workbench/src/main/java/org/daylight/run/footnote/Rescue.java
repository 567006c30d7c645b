// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.EventKind;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.footnote.Note;
import org.daylight.footnote.Report;
import org.daylight.footnote.Source;
import org.daylight.footnote.cite.Sourcing;
import org.daylight.footnote.read.ReportReader;
import org.daylight.ledger.Draft;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;

/** Takes a report into the case, and what people say of its notes: each deed is an event. */
public final class Rescue {
    private final Workbench workbench;
    private final Footnotes footnotes;

    /** In this case. */
    public Rescue(Workbench workbench) {
        this.workbench = workbench;
        footnotes = new Footnotes(workbench.database());
    }

    /**
     * A report that was read, for the case to take.
     *
     * @param name of its file
     * @param digest of the file
     * @param report what it cites
     */
    public record Handed(String name, Digest digest, Report report) {}

    /**
     * Lists a report in the case; the same file is listed once.
     *
     * @param name of the file
     * @throws DaylightException where it cannot be read or cites nothing that can be sought
     */
    public Kept take(String name, byte[] bytes) {
        return footnotes.report(Digest.of(bytes)).orElseGet(() -> list(read(name, bytes)));
    }

    /**
     * Reads a report, which can take long, and writes nothing.
     *
     * @param name of the file
     * @throws DaylightException where it cannot be read or cites nothing that can be sought
     */
    public static Handed read(String name, byte[] bytes) {
        Report report = ReportReader.read(name, bytes);
        if (report.sources().isEmpty()) {
            throw new DaylightException(
                    name + " cites no address: " + report.notes().size()
                            + " notes were read, and none of them leads to a page; nothing was taken in");
        }
        return new Handed(name, Digest.of(bytes), report);
    }

    /** Lists a report that was read, unless the case has it. */
    public Kept list(Handed handed) {
        Digest digest = handed.digest();
        Optional<Kept> known = footnotes.report(digest);
        if (known.isPresent()) {
            return known.get();
        }
        Report report = handed.report();
        String id = digest.hex().substring(0, 12);
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(
                EventKind.FOOTNOTE,
                Map.of(
                        "deed",
                        "add",
                        "report",
                        id,
                        "sha256",
                        digest.hex(),
                        "form",
                        report.form().name().toLowerCase(Locale.ROOT),
                        "notes",
                        (long) report.notes().size(),
                        "sources",
                        (long) report.sources().size()),
                Map.of("name", handed.name(), "title", report.title())));
        drafts.addAll(listed(id, report));
        new Polling(workbench).append(drafts);
        return footnotes.report(id).orElseThrow();
    }

    private List<Draft> listed(String id, Report report) {
        List<Draft> drafts = new ArrayList<>();
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Source s : report.sources()) {
            places.put(s.key(), places.size() + 1);
            drafts.add(source(id, places.size(), s, report));
        }
        int place = 0;
        for (Note n : report.notes()) {
            drafts.add(note(id, ++place, n, places));
        }
        drafts.addAll(new CarryingOver(workbench).of(id, report, places));
        return drafts;
    }

    private static Draft source(String id, int place, Source source, Report report) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("deed", "source");
        open.put("report", id);
        open.put("source", (long) place);
        accessed(source, report).ifPresent(at -> open.put("accessed", at.toEpochMilli()));
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("name", source.key());
        if (source.url() != null) {
            secret.put("url", source.url());
        }
        if (!source.archived().isEmpty()) {
            secret.put("archived", source.archived().getFirst().url());
        }
        return new Draft(EventKind.FOOTNOTE, open, secret);
    }

    /** Noon of the last day on which the author looked, as far as a note gives a day. */
    private static Optional<Instant> accessed(Source source, Report report) {
        return source.notes().stream()
                .flatMap(n -> report.note(n).stream())
                .flatMap(n -> n.citations().stream())
                .filter(c -> Sourcing.key(c).filter(source.key()::equals).isPresent())
                .map(c -> c.accessed() == null ? null : c.accessed().days().last())
                .filter(Objects::nonNull)
                .max(Comparator.<LocalDate>naturalOrder())
                .map(day -> day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
    }

    private static Draft note(String id, int place, Note note, Map<String, Integer> places) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("deed", "note");
        open.put("report", id);
        open.put("note", note.id());
        open.put("place", (long) place);
        open.put("what", note.kind().name().toLowerCase(Locale.ROOT));
        open.put(
                "sources",
                note.citations().stream()
                        .flatMap(c -> Sourcing.key(c).stream())
                        .distinct()
                        .map(key -> String.valueOf(places.get(key)))
                        .collect(Collectors.joining(",")));
        if (note.page() != null) {
            open.put("page", (long) note.page());
        }
        return new Draft(
                EventKind.FOOTNOTE,
                open,
                Map.of("number", note.number(), "sentence", note.sentence(), "text", note.text()));
    }

    /**
     * Confirms that these words of a page say what a note rests on it.
     *
     * @param at offsets in the text of the page, code points
     * @return the event
     */
    public long says(Kept report, Listed note, Sought source, Offsets at) {
        Document page = page(source);
        if (at.end() > new Text(page.text()).length() || at.start() >= at.end()) {
            throw new DaylightException("the page has no words there; choose some; nothing was written");
        }
        return check(
                report,
                note,
                source,
                Map.of(
                        "verdict",
                        "says",
                        "document",
                        page.id().value(),
                        "textSha256",
                        page.textDigest().hex(),
                        "start",
                        (long) at.start(),
                        "end",
                        (long) at.end()),
                Map.of("quote", new Text(page.text()).at(at)));
    }

    /** Notes that a page does not say what a note rests on it. @return the event */
    public long unsupported(Kept report, Listed note, Sought source) {
        return check(
                report,
                note,
                source,
                Map.of("verdict", "unsupported", "document", page(source).id().value()),
                Map.of());
    }

    private long check(Kept report, Listed note, Sought source, Map<String, Object> said, Map<String, Object> secret) {
        if (!note.sources().contains(source.place())) {
            throw new DaylightException("note " + note.id() + " does not cite source " + source.place() + "; it cites "
                    + note.sources() + "; nothing was written");
        }
        Map<String, Object> open = new LinkedHashMap<>(said);
        open.put("deed", "check");
        open.put("report", report.id());
        open.put("note", note.id());
        open.put("source", (long) source.place());
        open.put("capture", capture(source).id().value());
        return new Polling(workbench)
                .append(List.of(new Draft(EventKind.FOOTNOTE, open, secret)))
                .getFirst()
                .seq();
    }

    private Capture capture(Sought source) {
        return Optional.ofNullable(source.capture())
                .flatMap(workbench.register()::capture)
                .orElseThrow(() -> new DaylightException(
                        "no capture stands for source " + source.place() + "; capture it first; nothing was written"));
    }

    private Document page(Sought source) {
        Capture capture = capture(source);
        return workbench
                .readings()
                .documentOf(capture.id())
                .orElseThrow(() -> new DaylightException(
                        "capture " + capture.id() + " has no text that could be read; nothing was written"));
    }
}
