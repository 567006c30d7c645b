// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.time.Instant;
import java.util.List;

/**
 * A page as a browser showed it, ready to be written: one file of the archive.
 *
 * @param time when the page was asked for
 * @param settings lines for warcinfo, {@code name: value}: browser, window, what was altered
 * @param redirects the exchanges that led to the page, in order
 * @param main the page itself
 * @param parts what the browser made of it
 * @param completeness what was asked, kept and missed, as JSON in UTF-8
 * @param rest every other exchange that belongs to the page, in order
 */
@SuppressWarnings("ArrayRecordComponent")
public record ShownPage(
        Instant time,
        List<String> settings,
        List<Relayed> redirects,
        Relayed main,
        List<Part> parts,
        byte[] completeness,
        List<Relayed> rest) {
    /** Copies the lists. */
    public ShownPage {
        settings = List.copyOf(settings);
        redirects = List.copyOf(redirects);
        parts = List.copyOf(parts);
        rest = List.copyOf(rest);
    }

    /**
     * Something that the browser made of the page.
     *
     * @param kind what it is
     * @param mediaType of the bytes
     * @param region where it stands in the page, {@code x,y,width,height} in CSS pixels; empty for all of it
     * @param content the bytes
     */
    public record Part(Kind kind, String mediaType, String region, Spool content) {}

    /** The kinds of parts. */
    public enum Kind {
        /** The page as the browser had built it. */
        DOM,
        /** The page as a picture. */
        SCREENSHOT,
        /** Where each word stands in the picture. */
        GEOMETRY,
        /** The page as it prints. */
        PDF
    }
}
