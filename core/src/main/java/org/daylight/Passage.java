// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

/**
 * The words a claim rests on, in one text (W3C Web Annotation: TextQuoteSelector and TextPositionSelector).
 *
 * @param document the text
 * @param at offsets in it, code points
 * @param quote the exact words
 * @param prefix up to 32 code points before
 * @param suffix up to 32 code points behind
 */
public record Passage(DocumentId document, Offsets at, String quote, String prefix, String suffix) {

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
