// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.read.speech.Quotations.Quotation;

/** Joins what one speaker goes on saying: further quotations of a paragraph, and quotations that run over paragraphs. */
final class Continuations {
    private final Text text;
    private final Beside beside;

    Continuations(Text text) {
        this.text = text;
        beside = new Beside(text);
    }

    List<Draft> joined(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        all.sort(Comparator.comparingInt(d -> d.parts().getFirst().first()));
        int[] claimed = new int[text.quotations.all().size()];
        for (int d = 0; d < all.size(); d++) {
            for (Stretch part : all.get(d).parts()) {
                for (int i = part.first(); i < part.last(); i++) {
                    int q = text.quotations.at(i);
                    if (q >= 0) {
                        claimed[q] = d + 1;
                        i = Math.max(i, text.quotations.get(q).last() - 1);
                    }
                }
            }
        }
        Map<Integer, List<Stretch>> more = new TreeMap<>();
        for (int q = 0; q < claimed.length; q++) {
            Quotation quotation = text.quotations.get(q);
            if (claimed[q] != 0 || !whole(quotation)) {
                continue;
            }
            Quotation before = q == 0 ? null : text.quotations.get(q - 1);
            int owner = q == 0 ? 0 : claimed[q - 1];
            if (before != null && owner > 0 && (before.goesOn() || follows(all.get(owner - 1), before, quotation))) {
                more.computeIfAbsent(owner - 1, d -> new ArrayList<>()).add(whereOf(quotation));
                claimed[q] = owner;
                continue;
            }
            Draft named = beside.named(quotation);
            if (named == null && before != null && owner > 0 && alone(quotation, before)) {
                Stretch speaker = all.get(owner - 1).speaker();
                named = speaker == null ? null : new Draft(List.of(whereOf(quotation)), speaker, null);
            }
            if (named != null) {
                all.add(named);
                claimed[q] = all.size();
            }
        }
        more.forEach((d, parts) -> {
            List<Stretch> joined = new ArrayList<>(all.get(d).parts());
            joined.addAll(parts);
            all.set(d, all.get(d).with(joined));
        });
        return all;
    }

    private static Stretch whereOf(Quotation q) {
        return new Stretch(q.open(), q.last());
    }

    /** Whether a quotation is the next thing said behind an attribution, in the same paragraph. */
    private boolean follows(Draft draft, Quotation before, Quotation q) {
        int last = Math.max(draft.last(), before.last());
        return q.open() >= last
                && text.sentence(q.open()) - text.sentence(last - 1) <= 1
                && text.paragraph(q.open()) == text.paragraph(before.last() - 1);
    }

    /** A paragraph of nothing but a quotation, next to one that ends with what the same person says. */
    private boolean alone(Quotation q, Quotation before) {
        boolean next = text.paragraph(q.open()) - text.paragraph(before.last() - 1) == 1;
        boolean heads = text.paragraph(q.open() - 1) < text.paragraph(q.open());
        boolean ends = q.last() >= text.size() || text.paragraph(q.last()) > text.paragraph(q.open());
        return next && heads && ends;
    }

    /** Whether a quotation opens a sentence and is one. */
    private boolean whole(Quotation q) {
        int i = q.open();
        Stretch s = text.around(i);
        return q.last() - i > 2 && (s.first() == i || text.stop(i - 1) || text.tokens.head(i - 1) == ':');
    }
}
