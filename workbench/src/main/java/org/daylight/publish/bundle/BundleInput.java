// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import java.time.Instant;
import java.util.List;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.MediaFragment;
import org.daylight.Offsets;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * All that a bundle says, as plain values at one position of the ledger. Every text is masked already ({@link
 * org.daylight.Mask#BAR}, one bar a code point); nothing here may name a private person.
 *
 * @param caseName as people call the case
 * @param asOf time of the last event of {@code checkpoint}, UTC
 * @param checkpoint the signed head that every proof leads to
 * @param key verifies checkpoint and manifest
 * @param captures in order of the ledger
 * @param texts what offsets refer to
 * @param passages the accepted words, in order of decision
 * @param events those that the bundle rests on, in order of the ledger
 * @param opened the private fields that are shown
 * @param histories chain of custody of each capture
 * @param vouchers who else vouches for the ledger
 * @param withheld what was kept back
 */
public record BundleInput(
        String caseName,
        Instant asOf,
        Checkpoint checkpoint,
        VerifierKey key,
        List<Item> captures,
        List<KeptWords> texts,
        List<Cited> passages,
        List<Proven> events,
        List<Opened> opened,
        List<History> histories,
        Vouchers vouchers,
        Counts withheld) {

    /** Copies the lists. */
    public BundleInput {
        captures = List.copyOf(captures);
        texts = List.copyOf(texts);
        passages = List.copyOf(passages);
        events = List.copyOf(events);
        opened = List.copyOf(opened);
        histories = List.copyOf(histories);
    }

    /**
     * A capture as it is handed over.
     *
     * @param capture whose event, digests and place are open anyway
     * @param fileLength bytes of its stored file, as its event says
     * @param exhibit its exhibit number, where it has one
     * @param url its address; null where a masked name stands in it
     * @param title of the page, masked, where known
     * @param heldBack why the stored file stays with the maker; null where it is handed over
     */
    public record Item(
            Capture capture,
            long fileLength,
            @Nullable String exhibit,
            @Nullable String url,
            @Nullable String title,
            @Nullable String heldBack) {}

    /**
     * The text that offsets refer to.
     *
     * @param id names its file
     * @param capture what it was read from
     * @param text masked
     * @param extractor what made it
     * @param masked whether bars stand in it, so that its digest is not the one that decisions froze
     */
    public record KeptWords(DocumentId id, CaptureId capture, String text, String extractor, boolean masked) {}

    /**
     * Words that an accepted statement rests on, masked.
     *
     * @param event the decision
     * @param created when it was taken
     * @param capture the page
     * @param document the text
     * @param at offsets in it
     * @param quote the words
     * @param prefix what stands before
     * @param suffix what stands behind
     * @param speaker who says so, where somebody does
     * @param fragment the part of a picture, a page, sound or film that the words, which are the monitor's, describe; null
     *     where they are the page's
     */
    public record Cited(
            long event,
            Instant created,
            CaptureId capture,
            DocumentId document,
            Offsets at,
            String quote,
            String prefix,
            String suffix,
            @Nullable String speaker,
            @Nullable MediaFragment fragment) {}

    /**
     * An event with its way to the root.
     *
     * @param event whose JSON is the leaf
     * @param path sibling hashes from the leaf up
     */
    public record Proven(Event event, List<Digest> path) {
        /** Copies the path. */
        public Proven {
            path = List.copyOf(path);
        }
    }

    /**
     * A private field that is shown.
     *
     * @param event whose field it is
     * @param field its name
     * @param salt 64 hexadecimal digits
     * @param value canonical JSON
     */
    public record Opened(long event, String field, String salt, String value) {}

    /**
     * What happened to one capture, in order of the ledger.
     *
     * @param capture which
     * @param steps what is known
     */
    public record History(CaptureId capture, List<Step> steps) {
        /** Copies the steps. */
        public History {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step of a chain of custody.
     *
     * @param event that records it
     * @param time by the clock of the machine that recorded it
     * @param what a few words, such as {@code captured}
     * @param by pseudonym of who did it
     * @param detail what else the event says in clear; may be empty
     */
    public record Step(long event, Instant time, String what, String by, String detail) {}

    /**
     * What was kept back to protect people, as counts.
     *
     * @param restrictedCaptures captures under seal that were asked for or would belong here, and are not in it
     * @param heldBackFiles captures whose stored file may name private persons: their event is here, the file is not
     * @param maskedSpans stretches behind bars in the texts
     */
    public record Counts(int restrictedCaptures, int heldBackFiles, int maskedSpans) {}
}
