// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.corroborate.trace.SpeakerWords;
import org.daylight.publish.EditionInput;
import org.daylight.publish.PassageView;
import org.daylight.publish.StatementView;

/**
 * Numbers passages in the order in which the report cites them, and remembers each place that does. One passage keeps
 * one number wherever it is cited. Not for several threads: the order is what it is for.
 */
final class Footnotes {
    private final Map<String, PassageView> passages = new HashMap<>();
    private final Map<String, Cited> cited = new LinkedHashMap<>();
    private final Set<String> inSection = new HashSet<>();
    private final boolean paper;
    private String section = "";

    Footnotes(EditionInput input) {
        this(input.passages(), false);
    }

    Footnotes(Collection<PassageView> of) {
        this(of, false);
    }

    /** @param paper whether a footnote leads to the notes at the end, as on paper, rather than to a page of its own */
    Footnotes(Collection<PassageView> of, boolean paper) {
        this.paper = paper;
        for (PassageView passage : of) {
            if (passages.putIfAbsent(passage.id(), passage) != null) {
                throw new DaylightException(
                        "edition: two passages have the id \"" + passage.id() + "\"; name them apart");
            }
        }
    }

    /** From here on, the first citation of a passage shows its words beside it again. */
    void section(String label) {
        section = label;
        inSection.clear();
    }

    /** The passage that this statement rests on, without citing it. */
    PassageView passage(StatementView statement) {
        PassageView passage = passages.get(statement.passage());
        if (passage == null) {
            throw new DaylightException("edition: the statement of claim " + statement.claim() + " rests on passage \""
                    + statement.passage() + "\", which is missing; nothing is printed without its words");
        }
        return passage;
    }

    /** The next citation of the passage that this statement rests on. */
    Ref cite(StatementView statement) {
        PassageView passage = passage(statement);
        Cited c = cited.computeIfAbsent(passage.id(), id -> new Cited(cited.size() + 1, passage, new ArrayList<>()));
        String anchor = "r" + c.number() + "-" + (c.places().size() + 1);
        c.places().add(new Place(anchor, section, statement));
        return new Ref(c.number(), anchor, passage, inSection.add(passage.id()), paper);
    }

    /** Whether the text names nobody as the speaker. */
    static boolean unnamed(StatementView statement) {
        String speaker = statement.speaker();
        return speaker == null || speaker.isBlank();
    }

    /** Who says so: the speaker, or the page where its text names nobody. */
    String speaker(StatementView statement) {
        String speaker = statement.speaker();
        PassageView passage = passages.get(statement.passage());
        String publisher = passage == null ? null : passage.publisher();
        if (speaker != null && !speaker.isBlank()) {
            // "This report" said by a page would be read as the edition's own words.
            return publisher != null && SpeakerWords.names(speaker) == SpeakerWords.SELF
                    ? Words.say("speaker.self", publisher, speaker)
                    : speaker;
        }
        return publisher == null ? Words.say("speaker.page.unknown") : Words.say("speaker.page", publisher);
    }

    /** The passages cited so far, in order of their numbers. */
    List<Cited> cited() {
        return List.copyOf(cited.values());
    }

    /**
     * A passage with its number.
     *
     * @param number from 1, in order of appearance
     * @param passage the words
     * @param places where the report cites it, in order
     */
    record Cited(int number, PassageView passage, List<Place> places) {
        /** The fragments of the places. */
        List<String> anchors() {
            return places.stream().map(Place::anchor).toList();
        }

        /** The places by the label of their section, in order. */
        Map<String, List<Place>> bySection() {
            Map<String, List<Place>> sections = new LinkedHashMap<>();
            places.forEach(p -> sections.computeIfAbsent(p.section(), k -> new ArrayList<>())
                    .add(p));
            return sections;
        }
    }

    /**
     * One citation.
     *
     * @param anchor fragment in the report
     * @param section label of the section that cites
     * @param statement what is cited for
     */
    record Place(String anchor, String section, StatementView statement) {}

    /**
     * A footnote as the report prints it.
     *
     * @param number printed
     * @param anchor fragment of this citation
     * @param passage where it leads
     * @param aside whether the words are to be shown beside it: the first citation in its section
     * @param paper whether it leads to the notes at the end
     */
    record Ref(int number, String anchor, PassageView passage, boolean aside, boolean paper) {
        /** Tells the name of this link from that of an earlier one to the same passage. */
        String again() {
            String times = anchor.substring(anchor.indexOf('-') + 1);
            return times.equals("1") ? "" : Words.say("foot.again", times);
        }

        /** Where it leads, from the report. */
        String href() {
            return paper ? "#n" + number : "passages/" + passage.id() + ".html";
        }
    }
}
