// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.capture;

import java.time.Instant;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.protect.Right;
import org.daylight.run.CapturePages;
import org.daylight.run.CaptureShelf;
import org.daylight.run.Replays;
import org.daylight.run.Veil;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/**
 * A capture that a person looks at: what the head of each of its pages needs.
 *
 * @param shelf where it stands
 * @param pages of captures
 * @param capture itself
 * @param listed as it may be shown
 * @param facts of its stored file
 */
record Opened(
        CaptureShelf shelf, CapturePages pages, Capture capture, CaptureShelf.Listed listed, CapturePages.Facts facts) {

    /**
     * The head of the page, for its template.
     *
     * @param listed as it may be shown
     * @param name of the page: its title, else its address, else a word
     * @param facts of its stored file
     * @param file where it lies in the case
     * @param digest of the stored file
     * @param replay whether it can be shown again
     * @param tab which is open
     */
    record Head(
            CaptureShelf.Listed listed,
            String name,
            CapturePages.Facts facts,
            String file,
            String digest,
            boolean replay,
            String tab) {
        /** Path of the capture, or of one of its pages. */
        String path(String page) {
            return "/captures/" + listed.id() + (page.isEmpty() ? "" : "/" + page);
        }

        /** Whether the address may be a link. */
        boolean link() {
            return org.daylight.web.page.Safe.link(listed.address())
                    && !listed.address().contains("\u2588");
        }

        /** When the capture before of the same address came; null where there is none. */
        @Nullable
        Instant before() {
            return facts.previous().map(Capture::time).orElse(null);
        }
    }

    /** @throws Visit.Missing where the case has no such capture */
    static Opened of(Visit visit) {
        CaptureId id = visit.part("id", CaptureId::new);
        CaptureShelf shelf =
                new CaptureShelf(visit.workbench(), visit.workbench().veils(), visit.may(Right.PROTECT));
        CapturePages pages = new CapturePages(visit.workbench(), shelf);
        Capture capture = pages.capture(id).orElseThrow(() -> new Visit.Missing("capture " + id));
        return new Opened(shelf, pages, capture, shelf.one(id).orElseThrow(), pages.facts(capture));
    }

    /** Its name as a person reads it. */
    String name(Visit visit) {
        String title = listed.title();
        if (title != null) {
            return title;
        }
        return !listed.shown()
                ? visit.say("captures.sealed")
                : !listed.address().isEmpty()
                        ? listed.address()
                        : visit.say("captures.file", listed.id().value().substring(0, 8));
    }

    Head head(Visit visit, String tab) {
        return new Head(
                listed, name(visit), facts, capture.file(), capture.fileDigest().hex(), Replays.possible(capture), tab);
    }

    Shell shell(Visit visit) {
        return visit.shell("captures", name(visit));
    }

    Veil veil() {
        return shelf.veil(capture);
    }
}
