// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Reading;
import org.daylight.preserve.RefusedAddressException;
import org.daylight.preserve.Transport;
import org.daylight.protect.Spellings;
import org.jspecify.annotations.Nullable;

/**
 * Adds pages and files to an open case while others work in it: preserves each, then reads it. Others wait only while
 * something is written; the network is asked outside of all turns.
 */
public final class Adding {
    private final Workbench workbench;

    /** Adds to this case. */
    public Adding(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * What became of one page or file.
     *
     * @param what the address or the name of the file, as it was given
     * @param capture the first of what was preserved; null where nothing was
     * @param captures how many were preserved
     * @param status of HTTP; 0 of a file
     * @param claims proposed in what was read
     * @param notes sentences for the person who asked
     * @param wrong why it was not done, or not whole; null where it was
     * @param refused host and port that were not asked, because they lead to this machine or its network; null where that is
     *     not what is wrong
     */
    public record Added(
            String what,
            @Nullable CaptureId capture,
            int captures,
            int status,
            int claims,
            List<String> notes,
            @Nullable String wrong,
            @Nullable String refused) {
        /** Copies the list. */
        public Added {
            notes = List.copyOf(notes);
        }
    }

    /** Preserves a page, with the browser of this machine where that is wanted and there is one. */
    public Added address(String url, boolean browser) {
        Optional<Browsing> browsing = browser ? Browsing.installed(workbench) : Optional.empty();
        List<String> notes = new ArrayList<>();
        if (browser && browsing.isEmpty()) {
            notes.add(Browsing.HOW_TO_GET + "; the page is preserved as it is served");
        }
        return added(
                url,
                notes,
                () -> browsing.isPresent()
                        ? browsing.get().capture(url, Transport.Limits.USUAL)
                        : new Capturing(workbench).capture(url, Transport.Limits.USUAL));
    }

    /**
     * Takes in a file.
     *
     * @param name as the person knows it
     * @param url where it is said to come from; null where nobody knows
     */
    public Added file(Path file, String name, @Nullable String url) {
        return added(
                name,
                new ArrayList<>(),
                () -> workbench.turns().deciding(() -> new Capturing(workbench).handIn(file, url)));
    }

    private Added added(String what, List<String> notes, Supplier<Capturing.Kept> preserving) {
        Capturing.Kept kept;
        try {
            kept = preserving.get();
        } catch (DaylightException e) {
            String refused = RefusedAddressException.behind(e)
                    .map(RefusedAddressException::name)
                    .orElse(null);
            return new Added(what, null, 0, 0, 0, notes, String.valueOf(e.getMessage()), refused);
        }
        notes.addAll(kept.warnings());
        List<Spellings> sealed = List.copyOf(workbench.sealedNames().known().values());
        int claims = 0;
        for (Capture capture : kept.captures()) {
            claims += read(capture, sealed, notes);
        }
        Capture last = kept.captures().getLast();
        return new Added(what, last.id(), kept.captures().size(), last.status(), claims, notes, kept.broken(), null);
    }

    /** The page is thought about while others work; only what was made of it is written in turn. */
    int read(Capture capture, List<Spellings> sealed, List<String> notes) {
        String version = workbench.reader().version();
        if (capture.restricted()
                || workbench.readings().documentOf(capture.id()).isPresent()) {
            return 0;
        }
        try {
            Reading reading = ReadingRun.sealedMasked(new ReadingRun(workbench).read(capture), sealed);
            workbench.turns().deciding(() -> {
                workbench.readings().save(capture.id(), version, reading);
                return reading;
            });
            return reading.claims().size();
        } catch (DaylightException e) {
            String reason = String.valueOf(e.getMessage());
            notes.add(reason);
            workbench.turns().deciding(() -> {
                workbench.readings().unread(capture.id(), reason);
                return reason;
            });
            return 0;
        }
    }
}
