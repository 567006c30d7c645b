// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.Event;
import org.daylight.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * Says of each event, in order, what it did to one capture. Sentences are made of open fields alone. To be given every
 * event of the ledger from the first on, for it remembers whose seals and which holds concern the capture.
 */
public final class CustodyWords {
    private static final Set<EventKind> WITH_DETAILS = Set.of(
            EventKind.CAPTURE,
            EventKind.HAND_IN,
            EventKind.WORKING_COPY,
            EventKind.HOLD,
            EventKind.RELEASE,
            EventKind.EXPORT,
            EventKind.SEAL,
            EventKind.ERASE,
            EventKind.RESTORE,
            EventKind.VERIFICATION);

    private final Capture capture;
    private final Set<String> files = new HashSet<>();
    private final Set<String> ownFields = new HashSet<>();
    private final Set<String> persons = new HashSet<>();
    private final Set<Long> holds = new HashSet<>();

    /** @param capture whose chain it is; its id, event and file count */
    public CustodyWords(Capture capture) {
        this.capture = capture;
        files.add(capture.file());
    }

    /** Whether a private field of an event belongs to this chain: spellings and texts of a seal do not. */
    boolean shows(Event event, String field) {
        return WITH_DETAILS.contains(event.kind()) && !field.equals("spellings") && !field.equals("texts");
    }

    /** What the event did to the capture; empty where nothing. */
    public Optional<String> sentence(Event event) {
        boolean named = CustodyFields.names(event, capture.id());
        boolean after = event.seq() > capture.event();
        if (named) {
            event.committed().keySet().forEach(field -> ownFields.add(event.seq() + "/" + field));
        }
        return Optional.ofNullable(
                switch (event.kind()) {
                    case CAPTURE -> named ? captured(event) : null;
                    case RECEIVED -> named ? received(event) : null;
                    case HAND_IN ->
                        capture.file().equals(event.open().get("file"))
                                ? "handed in, kept as a file of " + event.number("length") + " bytes"
                                : null;
                    case REPAIR ->
                        capture.file().equals(event.open().get("file")) ? "repaired: " + event.text("what") : null;
                    case DECISION -> named ? decided(event) : null;
                    case SEAL -> seal(event);
                    case ERASE ->
                        persons.contains(event.text("person"))
                                ? "erased what was sealed for " + event.text("person")
                                : null;
                    case EXHIBIT -> named ? "exhibit " + event.text("number") : null;
                    case WORKING_COPY ->
                        named ? "working copy made, SHA-256 " + event.text("fileSha256") + " checked" : null;
                    case HOLD -> hold(event);
                    case RELEASE ->
                        holds.contains(event.number("hold"))
                                ? "legal hold of event " + event.number("hold") + " released"
                                : null;
                    case ACCESS -> named ? "restricted matter read: " + words(event.text("purpose")) : null;
                    case EXPORT ->
                        named || (after && everything(event))
                                ? "left the case in a " + event.text("what") + digest(event)
                                : null;
                    case SIGHTING -> sighted(capture, event);
                    // What a person said of its words later is told with these, and only while it holds.
                    case FOOTNOTE ->
                        named && event.text("deed").equals("found")
                                ? "stands behind a footnote of report " + event.text("report")
                                : null;
                    case VERIFICATION -> after ? verified(event) : null;
                    case RESTORE -> after ? "the case was restored from a backup" : null;
                    case CASE_OPENED,
                            CONFIGURATION,
                            EDITION,
                            CHECKPOINT,
                            SEARCH,
                            COSIGNATURE,
                            TIMESTAMP,
                            IMPORT,
                            WATCH,
                            STEWARD,
                            NOTICE,
                            LEAK_TEST -> null;
                });
    }

    private static @Nullable String sighted(Capture capture, Event event) {
        String id = capture.id().value();
        if (id.equals(event.open().get("after")) && event.open().get("found") instanceof String found) {
            return "kept by a watch, which found the page " + found;
        }
        return id.equals(event.open().get("before")) && event.open().get("found") instanceof String found
                ? "later found " + found + " by a watch"
                : null;
    }

    private static String captured(Event event) {
        String how = event.open().get("how") instanceof String word ? word : "asked for";
        long status = event.number("status");
        return "preserved (" + how + (status == 0 ? "" : ", HTTP " + status) + ") in " + event.text("file")
                + ", SHA-256 " + event.text("fileSha256");
    }

    private String received(Event event) {
        String theirs = "event " + event.number("at") + " of " + event.text("ledger");
        return event.text("what").equals("capture")
                ? "received from another case (" + theirs + "), SHA-256 " + event.text("fileSha256")
                : "decided in another case (" + theirs + ")";
    }

    private String decided(Event event) {
        if (event.open().get("textFile") instanceof String file) {
            files.add(file);
            return "decision: " + event.text("decision") + ", resting on the kept text " + file;
        }
        return "decision: " + event.text("decision");
    }

    private @Nullable String seal(Event event) {
        boolean file = Sealing.sealedFiles(event).keySet().stream().anyMatch(files::contains);
        boolean field = event.open().get("fields") instanceof Map<?, ?> fields
                && fields.keySet().stream().anyMatch(f -> ownFields.contains(String.valueOf(f)));
        if (!file && !field) {
            return null;
        }
        persons.add(event.text("person"));
        return (file ? "restricted: its files were sealed for " : "a private field was sealed for ")
                + event.text("person");
    }

    private @Nullable String hold(Event event) {
        String on = event.text("on");
        if (!on.equals(Holds.ALL) && !on.equals(capture.id().value()) && !persons.contains(on)) {
            return null;
        }
        holds.add(event.seq());
        return "legal hold placed on " + (on.equals(Holds.ALL) ? "the whole case" : on);
    }

    private static String verified(Event event) {
        long faults = event.number("faults");
        return "the whole case was verified: " + (faults == 0 ? "sound" : faults + " faults");
    }

    /** The keys alone are no capture's business. */
    private static boolean everything(Event event) {
        return Boolean.TRUE.equals(event.open().get("all"))
                && !event.text("what").equals("keys");
    }

    private static String digest(Event event) {
        return event.open().get("sha256") instanceof String hex ? ", SHA-256 " + hex : "";
    }

    private static String words(String code) {
        return code.replace('-', ' ').toLowerCase(Locale.ROOT);
    }
}
