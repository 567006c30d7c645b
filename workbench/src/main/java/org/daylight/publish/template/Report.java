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
import java.util.stream.Stream;
import org.daylight.EntryKind;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.Slot;
import org.daylight.publish.compare.Comparison;

/**
 * The report as its template prints it. Building it numbers the footnotes, so its parts are made in the order in which
 * they are printed.
 */
record Report(
        EditionInput in,
        List<Outcomes.Stage> leading,
        List<Keys.Key> keys,
        List<WorldMap> maps,
        List<Countries.Country> countries,
        List<Topic> sites,
        Operators operators,
        Methods methods,
        List<Topic> incidents,
        List<Answers.Answer> responses,
        List<Topic> agreements,
        List<Topic> agencies,
        List<Topic> others,
        Timeline timeline,
        List<Figure> figures,
        Outcomes outcomes,
        List<Topic> replies,
        Quality quality,
        Map<Slot, Told> told,
        List<Telling.Counted> counted,
        List<Footnotes.Cited> notes) {
    /** So many notes at most has a short report. */
    private static final int SHORT = 150;

    private static final Set<EntryKind> KNOWN = Set.of(
            EntryKind.PRESENCE,
            EntryKind.INCIDENT,
            EntryKind.RESPONSE,
            EntryKind.AGREEMENT,
            EntryKind.AGENCY,
            EntryKind.FIGURE,
            EntryKind.REPLY);

    /** Whether it is so short that on paper its chapters follow each other, or pages would be left half empty. */
    boolean brief() {
        return notes.size() <= SHORT;
    }

    /** One counted thing: its dots and its rows. */
    record Figure(Topic topic, DotPlot plot) {}

    /**
     * A line of the contents.
     *
     * @param id of the section
     * @param title of the section
     * @param count of what is in it; negative where nothing is counted
     */
    record Chapter(String id, String title, int count) {}

    static Report of(EditionInput in, Footnotes notes) {
        notes.section(Words.say("section.summary"));
        List<Outcomes.Stage> leading = Outcomes.leading(in, notes);
        List<Keys.Key> keys = Keys.of(in, notes);
        Telling telling = new Telling(in, notes);
        Map<Slot, Told> told = new EnumMap<>(Slot.class);
        tell(told, telling, Slot.INTRODUCTION, Slot.MAP, Slot.COUNTRIES, Slot.SITES);
        List<Topic> sites = of(in, EntryKind.PRESENCE)
                .sorted(Comparator.comparing(e -> Words.country(e.country())))
                .map(e -> Topic.of(e, notes))
                .toList();
        tell(told, telling, Slot.OPERATORS);
        Operators operators = Operators.of(in, notes);
        tell(told, telling, Slot.METHODS);
        Methods methods = Methods.of(in, notes);
        tell(told, telling, Slot.INCIDENTS);
        List<Topic> incidents = topics(in, notes, EntryKind.INCIDENT);
        tell(told, telling, Slot.RESPONSES);
        List<Answers.Answer> responses = Answers.of(in, notes);
        tell(told, telling, Slot.AGREEMENTS);
        List<Topic> agreements = topics(in, notes, EntryKind.AGREEMENT);
        tell(told, telling, Slot.AGENCIES);
        List<Topic> agencies = topics(in, notes, EntryKind.AGENCY);
        List<Topic> others = in.entries().stream()
                .filter(e -> !KNOWN.contains(e.entry().kind()))
                .map(e -> Topic.of(e, notes))
                .toList();
        tell(told, telling, Slot.TIMELINE);
        Timeline timeline = Timeline.of(in, notes);
        tell(told, telling, Slot.FIGURES);
        List<Figure> figures = topics(in, notes, EntryKind.FIGURE).stream()
                .map(t -> new Figure(t, DotPlot.of(t.view(), notes)))
                .toList();
        tell(told, telling, Slot.REPLIES);
        Outcomes outcomes = Outcomes.of(in, leading, notes);
        List<Topic> replies = topics(in, notes, EntryKind.REPLY);
        tell(told, telling, Slot.HOW, Slot.CONCLUSION);
        return new Report(
                in,
                leading,
                keys,
                WorldMap.of(in.entries()),
                Countries.of(in),
                sites,
                operators,
                methods,
                incidents,
                responses,
                agreements,
                agencies,
                others,
                timeline,
                figures,
                outcomes,
                replies,
                Quality.of(in),
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

    /** The contents, in the order printed. */
    List<Chapter> contents() {
        List<Chapter> all = new ArrayList<>();
        if (!in.entries().isEmpty()) {
            add(all, "findings", keys.size() + leading.size());
            addTold(all, "introduction");
            int named =
                    (int) countries.stream().filter(Countries.Country::named).count();
            add(all, "countries", named == 0 && !countries.isEmpty() ? -1 : named);
            add(all, "sites", sites.size());
            add(all, "operators", operators.bodies().size());
            add(all, "methods", methods.rows().size());
            add(all, "incidents", incidents.size());
            add(all, "responses", responded());
            add(all, "agreements", agreements.size());
            add(all, "agencies", agencies.size());
            add(all, "others", others.size());
            add(all, "timeline", timeline.blank() ? 0 : -1);
            add(all, "figures", figures.size());
            add(all, "outcomes", -1);
        }
        add(all, "guarded", in.withheld().guarded().size());
        addTold(all, "conclusion");
        add(all, "counted", counted.size());
        Comparison since = in.changes().since();
        if (since != null) {
            String title = Words.say("section.changes", since.from().number());
            all.add(new Chapter(
                    "changes", title, since.rows().isEmpty() ? -1 : since.rows().size()));
        }
        add(all, "how", -1);
        add(all, "sources", in.sources().isEmpty() ? -1 : in.sources().size());
        add(all, "check", -1);
        return all;
    }

    /** What the monitor wrote has a line where it has a heading of its own. */
    private void addTold(List<Chapter> all, String slot) {
        if (!told(slot).blank()) {
            all.add(new Chapter("told-" + slot, Words.say("told." + slot), -1));
        }
    }

    private static void add(List<Chapter> all, String id, int count) {
        if (count != 0) {
            all.add(new Chapter(id, Words.say("section." + id), count));
        }
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

    /** How many responses there are; a response of which several things are said has several rows. */
    int responded() {
        return (int)
                responses.stream().map(a -> a.entry().entry().id()).distinct().count();
    }

    /** How many states answered. */
    long states() {
        return responses.stream().map(Answers.Answer::country).distinct().count();
    }

    /** How many host countries have a reported site. */
    long hosts() {
        return countries.stream().filter(c -> !c.sites().isEmpty()).count();
    }

    /** Which part of the register it takes in, as a sentence; empty where that is all of it. */
    String part() {
        var part = in.part();
        if (part.whole()) {
            return "";
        }
        String kinds = part.kinds().isEmpty()
                ? Words.say("part.kinds")
                : String.join(
                        ", ",
                        part.kinds().stream().map(k -> Words.word("kinds", k)).toList());
        String countries = part.countries().isEmpty()
                ? Words.say("part.countries")
                : String.join(
                        ", ", part.countries().stream().map(Words::country).toList());
        return Words.say("part", kinds, countries, part.taken(), part.all());
    }
}
