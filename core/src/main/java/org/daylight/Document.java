// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The readable text of a capture, with what the page says about itself.
 *
 * @param id capture and text digest
 * @param textDigest SHA-256 of the text in UTF-8
 * @param extractor name and version of what made the text, such as {@code html/2}
 * @param about what the page says about itself
 * @param lang BCP 47, {@code und} where unknown
 * @param text the main text; every offset refers to it, in code points; paragraphs end with a line feed
 * @param blocks its blocks, in order, not overlapping
 */
public record Document(
        DocumentId id, Digest textDigest, String extractor, About about, String lang, String text, List<Block> blocks) {

    /** Copies the list. */
    public Document {
        blocks = List.copyOf(blocks);
    }

    /** The headline, as the page gives it. */
    public @Nullable String title() {
        return about.title();
    }

    /** The byline; may name a private person. */
    public @Nullable String author() {
        return about.author();
    }

    /** The outlet or body. */
    public @Nullable String publisher() {
        return about.publisher();
    }

    /** When the page says it was published. */
    public @Nullable StatedDate published() {
        return about.published();
    }

    /** The same document with another text, as when words are hidden in it; offsets must still fit. */
    public Document with(About otherAbout, String otherText) {
        return new Document(id, textDigest, extractor, otherAbout, lang, otherText, blocks);
    }
}
