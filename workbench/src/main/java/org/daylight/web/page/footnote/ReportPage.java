// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
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
import org.daylight.run.footnote.Seeking;
import org.daylight.watch.Presence;
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
 * @param ground on what its notes rest, by the last comparison of texts
 * @param open id of the first note with a copy that nobody judged; empty where there is none
 * @param tabs which of its notes can be looked at alone
 * @param is code of the tab that is open
 * @param rows notes of that tab, so many as a page has
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
        Seeking.Ground ground,
        String open,
        List<Tab> tabs,
        String is,
        List<Row> rows,
        int page,
        boolean more) {
    private static final int EACH = 100;
    private static final String ALL = "all";
    private static final String UNJUDGED = "unjudged";
    private static final String SAME = "same";
    private static final List<String> SIGNS =
            Stream.of(Presence.Sign.values()).map(Presence.Sign::code).toList();

    /** How a reference is written. */
    public static final List<String> STYLES = List.of(Style.values()).stream()
            .map(s -> s.name().toLowerCase(Locale.ROOT))
            .toList();

    /** Copies what it is given. */
    public ReportPage {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /**
     * Notes that can be looked at alone.
     *
     * @param code a class of sources; all; unjudged: with a copy and nobody's judgement; same: whose pages tell what the page
     *     of another source tells
     * @param count how many there are
     */
    public record Tab(String code, int count) {}

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
     * @param why it could not be had, in words; empty where it could
     */
    public record Leads(int place, String address, String is, String capture, String before, String why) {
        /** Whether a copy that somebody has would help. */
        public boolean lacking() {
            return List.of("blocked", "unreached", "gone", "not-found").contains(is);
        }

        /** The colour that this class wears. */
        public String chip() {
            return switch (is) {
                case "captured", "recovered", "handed-in" -> "confirms";
                case "changed" -> "alleges";
                case "blocked", "unreached" -> "conflict";
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
        Seeking seeking = new Seeking(visit.workbench(), Seeking.Manners.USUAL);
        Map<String, List<Listed>> sorted = sorted(visit, seeking, notes, sources, footnotes.checks(report.id()));
        String is = visit.query("is").filter(sorted::containsKey).orElse(ALL);
        List<Listed> chosen = sorted.getOrDefault(is, List.of());
        int page = visit.number("page", 1, 1, Math.max(1, (chosen.size() + EACH - 1) / EACH));
        List<Row> rows = chosen.stream()
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
                List.of("docx", "odt", "markdown", "latex", "bibtex").contains(report.form()),
                held,
                bundle,
                seeking.groundAsCompared(report),
                sorted.getOrDefault(UNJUDGED, List.of()).stream()
                        .map(Listed::id)
                        .findFirst()
                        .orElse(""),
                sorted.entrySet().stream()
                        .map(e -> new Tab(e.getKey(), e.getValue().size()))
                        .toList(),
                is,
                rows,
                page,
                page * EACH < chosen.size());
    }

    /** The notes by tab; tabs without any are left out but for the first. */
    private static Map<String, List<Listed>> sorted(
            Visit visit, Seeking seeking, List<Listed> notes, List<Sought> sources, List<Check> checks) {
        Map<String, List<Listed>> tabs = new LinkedHashMap<>();
        tabs.put(ALL, notes);
        Set<String> judged = checks.stream().map(Check::note).collect(Collectors.toSet());
        tabs.put(
                UNJUDGED,
                leading(notes, sources, s -> !seen(visit, s.capture()).isEmpty()).stream()
                        .filter(n -> !judged.contains(n.id()))
                        .toList());
        tabs.put("waits", leading(notes, sources, s -> s.outcome() == null));
        for (Outcome outcome : Outcome.values()) {
            tabs.put(outcome.code(), leading(notes, sources, s -> s.outcome() == outcome));
        }
        // Those that tell the same stand beside each other.
        Map<String, List<Sought>> origins = new LinkedHashMap<>();
        sources.stream()
                .filter(s -> !seen(visit, s.capture()).isEmpty())
                .forEach(s -> seeking.origin(s)
                        .ifPresent(o -> origins.computeIfAbsent(o, k -> new ArrayList<>())
                                .add(s)));
        tabs.put(
                SAME,
                origins.values().stream()
                        .filter(together -> together.size() > 1)
                        .flatMap(together -> leading(notes, together, s -> true).stream())
                        .distinct()
                        .toList());
        tabs.entrySet().removeIf(t -> !t.getKey().equals(ALL) && t.getValue().isEmpty());
        return tabs;
    }

    private static List<Listed> leading(List<Listed> notes, List<Sought> sources, Predicate<Sought> fitting) {
        Set<Integer> places =
                sources.stream().filter(fitting).map(Sought::place).collect(Collectors.toSet());
        return notes.stream()
                .filter(n -> n.sources().stream().anyMatch(places::contains))
                .toList();
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
                seen(visit, source.before()),
                outcome == null || outcome.preserved() ? "" : why(visit, veils, source));
    }

    /** What the page answered, and behind it what archives did; or why it was not asked at all, without its address. */
    private static String why(Visit visit, Veils veils, Sought source) {
        String trouble = source.trouble() == null ? "" : source.trouble();
        String address = source.url() == null ? "" : source.url();
        String told = trouble.startsWith(address + ": ") ? trouble.substring(address.length() + 2) : trouble;
        return SIGNS.stream()
                .filter(sign -> told.equals(sign) || told.startsWith(sign + "; "))
                .findFirst()
                .map(sign -> visit.words().code("footnotes.why", sign) + veils.hide(told.substring(sign.length())))
                .orElseGet(() -> veils.hide(told));
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
