// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daylight.ClaimValues;
import org.daylight.EntryKind;
import org.daylight.Stance;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;
import org.daylight.publish.narrative.Slot;

/**
 * The report as its template prints it. Building it numbers the footnotes, so its parts are made in the order in which
 * they are printed.
 */
record Report(
        EditionInput in,
        List<Key> keys,
        List<Country> countries,
        List<Topic> sites,
        List<Answer> responses,
        List<Figure> figures,
        List<Topic> incidents,
        List<Topic> agreements,
        List<Topic> agencies,
        List<Topic> replies,
        Map<Slot, Told> told,
        List<Telling.Counted> counted,
        List<Footnotes.Cited> notes) {
    private static final int KEYS = 4;

    /** A number on the first page. */
    record Key(Said said, ClaimValues.Figure figure, List<String> replies) {}

    /** A host country with its sites, and how often its bodies answered. */
    record Country(String name, List<Topic> sites, int responses) {}

    /**
     * One row of the table of responses; the country is printed where it changes. Replies stand in the first row of an
     * entry, proceedings in each.
     */
    record Answer(
            String country, boolean first, EntryView entry, Said said, List<Utterance> replies, Due due, boolean once) {
        /** Whether what answers it stands in an earlier row. */
        boolean above() {
            return !once && !(entry.replies().isEmpty() && entry.due().blank());
        }
    }

    /** One counted thing: its dots and its rows. */
    record Figure(Topic topic, DotPlot plot) {}

    static Report of(EditionInput in, Footnotes notes) {
        notes.section(Words.say("section.summary"));
        List<Key> keys = keys(in, notes);
        Telling telling = new Telling(in, notes);
        Map<Slot, Told> told = new EnumMap<>(Slot.class);
        tell(told, telling, Slot.INTRODUCTION, Slot.MAP, Slot.COUNTRIES, Slot.SITES);
        List<Topic> sites = of(in, EntryKind.PRESENCE)
                .sorted(Comparator.comparing(e -> Words.country(e.country())))
                .map(e -> Topic.of(e, notes))
                .toList();
        tell(told, telling, Slot.OPERATORS, Slot.RESPONSES);
        notes.section(Words.say("section.responses"));
        List<Answer> responses = responses(in, notes);
        tell(told, telling, Slot.TIMELINE, Slot.FIGURES);
        List<Figure> figures = topics(in, notes, EntryKind.FIGURE).stream()
                .map(t -> new Figure(t, DotPlot.of(t.view(), notes)))
                .toList();
        tell(told, telling, Slot.METHODS, Slot.INCIDENTS);
        List<Topic> incidents = topics(in, notes, EntryKind.INCIDENT);
        tell(told, telling, Slot.AGREEMENTS);
        List<Topic> agreements = topics(in, notes, EntryKind.AGREEMENT);
        tell(told, telling, Slot.AGENCIES);
        List<Topic> agencies = topics(in, notes, EntryKind.AGENCY);
        tell(told, telling, Slot.REPLIES);
        List<Topic> replies = topics(in, notes, EntryKind.REPLY);
        tell(told, telling, Slot.HOW, Slot.CONCLUSION);
        return new Report(
                in,
                keys,
                countries(sites, responses),
                sites,
                responses,
                figures,
                incidents,
                agreements,
                agencies,
                replies,
                told,
                telling.counted(),
                notes.cited());
    }

    /** What the monitor wrote for these places, in the order in which they are printed. */
    private static void tell(Map<Slot, Told> told, Telling telling, Slot... slots) {
        for (Slot slot : slots) {
            told.put(slot, telling.tell(slot));
        }
    }

    /** What the monitor wrote for a place; blank where it wrote nothing. */
    Told told(String slot) {
        return told.getOrDefault(Slot.of(slot), new Told(slot, ""));
    }

    private static List<Topic> topics(EditionInput in, Footnotes notes, EntryKind kind) {
        return of(in, kind).map(e -> Topic.of(e, notes)).toList();
    }

    private static Stream<EntryView> of(EditionInput in, EntryKind kind) {
        return in.entries().stream().filter(e -> e.entry().kind().equals(kind));
    }

    /**
     * No number that its own speaker denies. The best supported number of each speaker first, then the best of the rest: most origins, then most pages, then a
     * named speaker. Of one number of one thing only the best supported is shown.
     */
    private static List<Key> keys(EditionInput in, Footnotes notes) {
        List<StatementView> figures = in.entries().stream()
                .filter(e -> e.entry().kind().equals(EntryKind.FIGURE))
                .flatMap(e -> e.properties().stream())
                .flatMap(p -> p.statements().stream())
                .filter(s -> s.detail() instanceof ClaimValues.Figure && s.stance() != Stance.DENIES && s.origins() > 0)
                .sorted(Comparator.comparingInt(StatementView::origins)
                        .thenComparingInt(StatementView::pages)
                        .reversed()
                        .thenComparing(Footnotes::unnamed))
                .toList();
        Set<String> numbers = new LinkedHashSet<>();
        List<StatementView> best =
                figures.stream().filter(s -> numbers.add(number(s))).toList();
        Set<String> speakers = new LinkedHashSet<>();
        Set<StatementView> chosen = new LinkedHashSet<>(
                best.stream().filter(s -> speakers.add(notes.speaker(s))).toList());
        chosen.addAll(best);
        List<Key> keys = new ArrayList<>();
        for (StatementView s : chosen) {
            if (keys.size() < KEYS && s.detail() instanceof ClaimValues.Figure f) {
                List<StatementView> same = figures.stream()
                        .filter(o -> number(o).equals(number(s))
                                && notes.speaker(o).equals(notes.speaker(s))
                                && o.stance() == s.stance())
                        .toList();
                keys.add(new Key(Said.all("figure", same, notes).get(0), f, replies(in, s, notes)));
            }
        }
        return keys;
    }

    /** Who answered, in a word each: "the embassy denied it". */
    private static List<String> replies(EditionInput in, StatementView figure, Footnotes notes) {
        return in.entries().stream()
                .filter(e -> e.properties().stream()
                        .anyMatch(p ->
                                p.statements().stream().anyMatch(s -> s.claim().equals(figure.claim()))))
                .flatMap(e -> e.replies().stream())
                .map(r -> notes.speaker(r) + " " + Words.bare(r))
                .distinct()
                .toList();
    }

    private static String number(StatementView s) {
        return s.detail() instanceof ClaimValues.Figure f ? f.what() + " " + f.value() : "";
    }

    private static List<Answer> responses(EditionInput in, Footnotes notes) {
        record Cell(String country, EntryView entry, Said.Same same) {}
        List<Cell> cells = new ArrayList<>();
        for (EntryView e : in.entries()) {
            if (e.entry().kind().equals(EntryKind.RESPONSE)) {
                for (PropertyView p : e.properties()) {
                    Map<String, List<StatementView>> byDay = new TreeMap<>();
                    p.statements()
                            .forEach(s -> byDay.computeIfAbsent(Said.day(s), d -> new ArrayList<>())
                                    .add(s));
                    byDay.values()
                            .forEach(day -> Said.same(p.property(), day, notes)
                                    .forEach(same -> cells.add(new Cell(Words.country(e.country()), e, same))));
                }
            }
        }
        cells.sort(Comparator.comparing(Cell::country)
                .thenComparing(c -> Said.day(c.same().statements().get(0))));
        Set<String> replied = new LinkedHashSet<>();
        List<Answer> answers = new ArrayList<>();
        String before = "";
        for (Cell c : cells) {
            boolean once = replied.add(c.entry().entry().id().value());
            Said said = c.same().cite(notes);
            List<Utterance> replies = once
                    ? Utterance.of(List.of(new PropertyView("reply", c.entry().replies(), false, 0, 0)), notes)
                    : List.of();
            Due due = Due.of(c.entry(), notes);
            answers.add(new Answer(c.country(), !c.country().equals(before), c.entry(), said, replies, due, once));
            before = c.country();
        }
        return answers;
    }

    private static List<Country> countries(List<Topic> sites, List<Answer> responses) {
        Map<String, List<Topic>> byCountry = new TreeMap<>();
        sites.forEach(t -> byCountry
                .computeIfAbsent(Words.country(t.view().country()), k -> new ArrayList<>())
                .add(t));
        responses.forEach(a -> byCountry.computeIfAbsent(a.country(), k -> new ArrayList<>()));
        Map<String, Set<String>> answered = new TreeMap<>();
        responses.forEach(a -> answered.computeIfAbsent(a.country(), k -> new LinkedHashSet<>())
                .add(a.entry().entry().id().value()));
        return byCountry.entrySet().stream()
                .map(e -> new Country(
                        e.getKey(),
                        e.getValue(),
                        answered.getOrDefault(e.getKey(), Set.of()).size()))
                .toList();
    }

    /** The ids of the entries that have a heading to lead to. */
    Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        Stream.of(sites, figures.stream().map(Figure::topic).toList(), incidents, agreements, agencies, replies)
                .flatMap(List::stream)
                .forEach(t -> ids.add(t.view().entry().id().value()));
        return ids;
    }

    /** How many statements the edition prints. */
    int statements() {
        return in.entries().stream()
                .mapToInt(e -> e.replies().size()
                        + e.properties().stream()
                                .mapToInt(p -> p.statements().size())
                                .sum())
                .sum();
    }

    /** How many properties hold statements that cannot all be true. */
    long conflicts() {
        return in.entries().stream()
                .flatMap(e -> e.properties().stream())
                .filter(PropertyView::conflicting)
                .count();
    }

    /** How many states answered. */
    long states() {
        return responses.stream().map(Answer::country).distinct().count();
    }

    /** How many host countries have a reported site. */
    long hosts() {
        return countries.stream().filter(c -> !c.sites().isEmpty()).count();
    }

    /** How many sites the busiest host country has, for the scale of the bars. */
    int most() {
        return countries.stream().mapToInt(c -> c.sites().size()).max().orElse(0);
    }
}
