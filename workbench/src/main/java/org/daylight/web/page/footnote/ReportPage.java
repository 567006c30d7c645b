// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.CaptureId;
import org.daylight.footnote.back.Style;
import org.daylight.protect.Right;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Check;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Outcome;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Veils;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A report with what its notes cite; every word of it masked.
 *
 * @param id of the report
 * @param form its format, in upper case
 * @param added when, in words
 * @param counts how many sources are of each class, in the order of the classes
 * @param waiting how many were not asked for yet
 * @param again how many could not be had and can be asked for again
 * @param preserved for how many a capture stands
 * @param job path of the job that captures now; empty where none does
 * @param back whether its format can be given back
 * @param held whether its file is at hand, so that it need not be handed in again
 * @param bundle whether a bundle waits to be fetched
 * @param open id of the first note with a copy that nobody judged; empty where there is none
 * @param rows its notes, so many as a page has
 * @param page which page of them, from 1
 * @param more whether others follow
 */
public record ReportPage(
        String id,
        String form,
        String added,
        Map<String, Integer> counts,
        int waiting,
        int again,
        int preserved,
        String job,
        boolean back,
        boolean held,
        boolean bundle,
        String open,
        List<Row> rows,
        int page,
        boolean more) {
    private static final int EACH = 500;

    /** How a reference is written. */
    public static final List<String> STYLES = List.of(Style.values()).stream()
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Copies what it is given. */
    public ReportPage {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        rows = List.copyOf(rows);
    }

    /**
     * A note.
     *
     * @param id within the report
     * @param number as printed; its id where it has none
     * @param page on which it stands; null where the format does not tell
     * @param sentence that it supports, or its own words where it supports none
     * @param sources what it leads to
     */
    public record Row(String id, String number, @Nullable Integer page, String sentence, List<Leads> sources) {
        /** Copies the list. */
        public Row {
            sources = List.copyOf(sources);
        }

        /** Whether a copy stands for one of its sources, which can be held against the sentence. */
        public boolean held() {
            return sources.stream().anyMatch(s -> !s.capture().isEmpty());
        }
    }

    /**
     * What a note leads to.
     *
     * @param place of the source
     * @param address as its source is known
     * @param is code of its class; waits where it was not asked for
     * @param capture id of what stands for it; empty where nothing does
     * @param before of a changed page, as it was; empty else
     */
    public record Leads(int place, String address, String is, String capture, String before) {
        /** Whether a copy that somebody has would help. */
        public boolean lacking() {
            return List.of("blocked", "gone", "not-found").contains(is);
        }

        /** The colour that this class wears. */
        public String chip() {
            return switch (is) {
                case "captured", "recovered", "handed-in" -> "confirms";
                case "changed" -> "alleges";
                case "blocked" -> "conflict";
                case "not-found", "gone" -> "bad";
                default -> "gone";
            };
        }
    }

    static ReportPage of(Visit visit, Kept report, String job, boolean held, boolean bundle) {
        Footnotes footnotes = new Footnotes(visit.workbench().database());
        Veils veils = visit.workbench().veils();
        List<Sought> sources = footnotes.sources(report.id());
        Map<Integer, Sought> byPlace = sources.stream().collect(Collectors.toMap(Sought::place, Function.identity()));
        List<Listed> notes = footnotes.notes(report.id());
        int page = visit.number("page", 1, 1, Math.max(1, (notes.size() + EACH - 1) / EACH));
        List<Row> rows = notes.stream()
                .skip((page - 1L) * EACH)
                .limit(EACH)
                .map(n -> row(visit, veils, n, byPlace))
                .toList();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            int n = (int) sources.stream().filter(s -> s.outcome() == outcome).count();
            if (n > 0) {
                counts.put(outcome.code(), n);
            }
        }
        int waiting = (int) sources.stream().filter(s -> s.outcome() == null).count();
        int preserved = (int) sources.stream().filter(s -> s.capture() != null).count();
        return new ReportPage(
                report.id(),
                report.form().toUpperCase(Locale.ROOT),
                visit.words().moment(report.added()),
                counts,
                waiting,
                (int) sources.stream().filter(ReportPage::missing).count(),
                preserved,
                job,
                List.of("docx", "odt", "markdown", "latex").contains(report.form()),
                held,
                bundle,
                open(visit, notes, sources, footnotes.checks(report.id())),
                rows,
                page,
                page * EACH < notes.size());
    }

    private static String open(Visit visit, List<Listed> notes, List<Sought> sources, List<Check> checks) {
        Set<Integer> held = sources.stream()
                .filter(s -> !seen(visit, s.capture()).isEmpty())
                .map(Sought::place)
                .collect(Collectors.toSet());
        Set<String> judged = checks.stream().map(Check::note).collect(Collectors.toSet());
        return notes.stream()
                .filter(n -> n.sources().stream().anyMatch(held::contains) && !judged.contains(n.id()))
                .map(Listed::id)
                .findFirst()
                .orElse("");
    }

    private static boolean missing(Sought source) {
        Outcome outcome = source.outcome();
        return outcome != null && !outcome.preserved();
    }

    private static Row row(Visit visit, Veils veils, Listed note, Map<Integer, Sought> sources) {
        return new Row(
                note.id(),
                veils.hide(number(note)),
                note.page(),
                veils.hide(sentence(note)),
                note.sources().stream()
                        .flatMap(p -> Stream.ofNullable(sources.get(p)))
                        .map(s -> leads(visit, veils, s))
                        .toList());
    }

    /** What the person may not see is not led to. */
    private static Leads leads(Visit visit, Veils veils, Sought source) {
        Outcome outcome = source.outcome();
        return new Leads(
                source.place(),
                veils.hide(source.key()),
                outcome == null ? "waits" : outcome.code(),
                seen(visit, source.capture()),
                seen(visit, source.before()));
    }

    static String number(Listed note) {
        return note.number().isEmpty() ? note.id() : note.number();
    }

    static String sentence(Listed note) {
        return note.sentence().isBlank() ? note.text() : note.sentence();
    }

    /** The id of a capture, as far as the person may see it; empty else. */
    static String seen(Visit visit, @Nullable CaptureId id) {
        return id == null
                ? ""
                : visit.workbench()
                        .register()
                        .capture(id)
                        .filter(c -> !c.restricted() || visit.may(Right.PROTECT))
                        .map(c -> c.id().value())
                        .orElse("");
    }
}
