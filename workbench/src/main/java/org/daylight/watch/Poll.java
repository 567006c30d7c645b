// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import java.time.Instant;
import org.daylight.Digest;
import org.jspecify.annotations.Nullable;

/**
 * What one poll of a page brought.
 *
 * @param at when the answer began
 * @param asked the address that was asked
 * @param page what came; null where nothing did
 * @param trouble why nothing came, in words; null where something did
 */
public record Poll(
        Instant at,
        String asked,
        @Nullable Page page,
        @Nullable String trouble) {
    /** Either something came or there is a reason. */
    public Poll {
        if ((page == null) == (trouble == null)) {
            throw new IllegalArgumentException("a poll has an answer or a reason why there is none");
        }
    }

    /** A poll that was answered. */
    public static Poll answered(Instant at, String asked, Page page) {
        return new Poll(at, asked, page, null);
    }

    /** A poll that was not: no such host, no connection, no valid certificate, too slow. */
    public static Poll failed(Instant at, String asked, String trouble) {
        return new Poll(at, asked, null, trouble);
    }

    /**
     * An answer, behind its redirects.
     *
     * @param status of HTTP; 304 where the server says that nothing changed
     * @param url it came from
     * @param permanent whether each redirect to it was permanent (301, 308); false where there was none
     * @param challenged whether its fields say that something stands before the page
     * @param title of the page; null where it has none
     * @param words how many words its main text has
     * @param text digest of the main text without what changes at every look; null where it has no text
     * @param frame likewise of its links, its images and what it says of itself; null where that is not known
     */
    public record Page(
            int status,
            String url,
            boolean permanent,
            boolean challenged,
            @Nullable String title,
            int words,
            @Nullable Digest text,
            @Nullable Digest frame) {}
}
