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
 * @param extractor name and version of what made the text, such as {@code html/1}
 * @param title as the page gives it
 * @param author the byline; may name a private person
 * @param publisher the outlet or body
 * @param published when, as the page states it
 * @param lang BCP 47, {@code und} where unknown
 * @param text the main text; every offset refers to it, in code points; paragraphs end with a line feed
 * @param blocks its blocks, in order, not overlapping
 */
public record Document(
        DocumentId id,
        Digest textDigest,
        String extractor,
        @Nullable String title,
        @Nullable String author,
        @Nullable String publisher,
        @Nullable StatedDate published,
        String lang,
        String text,
        List<Block> blocks) {

    /** Copies the list. */
    public Document {
        blocks = List.copyOf(blocks);
    }
}
