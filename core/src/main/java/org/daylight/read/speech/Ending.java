// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last look: what stands within what, how it is dressed, and the fullest form of each speaker. */
final class Ending {
    private final Text text;

    Ending(Text text) {
        this.text = text;
    }

    List<Said> said(List<Draft> drafts) {
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparingInt((Draft d) -> d.parts().getFirst().first())
                .thenComparingInt(d -> -d.parts().getLast().last()));
        Map<Stretch, Stretch> full = full(sorted);
        List<Said> all = new ArrayList<>();
        for (Draft d : sorted) {
            Stretch hull = new Stretch(
                    d.parts().getFirst().first(), d.parts().getLast().last());
            int outer = outer(all, d, hull);
            // Within what somebody says, "hopes" and "wants" are part of it; "B said" is a link of the chain.
            if (outer < 0 || d.cue() == null || text.is("speech.chain", d.cue().first())) {
                Stretch speaker = d.speaker();
                Stretch named = speaker == null ? null : full.getOrDefault(speaker, speaker);
                all.add(new Said(d.parts(), speaker, d.cue(), named, dress(d), outer));
            }
        }
        return List.copyOf(all);
    }

    /** The fullest form of each speaker, found in order of the text. */
    private Map<Stretch, Stretch> full(List<Draft> drafts) {
        List<Stretch> speakers = new ArrayList<>();
        for (Draft d : drafts) {
            if (d.speaker() != null) {
                speakers.add(d.speaker());
            }
        }
        speakers.sort(Comparator.comparingInt(Stretch::first).thenComparingInt(Stretch::last));
        Antecedents antecedents = new Antecedents(text);
        Map<Stretch, Stretch> full = new HashMap<>();
        for (Stretch speaker : speakers) {
            full.computeIfAbsent(speaker, antecedents::full);
        }
        return full;
    }

    private static int outer(List<Said> all, Draft d, Stretch hull) {
        Stretch cue = d.cue();
        for (int i = all.size() - 1; i >= 0 && i >= all.size() - 8; i--) {
            for (Stretch part : all.get(i).parts()) {
                if (cue != null && part.holds(cue) && part.holds(hull)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Said.Dress dress(Draft d) {
        boolean inside = false;
        boolean outside = false;
        for (Stretch part : d.parts()) {
            for (int i = part.first(); i < part.last(); i++) {
                boolean quoted = text.quotations.at(i) >= 0;
                inside |= quoted;
                outside |= !quoted && !text.tokens.mark(i);
            }
        }
        return inside ? outside ? Said.Dress.MIXED : Said.Dress.DIRECT : Said.Dress.INDIRECT;
    }
}
