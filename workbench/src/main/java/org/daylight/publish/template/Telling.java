// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.publish.Block;
import org.daylight.publish.EditionInput;
import org.daylight.publish.Slot;
import org.daylight.publish.narrative.Counting;
import org.daylight.publish.narrative.Facts;
import org.daylight.publish.narrative.Markdown;
import org.daylight.publish.narrative.Problem;
import org.daylight.publish.narrative.Reference;
import org.daylight.publish.narrative.Review;

/**
 * Prints what the monitor wrote, block by block in the order of the report: references become values with their speakers and
 * footnotes, and numbers that were counted become links to the rows they count.
 */
final class Telling {
    private final Facts facts;
    private final Footnotes notes;
    private final List<Block> blocks;
    private final Map<String, Counted> counted = new LinkedHashMap<>();

    /**
     * A number that the text bears.
     *
     * @param anchor fragment of its table
     * @param counted what it counts
     */
    record Counted(String anchor, Counting.Counted counted) {
        /** The question as a person wrote it. */
        String words() {
            return counted.count().words();
        }

        /** The number. */
        String number() {
            return Words.number(counted.number());
        }
    }

    Telling(EditionInput in, Footnotes notes) {
        this(facts(in), notes, in.narrative());
    }

    Telling(Facts facts, Footnotes notes, List<Block> blocks) {
        this.facts = facts;
        this.notes = notes;
        this.blocks = blocks;
    }

    /** What the references of an edition can refer to. */
    static Facts facts(EditionInput in) {
        return new Facts(in.number(), in.asOf().atZone(ZoneOffset.UTC).toLocalDate(), in.entries(), in.passages());
    }

    /**
     * The block of a place.
     *
     * @throws DaylightException where something in it cannot be published, naming block, line and column
     */
    Told tell(Slot slot) {
        return blocks.stream()
                .filter(b -> b.slot() == slot && !b.text().isBlank())
                .findFirst()
                .map(this::tell)
                .orElse(new Told(slot.code(), ""));
    }

    private Told tell(Block block) {
        Review.of(block, facts).stream().filter(Problem::refused).findFirst().ifPresent(p -> {
            throw new DaylightException("the monitor's text cannot be published: " + p);
        });
        return written(block, false);
    }

    /** A block as it would be printed, for whoever writes it; what cannot be published is marked. */
    Told draft(Block block) {
        return written(block, true);
    }

    private Told written(Block block, boolean draft) {
        notes.section(Words.say("told." + block.slot().code()));
        return new Told(block.slot().code(), new TellingHtml(this, notes, draft).of(Markdown.parse(block.text())));
    }

    Facts facts() {
        return facts;
    }

    /** The number that was asked for; its rows are printed once. */
    Counted count(Reference.Count count) {
        return counted.computeIfAbsent(
                count.words(), w -> new Counted("count-" + (counted.size() + 1), new Counting(facts).of(count)));
    }

    /** What was counted so far. */
    List<Counted> counted() {
        return new ArrayList<>(counted.values());
    }
}
