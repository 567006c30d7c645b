// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.footnote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daylight.CaptureId;
import org.daylight.Document;
import org.daylight.footnote.says.Found;
import org.daylight.footnote.says.PageSays;
import org.daylight.register.Footnotes;
import org.daylight.register.Footnotes.Kept;
import org.daylight.register.Footnotes.Listed;
import org.daylight.register.Footnotes.Sought;
import org.daylight.run.Veil;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;
import org.jspecify.annotations.Nullable;

/** Holds the pages that notes cite against the sentences that rest on them. What it hands out is masked. */
public final class Bearing {
    private final Workbench workbench;
    private final PageSays says = new PageSays();
    private final Veils veils;
    private final Map<Integer, Sought> sources;

    /** Of a report of this case. */
    public Bearing(Workbench workbench, Kept report) {
        this.workbench = workbench;
        veils = workbench.veils();
        sources = new Footnotes(workbench.database())
                .sources(report.id()).stream().collect(Collectors.toMap(Sought::place, Function.identity()));
    }

    /**
     * A passage of one of a note's pages.
     *
     * @param source whose page it is
     * @param found where it stands, and why it may bear the sentence out; its words are not to be shown
     * @param shown its words, masked
     */
    public record Passage(Sought source, Found found, String shown) {}

    /**
     * What the pages of a note say.
     *
     * @param read how many of them were captured and have a text
     * @param supported whether the best passage bears the sentence out
     * @param passages of all of them, the best first
     */
    public record Borne(int read, boolean supported, List<Passage> passages) {
        /** Copies the list. */
        public Borne {
            passages = List.copyOf(passages);
        }
    }

    /** What the pages of a note say to its sentence; of a note without a sentence, to its own words. */
    public Borne of(Listed note) {
        String sentence = note.sentence().isBlank() ? note.text() : note.sentence();
        List<Passage> passages = new ArrayList<>();
        int read = 0;
        boolean supported = false;
        for (int place : note.sources()) {
            Sought source = sources.get(place);
            Document page = source == null ? null : page(source.capture()).orElse(null);
            if (source == null || page == null) {
                continue;
            }
            read++;
            PageSays.Answer answer = says.to(sentence, page);
            supported |= answer.supported();
            Optional<Veil> veil = veils.of(page.id());
            for (Found whole : answer.passages()) {
                Found f = covered(whole, sentence);
                passages.add(
                        new Passage(source, f, veil.map(v -> v.at(f.at())).orElseGet(() -> veils.hide(f.quote()))));
            }
        }
        passages.sort(Comparator.comparingDouble(p -> -p.found().score()));
        return new Borne(read, supported, passages);
    }

    /** A name is shared word by word, and no word of it alone is masked: what the masked sentence does not show is left out. */
    private Found covered(Found found, String sentence) {
        String shown = veils.hide(sentence);
        return shown.equals(sentence)
                ? found
                : new Found(
                        found.at(),
                        found.quote(),
                        found.score(),
                        found.reasons().stream()
                                .filter(r -> shown.contains(r.words()))
                                .toList());
    }

    private Optional<Document> page(@Nullable CaptureId capture) {
        return capture == null ? Optional.empty() : workbench.readings().documentOf(capture);
    }
}
