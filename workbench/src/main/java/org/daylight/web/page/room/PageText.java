// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Block;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.run.ReadingRoom;

/** Cuts a page into parts and stretches, so that every passage and every bar stands where it belongs. */
public final class PageText {
    private final Text shown;
    private final List<ReadingRoom.Held> claims;

    PageText(ReadingRoom.Opened page) {
        shown = new Text(page.veil().text());
        claims = page.claims();
    }

    /**
     * Words of one look.
     *
     * @param at of the first, in code points
     * @param words masked
     * @param bar whether they are a mask
     * @param claims ids that rest on them, apart by spaces; empty where none does
     * @param begins ids whose passage begins here
     * @param done whether all of those are decided
     */
    public record Stretch(int at, String words, boolean bar, String claims, List<String> begins, boolean done) {
        /** Copies the list. */
        public Stretch {
            begins = List.copyOf(begins);
        }
    }

    /**
     * A paragraph, heading, item, row, caption or quotation.
     *
     * @param type heading, paragraph, list_item, table_row, caption or quote
     * @param lang of its words; empty where it is not known
     */
    public record Part(String type, String lang, List<Stretch> stretches) {
        /** Copies the list. */
        public Part {
            stretches = List.copyOf(stretches);
        }

        /** Its words. */
        public String words() {
            StringBuilder words = new StringBuilder();
            stretches.forEach(s -> words.append(s.words()));
            return words.toString().strip();
        }
    }

    /** All parts, in order; what no block covers stands as paragraphs. */
    List<Part> parts(List<Block> blocks) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Block block :
                blocks.stream().sorted(Comparator.comparing(Block::at)).toList()) {
            if (block.at().start() < at || block.at().end() > shown.length()) {
                continue;
            }
            loose(at, block.at().start(), parts);
            part(block.type(), block.lang(), block.at(), parts);
            at = block.at().end();
        }
        loose(at, shown.length(), parts);
        return parts;
    }

    /** Paragraphs between blocks, a line each. */
    private void loose(int from, int to, List<Part> parts) {
        int start = from;
        while (start < to) {
            int[] line = {start};
            String rest = shown.at(new Offsets(start, to));
            int feed = rest.indexOf('\n');
            int end = feed < 0 ? to : start + rest.codePointCount(0, feed);
            part(Block.Type.PARAGRAPH, "und", new Offsets(line[0], end), parts);
            start = end + 1;
        }
    }

    private void part(Block.Type type, String lang, Offsets at, List<Part> parts) {
        if (!shown.at(at).isBlank()) {
            parts.add(new Part(type.code(), lang.equals("und") ? "" : lang, stretches(at)));
        }
    }

    private List<Stretch> stretches(Offsets block) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(block.start(), block.end()));
        for (ReadingRoom.Held held : claims) {
            Offsets at = held.claim().at();
            if (at.overlaps(block)) {
                cuts.add(Math.max(block.start(), at.start()));
                cuts.add(Math.min(block.end(), at.end()));
            }
        }
        bars(block, cuts);
        List<Stretch> stretches = new ArrayList<>();
        int from = -1;
        for (int cut : cuts) {
            if (from >= 0) {
                stretches.add(stretch(new Offsets(from, cut)));
            }
            from = cut;
        }
        return stretches;
    }

    private void bars(Offsets block, Set<Integer> cuts) {
        int bar = Mask.BAR.codePointAt(0);
        int[] words = shown.at(block).codePoints().toArray();
        for (int i = 1; i < words.length; i++) {
            if ((words[i] == bar) != (words[i - 1] == bar)) {
                cuts.add(block.start() + i);
            }
        }
    }

    private Stretch stretch(Offsets at) {
        String words = shown.at(at);
        List<ReadingRoom.Held> here =
                claims.stream().filter(h -> h.claim().at().overlaps(at)).toList();
        return new Stretch(
                at.start(),
                words,
                words.startsWith(Mask.BAR),
                String.join(" ", here.stream().map(h -> h.claim().id().value()).toList()),
                here.stream()
                        .filter(h -> h.claim().at().start() == at.start())
                        .map(h -> h.claim().id().value())
                        .toList(),
                here.stream().noneMatch(ReadingRoom.Held::open));
    }
}
