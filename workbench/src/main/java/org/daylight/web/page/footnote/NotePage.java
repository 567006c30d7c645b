// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.footnote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daylight.CaptureId;
import org.daylight.Offsets;
import org.daylight.footnote.says.Found;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Check;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.ReadingRoom;
import org.daylight.run.Veil;
import org.daylight.run.Veils;
import org.daylight.run.footnote.Bearing;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A note beside the words of its pages; all of it masked.
 *
 * @param report id of the report
 * @param name of its file
 * @param number as printed; its id where it has none
 * @param page on which it stands; null where the format does not tell
 * @param sentence that it supports, or its own words where it supports none
 * @param sources what it leads to, as far as a copy stands for it
 * @param passages that come nearest to the sentence, the nearest first
 * @param unread whether none of the pages has a text yet in which passages could be sought
 * @param supported whether the nearest bears the sentence out, as far as its words tell
 * @param at how many notes of the report have a copy, and which of them were judged
 */
public record NotePage(
        String report,
        String name,
        String number,
        @Nullable Integer page,
        String sentence,
        List<Read> sources,
        List<Passage> passages,
        boolean unread,
        boolean supported,
        Way at) {
    private static final int MOST = 5;
    private static final int REASONS = 8;
    /** So many characters of a page at most are shown beside a note. */
    private static final int LONGEST = 200_000;

    /** Copies the lists. */
    public NotePage {
        sources = List.copyOf(sources);
        passages = List.copyOf(passages);
    }

    /**
     * Where somebody is on the way through the notes.
     *
     * @param judged how many notes were judged
     * @param of how many can be
     * @param note id of this one
     * @param before id of the one before it; empty for the first
     * @param after id of the one behind it; empty for the last
     * @param open id of the next one, from this on, that nobody judged; empty where all were
     */
    public record Way(int judged, int of, String note, String before, String after, String open) {
        /** Through the notes of a report of which a copy stands for a page, as this person may see them. */
        static Way of(List<Listed> notes, Set<Integer> preserved, List<Check> checks, String id) {
            List<String> ids = notes.stream()
                    .filter(n -> n.id().equals(id) || n.sources().stream().anyMatch(preserved::contains))
                    .map(Listed::id)
                    .toList();
            Set<String> judged = checks.stream().map(Check::note).collect(Collectors.toCollection(HashSet::new));
            judged.retainAll(ids);
            int here = ids.indexOf(id);
            String open = Stream.concat(
                            ids.subList(here + 1, ids.size()).stream(), ids.subList(0, Math.max(0, here)).stream())
                    .filter(Predicate.not(judged::contains))
                    .findFirst()
                    .orElse("");
            return new Way(
                    judged.size(),
                    ids.size(),
                    id,
                    here > 0 ? ids.get(here - 1) : "",
                    here + 1 < ids.size() ? ids.get(here + 1) : "",
                    open);
        }
    }

    /**
     * A page that the note leads to.
     *
     * @param place of the source
     * @param address of it
     * @param capture that stands for it
     * @param verdict says or unsupported; empty where nobody judged it
     * @param words that were confirmed; empty where none were
     * @param text of the page, in which other words can be chosen; empty where it is too long to be shown here
     */
    public record Read(int place, String address, String capture, String verdict, String words, String text) {}

    /**
     * Words of a page that come near to the sentence.
     *
     * @param place of the source whose page it is
     * @param address of it
     * @param start where they begin in the text of the page, code points
     * @param end where they end
     * @param words they are
     * @param shared what they share with the sentence, and what they lack
     * @param claims that stand in them
     * @param mark path of the form that makes a claim of them
     */
    public record Passage(
            int place,
            String address,
            int start,
            int end,
            String words,
            List<Shared> shared,
            List<Told> claims,
            String mark) {
        /** Copies the lists. */
        public Passage {
            shared = List.copyOf(shared);
            claims = List.copyOf(claims);
        }
    }

    /**
     * A claim in a passage: accepted, it is a statement of the register.
     *
     * @param path of it in the reading room
     * @param kind code of what it says
     * @param state waiting, half, accepted, amended, rejected or retracted
     */
    public record Told(String path, String kind, String state) {}

    /**
     * What sentence and passage share, or the passage lacks.
     *
     * @param code of the kind
     * @param words as the sentence has them
     */
    public record Shared(String code, String words) {
        /** Whether it is lacking. */
        public boolean lacking() {
            return code.endsWith("-missing");
        }
    }

    /** Where somebody who is at this note is on the way. */
    static Way way(Visit visit, Kept report, Listed note) {
        Footnotes footnotes = new Footnotes(visit.workbench().database());
        return Way.of(
                footnotes.notes(report.id()),
                held(visit, footnotes, report).keySet(),
                footnotes.checks(report.id()),
                note.id());
    }

    /** The sources for which a copy stands that this person may see, by their places. */
    private static Map<Integer, Sought> held(Visit visit, Footnotes footnotes, Kept report) {
        return footnotes.sources(report.id()).stream()
                .filter(s -> !ReportPage.seen(visit, s.capture()).isEmpty())
                .collect(Collectors.toMap(Sought::place, Function.identity()));
    }

    static NotePage of(Visit visit, Kept report, Listed note) {
        Footnotes footnotes = new Footnotes(visit.workbench().database());
        Veils veils = visit.workbench().veils();
        Map<Integer, Sought> sources = held(visit, footnotes, report);
        List<Check> checks = footnotes.checks(report.id());
        List<Read> read = note.sources().stream()
                .flatMap(place -> Stream.ofNullable(sources.get(place)))
                .map(s -> read(visit, s, checks, note))
                .toList();
        Bearing.Borne borne = new Bearing(visit.workbench(), report).of(note);
        ReadingRoom room = new ReadingRoom(visit.workbench());
        Map<Integer, Optional<ReadingRoom.Opened>> opened = new HashMap<>();
        List<Passage> passages = borne.passages().stream()
                .filter(p -> sources.containsKey(p.source().place()))
                .limit(MOST)
                .map(p -> passage(
                        veils, p, opened.computeIfAbsent(p.source().place(), place -> opened(visit, room, p.source()))))
                .toList();
        return new NotePage(
                report.id(),
                veils.hide(report.name()),
                veils.hide(ReportPage.number(note)),
                note.page(),
                veils.hide(ReportPage.sentence(note)),
                read,
                passages,
                borne.read() == 0,
                borne.supported() && !passages.isEmpty(),
                way(visit, report, note));
    }

    private static Read read(Visit visit, Sought source, List<Check> checks, Listed note) {
        Veils veils = visit.workbench().veils();
        CaptureId capture = Objects.requireNonNull(source.capture());
        String text = visit.workbench()
                .readings()
                .documentOf(capture)
                .filter(d -> d.text().length() <= LONGEST)
                .flatMap(d -> veils.of(d.id()))
                .map(Veil::text)
                .orElse("");
        Check last = checks.stream()
                .filter(c -> c.note().equals(note.id()) && c.source() == source.place())
                .reduce((a, b) -> b)
                .orElse(null);
        return new Read(
                source.place(),
                veils.hide(source.key()),
                capture.value(),
                last == null ? "" : last.says() ? "says" : "unsupported",
                last == null ? "" : confirmed(veils, last),
                text);
    }

    private static String confirmed(Veils veils, Check check) {
        Offsets at = check.at();
        return at == null ? "" : veils.of(check.document()).map(v -> v.at(at)).orElse("");
    }

    private static Optional<ReadingRoom.Opened> opened(Visit visit, ReadingRoom room, Sought source) {
        CaptureId capture = Objects.requireNonNull(source.capture());
        return visit.workbench().readings().documentOf(capture).flatMap(d -> room.open(d.id()));
    }

    private static Passage passage(Veils veils, Bearing.Passage p, Optional<ReadingRoom.Opened> opened) {
        Offsets at = p.found().at();
        String room =
                opened.map(page -> "/room/" + page.document().id().value()).orElse("");
        return new Passage(
                p.source().place(),
                veils.hide(p.source().key()),
                at.start(),
                at.end(),
                p.shown(),
                shared(veils, p.found()),
                opened.stream()
                        .flatMap(page -> page.claims().stream())
                        .filter(h -> h.claim().at().start() < at.end()
                                && h.claim().at().end() > at.start())
                        .map(h -> new Told(
                                room + "?claim=" + h.claim().id() + "#c-"
                                        + h.claim().id(),
                                h.claim().kind().code(),
                                h.state()))
                        .toList(),
                room.isEmpty() ? "" : room + "/new?start=" + at.start() + "&end=" + at.end());
    }

    /** What says no more than another reason does is left out: a number stands with the thing that it counts. */
    private static List<Shared> shared(Veils veils, Found found) {
        List<Shared> shared = new ArrayList<>();
        found.reasons().forEach(r -> {
            String words = veils.hide(r.words());
            if (shared.stream().noneMatch(s -> s.words().contains(words))) {
                shared.add(new Shared(r.code().code(), words));
            }
        });
        return shared.stream().limit(REASONS).toList();
    }
}
