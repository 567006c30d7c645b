// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote;

import org.daylight.StatedDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a note cites. What could not be told with confidence is null.
 *
 * @param text the words of the note that cite it
 * @param written its address as the report writes it, joined where it was wrapped; null where it has none
 * @param url the same so that it can be asked: with scheme; of an archive address the original, where it is carried
 * @param archived the archive's address, where one is cited
 * @param doi digital object identifier, from 10. on
 * @param accessed when the author looked
 * @param parts author, title, date, publisher
 * @param sameAs the note that it means, where it only says "ibid." or "note 12 above"
 */
public record Citation(
        String text,
        @Nullable String written,
        @Nullable String url,
        @Nullable Archived archived,
        @Nullable String doi,
        @Nullable StatedDate accessed,
        Parts parts,
        @Nullable SameAs sameAs) {

    /**
     * Author, title, date and publisher, as far as they can be told apart.
     *
     * @param author as written
     * @param title without its quotation marks
     * @param published as exact as written
     * @param publisher as written
     */
    public record Parts(
            @Nullable String author,
            @Nullable String title,
            @Nullable StatedDate published,
            @Nullable String publisher) {
        /** Nothing was told apart. */
        public static final Parts NONE = new Parts(null, null, null, null);
    }

    /**
     * A copy in a public archive.
     *
     * @param service its host
     * @param url its address
     * @param original address of the page, where the archive's carries it
     * @param moment when it was archived, as digits of year to second, where the address carries it
     */
    public record Archived(
            String service,
            String url,
            @Nullable String original,
            @Nullable String moment) {}

    /**
     * A reference to another note.
     *
     * @param words that refer to it
     * @param number of the note as printed; empty for "ibid."
     * @param note its id; null where no such note was found, or several could be meant
     */
    public record SameAs(
            String words, String number, @Nullable String note) {}

    /** The same with a reference to another note, and what that note cites. */
    public Citation with(SameAs same, @Nullable Citation meant) {
        if (meant == null || url != null || doi != null || archived != null) {
            return new Citation(text, written, url, archived, doi, accessed, parts, same);
        }
        return new Citation(text, null, meant.url, meant.archived, meant.doi, accessed, meant.parts, same);
    }
}
