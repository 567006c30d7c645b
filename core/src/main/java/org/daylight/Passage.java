// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.jspecify.annotations.Nullable;

/**
 * What a claim rests on (W3C Web Annotation): words in one text, by TextQuoteSelector and TextPositionSelector; or, where
 * there is a fragment, a part of a picture, a page, sound or film, by FragmentSelector. Then the text is a person's
 * description of that part: it is nobody's words and must never be shown as a quotation.
 *
 * @param document the text
 * @param at offsets in it, code points
 * @param quote the exact words, or the description
 * @param prefix up to 32 code points before
 * @param suffix up to 32 code points behind
 * @param fragment the part that is described; null where the passage is words
 */
public record Passage(
        DocumentId document,
        Offsets at,
        String quote,
        String prefix,
        String suffix,
        @Nullable MediaFragment fragment) {

    /** Words. */
    public Passage(DocumentId document, Offsets at, String quote, String prefix, String suffix) {
        this(document, at, quote, prefix, suffix, null);
    }

    /** How many code points of context are kept on each side. */
    public static final int CONTEXT = 32;

    /** The passage at this place of a document. */
    public static Passage of(Document document, Offsets at) {
        Text text = new Text(document.text());
        return new Passage(
                document.id(),
                at,
                text.at(at),
                text.at(new Offsets(Math.max(0, at.start() - CONTEXT), at.start())),
                text.at(new Offsets(at.end(), Math.min(text.length(), at.end() + CONTEXT))));
    }
}
