// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.publish.Block;
import org.daylight.publish.EntryView;
import org.daylight.publish.PassageView;
import org.daylight.publish.narrative.Facts;
import org.daylight.publish.narrative.Problem;
import org.daylight.publish.narrative.Review;

/** A block as an edition would print it, for whoever writes it. */
public final class NarrativePreview {
    private final Facts facts;
    private final Collection<PassageView> passages;

    /**
     * @param number of the edition that it would be
     * @param date on which it would be made
     * @param entries what it would hold
     * @param passages what the statements rest on
     */
    public NarrativePreview(
            int number, LocalDate date, Collection<EntryView> entries, Collection<PassageView> passages) {
        facts = new Facts(number, date, entries, passages);
        this.passages = List.copyOf(passages);
    }

    /**
     * A block as it would be printed.
     *
     * @param problems what a person must look at; where one of them is refused, no edition is built
     * @param html the text, every word escaped, and what is refused of it marked; its footnotes lead to {@code #foot-N}; empty where
     *     nothing can be shown
     * @param notes the words that its footnotes open, in the order of their numbers
     * @param counts the numbers that were counted
     */
    public record Shown(List<Problem> problems, String html, List<Foot> notes, List<Count> counts) {
        /** Copies the lists. */
        public Shown {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
            counts = List.copyOf(counts);
        }

        /** Whether an edition can be built with it. */
        public boolean publishable() {
            return problems.stream().noneMatch(Problem::refused);
        }
    }

    /**
     * A footnote.
     *
     * @param speaker who says it
     * @param quote the exact words
     * @param source whose page; empty where unknown
     */
    public record Foot(int number, String speaker, String quote, String lang, String source) {}

    /**
     * A number with what it counts.
     *
     * @param anchor fragment that the text links to
     * @param rows labels of the first of them
     */
    public record Count(String anchor, String words, String number, List<String> rows) {
        /** Copies the list. */
        public Count {
            rows = List.copyOf(rows);
        }
    }

    /** What the references can refer to. */
    public Facts facts() {
        return facts;
    }

    /** What is wrong with a block; nothing where it can be published. */
    public List<Problem> problems(Block block) {
        return Review.of(block, facts);
    }

    /** The block as it would be printed. */
    public Shown of(Block block) {
        List<Problem> problems = problems(block);
        if (block.text().length() > Block.LONGEST || block.text().isBlank()) {
            return new Shown(problems, "", List.of(), List.of());
        }
        Footnotes notes = new Footnotes(passages);
        Telling telling = new Telling(facts, notes, List.of(block));
        try {
            String html = telling.draft(block).html().replaceAll("href=\"passages/[^\"]*\"", "href=\"#feet\"");
            List<Foot> feet = new ArrayList<>();
            for (Footnotes.Cited c : notes.cited()) {
                String publisher = c.passage().publisher();
                feet.add(new Foot(
                        c.number(),
                        notes.speaker(c.places().getFirst().statement()),
                        c.passage().quote(),
                        c.passage().lang(),
                        publisher == null ? "" : publisher));
            }
            List<Count> counts = telling.counted().stream()
                    .map(c -> new Count(
                            c.anchor(),
                            c.words(),
                            c.number(),
                            c.counted().rows().stream()
                                    .limit(20)
                                    .map(r -> r.entry().entry().id() + " "
                                            + r.entry().entry().label())
                                    .toList()))
                    .toList();
            return new Shown(problems, html, feet, counts);
        } catch (DaylightException e) {
            problems = new ArrayList<>(problems);
            problems.add(new Problem(block.slot(), 1, 1, true, String.valueOf(e.getMessage())));
            return new Shown(problems, "", List.of(), List.of());
        }
    }
}
