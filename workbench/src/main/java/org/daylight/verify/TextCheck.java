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
import java.util.function.Supplier;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.Mask;
import org.daylight.MediaFragment;
import org.daylight.Reading;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.ledger.Database;
import org.daylight.ledger.Events;
import org.daylight.ledger.Fault;
import org.daylight.preserve.KeptText;
import org.daylight.preserve.WarcStore;
import org.daylight.read.Reader;
import org.daylight.read.second.Agreement;
import org.daylight.register.Readings;
import org.daylight.register.Register;
import org.daylight.run.MediaParts;
import org.daylight.run.Pages;
import org.daylight.run.Veil;
import org.daylight.run.Workbench;
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
    private final Supplier<Reader> reader;
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
        reader = Workbench.readerOf(root);
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
        readings.allDocuments().forEach(d -> row(d, captures, faults));
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

    /** The rows of a document by themselves: whose they are, and whether the text has its digest. */
    private void row(Document d, Map<CaptureId, Capture> captures, List<Fault> faults) {
        Capture capture = readings.captureOf(d.id()).map(captures::get).orElse(null);
        if (capture == null || !d.id().value().startsWith(capture.id().value() + "-")) {
            faults.add(new Fault(
                    "document " + d.id(), "a capture of this case", "none", "the row was put in by hand; remove it"));
        } else if (capture.restricted() || maskedTexts.containsKey(d.id().value())) {
            restricted(d, faults);
        } else if (!d.id().equals(DocumentId.of(capture.id(), Digest.of(d.text())))
                || !d.textDigest().equals(Digest.of(d.text()))) {
            faults.add(new Fault(
                    "document " + d.id(),
                    "the text that its name says",
                    "another text",
                    "the row was changed; `daylight read --all` reads it again"));
        }
    }

    private void restricted(Document d, List<Fault> faults) {
        // Read after it was sealed, or sealed before it was ever read: then nothing of it may be here.
        String masked = maskedTexts.get(d.id().value());
        if (masked == null || !masked.equals(d.text())) {
            faults.add(new Fault(
                    "document " + d.id(),
                    "the masked text that the seal committed to",
                    "another text",
                    "the row was changed; bring the database back from a backup"));
        }
    }

    private void document(Capture capture, List<Fault> faults) {
        Document held = readings.documentOf(capture.id()).orElse(null);
        if (held == null) {
            return;
        }
        documents++;
        String made = readings.readerOf(held.id()).orElse("");
        if (made.equals("sealed") && !capture.restricted()) {
            faults.add(new Fault(
                    "document " + held.id(),
                    "what the reader makes of the preserved page",
                    "a row that says it is sealed, of a capture that no seal restricts",
                    "the row was changed; `daylight read --all` reads it again"));
            return;
        }
        if (capture.restricted() || !Files.exists(root.resolve(capture.file()))) {
            return;
        }
        if (!made.equals(reader.get().version())) {
            notes.add(
                    "document " + held.id() + " was made by another version of the reader: its text has the digest that"
                            + " it says, its claims were not compared; `daylight read` reads it again");
            return;
        }
        try {
            compare(held, reader.get().read(Pages.of(store, capture)), faults);
        } catch (DaylightException e) {
            faults.add(new Fault(
                    "capture " + capture.id(),
                    "a page that can be read again",
                    String.valueOf(e.getMessage()),
                    "see above"));
        }
    }

    private void compare(Document held, Reading again, List<Fault> faults) {
        if (!row(held).equals(row(again.document()))) {
            faults.add(new Fault(
                    "document " + held.id(),
                    "what the reader makes of the preserved page",
                    "another " + difference(held, again.document()),
                    "the row was changed; `daylight read --all` reads it again"));
            return;
        }
        Set<String> claims = new TreeSet<>();
        Text words = new Text(held.text());
        for (Claim c : readings.claims(held.id())) {
            if (!Agreement.second(c)) {
                claims.add(key(c));
            } else if (c.at().end() > words.length() || !words.at(c.at()).equals(c.quote())) {
                // What a model proposed cannot be had again; that its words are the page's can be seen.
                faults.add(new Fault(
                        "claim " + c.id() + " of document " + held.id(),
                        "words of the page",
                        "other words",
                        "the row was changed; `daylight read --second --all` asks the second reader again"));
            }
        }
        Set<String> fresh = new TreeSet<>();
        again.claims().forEach(c -> fresh.add(key(c)));
        Set<String> differing = new TreeSet<>(claims);
        differing.removeAll(fresh);
        fresh.removeAll(claims);
        differing.addAll(fresh);
        differing.stream()
                .map(c -> c.substring(0, c.indexOf(' ')))
                .distinct()
                .forEach(id -> faults.add(new Fault(
                        "claim " + id + " of document " + held.id(),
                        "the claim that the reader proposes",
                        "another, or none",
                        "the row was changed; `daylight read --all` reads it again")));
        // A name that was sealed since is masked beside those of the reader; none of the reader's may be missing.
        List<Mask> masks = readings.masks(held);
        boolean covered = again.masks().stream()
                .allMatch(m ->
                        masks.stream().anyMatch(h -> h.at().start() <= m.at().start() && h.at().end() >= m.at().end()));
        if (!covered) {
            faults.add(new Fault(
                    "masks of document " + held.id(),
                    "every mask of the reader",
                    "fewer",
                    "the rows were changed: a name may stand open; `daylight read --all` reads it again"));
        }
    }

    /** A document without what the database does not keep: the words that its date rests on. */
    private static Document row(Document d) {
        return d.with(d.about().withoutEvidence(), d.text());
    }

    private static String difference(Document held, Document fresh) {
        if (!held.text().equals(fresh.text())) {
            return "text";
        }
        if (!Objects.equals(held.title(), fresh.title())) {
            return "title";
        }
        return Objects.equals(held.publisher(), fresh.publisher())
                ? "byline, dates, address, language or blocks"
                : "publisher";
    }

    private static String key(Claim c) {
        return c.id() + " " + c.at() + " " + c.quote() + " " + c.values() + " " + c.speaker() + " " + c.stance() + " "
                + c.lang() + " " + c.reader() + " " + c.confidence() + " " + c.sentence();
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

    /** A file that cannot be read is a fault of its own, and no reason to stop here. */
    private Optional<String> part(Capture capture, MediaFragment fragment) {
        try {
            return MediaParts.wrong(store, capture, fragment);
        } catch (DaylightException e) {
            return Optional.of(String.valueOf(e.getMessage()));
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
        MediaFragment fragment = s.passage().fragment();
        Optional<String> noPart = fragment == null || capture == null || !Files.exists(root.resolve(capture.file()))
                ? Optional.empty()
                : part(capture, fragment);
        if (noPart.isPresent()) {
            faults.add(new Fault(
                    "passage of decision " + s.decision(),
                    "a part of capture " + s.capture() + " at " + fragment,
                    "no such part: " + noPart.get(),
                    "the register or the file was changed; see the other faults"));
        } else if (Veil.same(s.passage().quote(), found)) {
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
