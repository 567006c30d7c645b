// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Reading;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.ledger.Database;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.preserve.KeptText;
import org.daylight.preserve.WarcStore;
import org.daylight.read.Reader;
import org.daylight.register.Readings;
import org.daylight.register.Register;
import org.daylight.run.Pages;
import org.jspecify.annotations.Nullable;

/**
 * Reads every capture again and compares what the database holds, and looks for the words of every decision where it
 * says that they stand.
 */
final class TextCheck {
    private final Path root;
    private final Register register;
    private final Readings readings;
    private final WarcStore store;
    private final Reader reader = new Reader();
    private final List<String> notes = new ArrayList<>();
    /** What a seal left to be shown of each restricted document. */
    private final Map<String, String> maskedTexts = new TreeMap<>();

    private int documents;
    private int passages;

    TextCheck(Path root, Database database, Events log, List<Event> events) {
        this.root = root;
        register = new Register(database);
        readings = new Readings(database);
        store = new WarcStore(root);
        for (Event event : events) {
            if (event.kind() == EventKind.SEAL && log.revealed(event.seq()).get("texts") instanceof Map<?, ?> texts) {
                texts.forEach((id, text) -> {
                    if (text instanceof Map<?, ?> t) {
                        maskedTexts.put(String.valueOf(id), String.valueOf(t.get("text")));
                    }
                });
            }
        }
    }

    List<Fault> check() {
        List<Fault> faults = new ArrayList<>();
        Map<CaptureId, Capture> captures = new LinkedHashMap<>();
        register.captures().forEach(c -> captures.put(c.id(), c));
        captures.values().forEach(c -> document(c, faults));
        Map<DocumentId, Register.FrozenText> frozen = new TreeMap<>();
        register.frozenTexts().forEach(f -> frozen.put(f.document(), f));
        Map<DocumentId, Optional<Text>> texts = new TreeMap<>();
        frozen.forEach((id, f) -> texts.put(id, frozenText(f, captures.get(f.capture()), faults)));
        for (Statement s : register.statements()) {
            passage(s, texts.getOrDefault(s.passage().document(), Optional.empty()), captures.get(s.capture()), faults);
        }
        return faults;
    }

    int documents() {
        return documents;
    }

    int passages() {
        return passages;
    }

    List<String> notes() {
        return notes;
    }

    private void document(Capture capture, List<Fault> faults) {
        Optional<Document> held = readings.documentOf(capture.id());
        if (held.isEmpty()) {
            return;
        }
        if (capture.restricted()) {
            String masked = maskedTexts.get(held.get().id().value());
            if (!Objects.equals(masked, held.get().text())) {
                faults.add(new Fault(
                        "document " + held.get().id(),
                        "the masked text that the seal committed to",
                        "another text",
                        "the row was changed; `daylight verify` names it until it is put back"));
            }
            documents++;
            return;
        }
        if (!Files.exists(root.resolve(capture.file()))) {
            return;
        }
        try {
            Reading again = reader.read(Pages.of(store, capture));
            documents++;
            if (!again.document().extractor().equals(held.get().extractor())) {
                notes.add("document " + held.get().id() + " was made by "
                        + held.get().extractor()
                        + ", an extractor of another version: not compared; `daylight read` reads it again");
                return;
            }
            compare(held.get(), again, faults);
        } catch (DaylightException e) {
            faults.add(new Fault(
                    "capture " + capture.id(),
                    "a page that can be read again",
                    String.valueOf(e.getMessage()),
                    "see above"));
        }
    }

    private void compare(Document held, Reading again, List<Fault> faults) {
        Document fresh = again.document();
        boolean same = held.id().equals(fresh.id())
                && held.text().equals(fresh.text())
                && Objects.equals(held.title(), fresh.title())
                && Objects.equals(held.publisher(), fresh.publisher())
                && held.lang().equals(fresh.lang());
        if (!same) {
            faults.add(new Fault(
                    "document " + held.id(),
                    "what the reader makes of the preserved page",
                    "another text, title, publisher or language",
                    "the row was changed; `daylight read --all` reads it again"));
            return;
        }
        Set<String> claims = new TreeSet<>();
        readings.claims(held.id()).stream()
                .filter(c -> c.reader().equals(readerOf(again, c.id())))
                .forEach(c -> claims.add(key(c)));
        Set<String> freshClaims = new TreeSet<>();
        again.claims().forEach(c -> freshClaims.add(key(c)));
        Set<String> strange = new TreeSet<>(claims);
        strange.removeAll(freshClaims);
        Set<String> missing = new TreeSet<>(freshClaims);
        missing.removeAll(claims);
        if (!strange.isEmpty() || !missing.isEmpty()) {
            String first = strange.isEmpty()
                    ? missing.iterator().next()
                    : strange.iterator().next();
            faults.add(new Fault(
                    "claim " + first.substring(0, first.indexOf(' ')) + " of document " + held.id(),
                    "the claims that the reader proposes",
                    strange.size() + " others, " + missing.size() + " missing",
                    "the rows were changed; `daylight read --all` reads it again"));
        }
    }

    private static String readerOf(Reading again, ClaimId id) {
        return again.claims().stream()
                .filter(c -> c.id().equals(id))
                .map(Claim::reader)
                .findFirst()
                .orElseGet(() -> again.claims().isEmpty()
                        ? ""
                        : again.claims().getFirst().reader());
    }

    private static String key(Claim c) {
        return c.id() + " " + c.at() + " " + c.quote() + " " + c.values() + " " + c.speaker() + " " + c.stance();
    }

    private Optional<Text> frozenText(Register.FrozenText f, @Nullable Capture capture, List<Fault> faults) {
        if (capture == null || capture.restricted() || !Files.exists(root.resolve(f.file()))) {
            // A restricted text is under seal, a missing file is named by the archive's check.
            return Optional.empty();
        }
        try {
            KeptText kept = store.readText(f.file());
            if (!Digest.of(kept.text()).equals(f.textDigest())) {
                faults.add(new Fault(
                        f.file(),
                        "text with SHA-256 " + f.textDigest().hex() + " (event " + f.event() + ")",
                        Digest.of(kept.text()).hex(),
                        "the text was altered or swapped"));
                return Optional.empty();
            }
            return Optional.of(new Text(kept.text()));
        } catch (DaylightException e) {
            faults.add(new Fault(f.file(), "a kept text", String.valueOf(e.getMessage()), "bring back a second copy"));
            return Optional.empty();
        }
    }

    private void passage(Statement s, Optional<Text> text, @Nullable Capture capture, List<Fault> faults) {
        if (capture != null && capture.restricted()) {
            return;
        }
        if (text.isEmpty()) {
            faults.add(new Fault(
                    "decision " + s.decision(),
                    "the text that it was taken on",
                    "no such text",
                    "see the fault of its file"));
            return;
        }
        boolean inside = s.passage().at().end() <= text.get().length();
        String found = inside ? text.get().at(s.passage().at()) : "the text is shorter";
        if (found.equals(s.passage().quote())) {
            passages++;
        } else {
            faults.add(new Fault(
                    "passage of decision " + s.decision(),
                    "the accepted words at " + s.passage().at().start() + ".."
                            + s.passage().at().end(),
                    "other words",
                    "the register was changed; compare with the ledger's fault"));
        }
    }
}
