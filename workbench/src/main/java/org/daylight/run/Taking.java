// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.archive.WarcFiles;
import org.daylight.exchange.Consistency;
import org.daylight.exchange.Parcel;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Merkle;
import org.daylight.ledger.PrivateValue;
import org.daylight.register.OtherCases;
import org.daylight.register.Register;
import org.daylight.register.Translation;

/** What of a parcel is new here and complete: as events of this case, with the files that they will name. */
final class Taking {
    /** Open fields of a capture that are taken over; all else stands in the sender's event, which is kept. */
    private static final List<String> OF_A_CAPTURE = List.of(
            "capture",
            "fileSha256",
            "fileLength",
            "offset",
            "payloadSha256",
            "received",
            "status",
            "mediaType",
            "truncated",
            "domOffset",
            "screenshotOffset",
            "pdfOffset",
            "completenessOffset",
            "memento",
            "raw");

    /** Open fields of a decision that this case looks things up by. */
    private static final List<String> OF_A_DECISION =
            List.of("decision", "claim", "document", "capture", "textFileSha256", "textSha256", "extractor", "lang");

    private static final Set<String> OWN_AFFAIRS = Set.of("lift-mask", "cover-mask", "close-item");

    private final Workbench workbench;
    private final Parcel parcel;
    private final String ledger;
    private final Map<Long, Long> taken;
    private final Map<CaptureId, Capture> known = new HashMap<>();
    private final Map<CaptureId, Parcel.Sent> coming = new HashMap<>();
    private final Map<DocumentId, Register.FrozenText> texts = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Path> files = new TreeMap<>();
    private final Map<String, Digest> digests = new TreeMap<>();
    private final Map<Digest, String> places = new HashMap<>();
    private final Map<DocumentId, Document> documents = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private int captures;
    private int decisions;
    private int withoutCapture;

    Taking(Workbench workbench, Parcel parcel) {
        this.workbench = workbench;
        this.parcel = parcel;
        ledger = parcel.card().ledger();
        taken = new OtherCases(workbench.database()).taken(ledger);
        workbench.register().captures().forEach(c -> known.put(c.id(), c));
        workbench.register().frozenTexts().forEach(t -> texts.put(t.document(), t));
    }

    /** Goes through the events in order. @throws DaylightException where one does not agree with what was sent */
    void all() {
        for (Event event : parcel.events()) {
            if (taken.containsKey(event.seq())) {
                continue;
            }
            if (event.kind() == EventKind.CAPTURE
                    || (event.kind() == EventKind.RECEIVED
                            && "capture".equals(event.open().get("what")))) {
                capture(event);
            } else if (event.kind() == EventKind.DECISION && !OWN_AFFAIRS.contains(event.text("decision"))) {
                decision(event);
            }
        }
        if (withoutCapture > 0) {
            notes.add(withoutCapture + " decisions rest on captures that are not here; they come in with them");
        }
    }

    private void capture(Event event) {
        Map<String, PrivateValue> opened = parcel.opened(event.seq());
        CaptureId id = new CaptureId(event.text("capture"));
        Parcel.Sent sent = parcel.files().get(event.text("file"));
        if (sent == null || !opened.containsKey("url")) {
            return; // left out by the sender, who says how many
        }
        Capture here = known.get(id);
        if (here != null && here.restricted()) {
            notes.add("capture " + id + " is under seal here; its clear file was not taken in");
            return;
        }
        Consistency.capture(event, opened, sent);
        String file = here != null ? here.file() : place(event.text("file"), sent);
        Map<String, Object> open = common(event, "capture");
        OF_A_CAPTURE.forEach(name -> copy(event, name, open));
        open.put("file", file);
        open.put("how", "received");
        drafts.add(new Draft(EventKind.RECEIVED, open, secret(event, opened)));
        coming.put(id, sent);
        captures++;
    }

    private void decision(Event event) {
        Map<String, PrivateValue> opened = parcel.opened(event.seq());
        if (!opened.keySet().containsAll(event.committed().keySet())) {
            return; // left out by the sender
        }
        Map<String, Object> open = common(event, "decision");
        OF_A_DECISION.forEach(name -> copy(event, name, open));
        if (event.open().get("textFile") instanceof String textFile) {
            Parcel.Sent sent = parcel.files().get(textFile);
            CaptureId id = new CaptureId(event.text("capture"));
            Capture here = known.get(id);
            if (sent == null || (!coming.containsKey(id) && (here == null || here.restricted()))) {
                withoutCapture++;
                return;
            }
            same(event, sent);
            Consistency.decision(event, opened, sent.path());
            document(event, sent);
            open.put("textFile", text(event, textFile, sent));
            open.put("textFileSha256", digestOf(event, sent));
        }
        drafts.add(new Draft(EventKind.RECEIVED, open, secret(event, opened)));
        decisions++;
    }

    /** A text that no reader of this case has made: what names a person in it must be known before it is written. */
    private void document(Event event, Parcel.Sent sent) {
        DocumentId id = new DocumentId(event.text("document"));
        if (!documents.containsKey(id) && workbench.readings().document(id).isEmpty()) {
            String text = new String(WarcFiles.at(sent.path(), 0).payload(), StandardCharsets.UTF_8);
            documents.put(
                    id,
                    ReceivedTexts.document(id, new Digest(event.text("textSha256")), event.text("extractor"), text));
        }
    }

    private static void same(Event event, Parcel.Sent sent) {
        if (!sent.digest().hex().equals(event.text("textFileSha256"))) {
            throw new DaylightException(
                    "decision " + event.seq() + ": the sender signed the kept text " + event.text("textFileSha256")
                            + " and sent " + sent.digest().hex() + "; nothing was taken in");
        }
    }

    /** The kept text of a document that is here already serves; its words are the same, for its name is their digest. */
    private String text(Event event, String name, Parcel.Sent sent) {
        Register.FrozenText here = texts.get(new DocumentId(event.text("document")));
        return here != null ? here.file() : place(name, sent);
    }

    private String digestOf(Event event, Parcel.Sent sent) {
        Register.FrozenText here = texts.get(new DocumentId(event.text("document")));
        return here != null ? here.fileDigest().hex() : sent.digest().hex();
    }

    /** Where a file will lie: under its own name, or, where another file has that name, with its digest in it. */
    private String place(String name, Parcel.Sent sent) {
        String before = places.get(sent.digest());
        if (before != null) {
            return before;
        }
        String place = name;
        Path there = workbench.folder().root().resolve(name);
        if (Files.exists(there) || files.containsKey(name)) {
            int folder = name.lastIndexOf('/') + 1;
            int dot = name.indexOf('.', folder);
            place = name.substring(0, dot) + "-" + sent.digest().hex().substring(0, 8) + name.substring(dot);
        }
        files.put(place, sent.path());
        digests.put(place, sent.digest());
        places.put(sent.digest(), place);
        return place;
    }

    private Map<String, Object> common(Event event, String what) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("what", what);
        open.put("ledger", ledger);
        open.put("at", event.seq());
        open.put("leaf", Merkle.leaf(event.json()).hex());
        open.put("here", Translation.mark(workbench.folder().origin()));
        open.put("byActor", event.actor());
        open.put("byTime", event.time().toEpochMilli());
        return open;
    }

    private static void copy(Event event, String name, Map<String, Object> open) {
        Object value = event.open().get(name);
        if (value != null) {
            open.put(name, value);
        }
    }

    /** What the sender opened, under its own names, and what it takes to show that it is what he had committed to. */
    private static Map<String, Object> secret(Event event, Map<String, PrivateValue> opened) {
        Map<String, Object> secret = new LinkedHashMap<>();
        Map<String, Object> salts = new TreeMap<>();
        opened.forEach((field, value) -> {
            value.revealed().ifPresent(shown -> secret.put(field, shown));
            if (value.salt() != null) {
                salts.put(field, value.salt());
            }
        });
        secret.put("event", event.json());
        secret.put("salts", salts);
        return secret;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Files by the place that they will have. */
    Map<String, Path> files() {
        return files;
    }

    Map<String, Digest> digests() {
        return digests;
    }

    /** Texts that come in with the decisions. */
    Map<DocumentId, Document> documents() {
        return documents;
    }

    List<String> notes() {
        return notes;
    }

    int captures() {
        return captures;
    }

    int decisions() {
        return decisions;
    }
}
