// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Lists and tables: lines without a full stop below a heading or a lead-in that says what they are, such as "Stations
 * abroad:" and a city on each line.
 */
final class Outline {
    /** Without a colon or bullets it takes so many lines with places to make a list of them. */
    private static final int LINES = 3;

    private static final String BULLETS = "-*•·–—‣▪●○◦■□►";

    private final Analysis a;
    private final Map<Integer, Tag> leads = new HashMap<>();

    Outline(Analysis a) {
        this.a = a;
        Tag lead = null;
        boolean colon = false;
        List<List<Sentence>> items = new ArrayList<>();
        for (List<Sentence> line : lines()) {
            if (lead != null && item(line)) {
                items.add(line);
                continue;
            }
            file(lead, colon, items);
            items.clear();
            lead = lead(line);
            colon = colon(line);
        }
        file(lead, colon, items);
    }

    /** The word for a site in the lead-in of the list that this line belongs to, or null. */
    @Nullable
    Tag lead(Sentence s) {
        return leads.get(s.index);
    }

    private List<List<Sentence>> lines() {
        List<List<Sentence>> lines = new ArrayList<>();
        int paragraph = -1;
        for (Sentence s : a.sentences) {
            if (s.paragraph != paragraph) {
                lines.add(new ArrayList<>());
                paragraph = s.paragraph;
            }
            lines.getLast().add(s);
        }
        return lines;
    }

    private void file(@Nullable Tag lead, boolean colon, List<List<Sentence>> items) {
        if (lead == null) {
            return;
        }
        long bulleted = items.stream().filter(i -> bullet(i.getFirst())).count();
        long placed = items.stream()
                .filter(i -> i.stream().anyMatch(s -> s.places().stream().anyMatch(a::isHost)))
                .count();
        if (placed == 0 || !(colon || bulleted >= 2 || placed >= LINES)) {
            return;
        }
        for (List<Sentence> item : items) {
            item.forEach(s -> leads.put(s.index, lead));
        }
    }

    private boolean item(List<Sentence> line) {
        Sentence first = line.getFirst();
        Sentence last = line.getLast();
        boolean small = last.to - first.from <= a.traits.reach(16, 40);
        boolean speaks = line.stream().anyMatch(s -> s.has("say"));
        return small && !speaks && (bullet(first) || !stopped(last)) && !colon(line);
    }

    /** A heading or a lead-in names sites; a sentence that ends in a full stop leads nothing in. */
    private static @Nullable Tag lead(List<Sentence> line) {
        Sentence last = line.getLast();
        return stopped(last) || last.all("station").isEmpty()
                ? null
                : last.all("station").getLast();
    }

    private static boolean colon(List<Sentence> line) {
        Sentence last = line.getLast();
        int head = last.tokens.head(last.to - 1);
        return head == ':' || head == '：';
    }

    private static boolean stopped(Sentence s) {
        return ".。!?！？…\"".indexOf(s.tokens.head(s.to - 1)) >= 0;
    }

    private static boolean bullet(Sentence s) {
        int head = s.tokens.head(s.from);
        boolean digit = head >= '0' && head <= '9';
        return BULLETS.indexOf(head) >= 0
                || (digit && s.from + 1 < s.to && ".)".indexOf(s.tokens.head(s.from + 1)) >= 0);
    }
}
