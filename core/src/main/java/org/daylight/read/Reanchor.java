// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Document;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Text;

/**
 * Finds an accepted passage again in a newer text of the same capture, exactly or not at all.
 *
 * <p>Both sides are normalised by {@link #NORMALISATION} and searched for the exact quote. Where it stands more than
 * once, the kept context may decide; nothing is ever matched approximately, since a footnote that opens on words nearly
 * the same is worse than one that says it is lost.
 */
public final class Reanchor {
    /** The normalisation by name: Unicode NFC, each run of white space one space. Quotation marks stay as they are. */
    public static final String NORMALISATION = "nfc-ws/1";

    private Reanchor() {}

    /** Where the passage went. */
    public sealed interface Result {}

    /** It stands here, in code points of the new text as it is. */
    public record Found(Offsets at) implements Result {}

    /** Its words are not in the new text. */
    public record Lost() implements Result {}

    /** Its words stand there more than once and the context does not decide. */
    public record Ambiguous(int count) implements Result {}

    /** Looks for the passage in this document. */
    public static Result find(Passage passage, Document newer) {
        return find(passage, newer.text());
    }

    /** Looks for the passage in this text. */
    public static Result find(Passage passage, String newer) {
        Normalised text = new Normalised(newer);
        String words = text.string();
        String quote = new Normalised(passage.quote()).string();
        if (quote.isBlank()) {
            return new Lost();
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = words.indexOf(quote); i >= 0; i = words.indexOf(quote, i + 1)) {
            Normalised.Stretch original = text.original(i, i + quote.length());
            if (original != null) {
                hits.add(new Hit(i, i + quote.length(), original));
            }
        }
        if (hits.isEmpty()) {
            return new Lost();
        }
        List<Hit> deciding = hits.size() == 1 ? hits : byContext(hits, words, passage);
        if (deciding.size() != 1) {
            return new Ambiguous(hits.size());
        }
        Normalised.Stretch at = deciding.getFirst().original();
        return new Found(new Text(newer).offsets(at.start(), at.end()));
    }

    private record Hit(int start, int end, Normalised.Stretch original) {}

    /** The hits with both sides of the context, or where none has both, those with either. */
    private static List<Hit> byContext(List<Hit> hits, String words, Passage passage) {
        String prefix = new Normalised(passage.prefix()).string();
        String suffix = new Normalised(passage.suffix()).string();
        List<Hit> both = new ArrayList<>();
        List<Hit> either = new ArrayList<>();
        for (Hit hit : hits) {
            boolean before = !prefix.isBlank() && words.startsWith(prefix, hit.start() - prefix.length());
            boolean behind = !suffix.isBlank() && words.startsWith(suffix, hit.end());
            if ((before || prefix.isBlank()) && (behind || suffix.isBlank())) {
                both.add(hit);
            }
            if (before || behind) {
                either.add(hit);
            }
        }
        return both.isEmpty() ? either : both;
    }
}
