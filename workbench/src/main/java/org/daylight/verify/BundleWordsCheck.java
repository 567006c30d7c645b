// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Digest;
import org.daylight.Mask;
import org.daylight.Offsets;
import org.daylight.Text;
import org.daylight.publish.bundle.BundleFiles;
import org.daylight.publish.bundle.BundleJson;
import org.jspecify.annotations.Nullable;

/** The cited words of a bundle: each against its text, and the text against the decision that froze it. */
final class BundleWordsCheck {
    private static final int LARGE = 256 << 20;

    private final BundleFiles files;
    private final BundleLedgerCheck ledger;
    private final BundleFindings found;
    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Map<String, Text> texts = new HashMap<>();
    private final JsonNode manifest;
    private int masked;
    private int hidden;

    BundleWordsCheck(BundleFiles files, JsonNode manifest, BundleLedgerCheck ledger, BundleFindings found) {
        this.files = files;
        this.ledger = ledger;
        this.found = found;
        for (JsonNode d : manifest.path("documents")) {
            String id = d.path("id").asText();
            found.expect(documents.put(id, d) == null, "document " + id, "one text of this id", "two", "");
        }
        this.manifest = manifest;
    }

    void check() throws IOException {
        documents.forEach((id, d) -> found.part("document " + id, () -> document(id, d)));
        JsonNode items = BundleJson.read(files.bytes("passages.json", LARGE))
                .path("first")
                .path("items");
        Set<Long> seen = new TreeSet<>();
        for (JsonNode item : items) {
            long seq = item.path("daylight:event").asLong(-1);
            String name = "passages.json event " + seq;
            found.expect(seen.add(seq), name, "one passage for this decision", "two", "");
            found.part(name, () -> passage(name, seq, item));
        }
        ledger.events().forEach((seq, event) -> {
            if (rests(event.path("open"))) {
                found.expect(
                        seen.contains(seq),
                        "passages.json event " + seq,
                        "the words of this decision",
                        "none",
                        "a passage was taken away");
            }
        });
        Set<String> decided = new TreeSet<>();
        items.forEach(i -> decided.add(i.path("daylight:document").asText()));
        long undecided =
                documents.keySet().stream().filter(d -> !decided.contains(d)).count();
        if (undecided > 0) {
            found.notChecked.add(undecided + " texts that no decision rests on: the ledger holds no digest of them");
        }
        found.checked.add(
                items.size() + " passages, word for word at their place in the text, and the text against what"
                        + " each decision froze");
        if (masked > 0) {
            found.notChecked.add("the words of " + hidden + " passages and the text of " + masked
                    + " against what their decisions froze: a name is masked in them, so their bytes are not the same");
        }
    }

    /** Whether an event rests on words: a claim was accepted, or words were said to bear a note of a report out. */
    private static boolean rests(JsonNode open) {
        return open.path("decision").asText().equals("accept")
                || (open.path("deed").asText().equals("check")
                        && open.path("verdict").asText().equals("says"));
    }

    private void passage(String name, long seq, JsonNode item) throws IOException {
        JsonNode event = ledger.event(seq);
        String id = item.path("daylight:document").asText();
        JsonNode document = documents.get(id);
        if (event == null || document == null) {
            found.fault(name, "a decision and a text that it names", "none", "see the fault of its event");
            return;
        }
        JsonNode open = event.path("open");
        Text text = text(document, id);
        JsonNode quote = selector(item, "TextQuoteSelector");
        JsonNode position = selector(item, "TextPositionSelector");
        if (text == null || quote == null || position == null) {
            found.fault(name, "a text, a quote and its place", "less", "the passage was altered");
            return;
        }
        Offsets at = new Offsets(
                position.path("start").asInt(-1), position.path("end").asInt(-1));
        boolean same = rests(open)
                && open.path("document").asText().equals(id)
                && open.path("capture")
                        .asText()
                        .equals(item.path("daylight:capture").asText())
                && open.path("capture").asText().equals(document.path("capture").asText())
                && item.path("id").asText().equals("urn:daylight:passage:" + seq)
                && open.path("start").asLong(-1) == at.start()
                && open.path("end").asLong(-1) == at.end();
        found.expect(same, name, "capture, text and place of the decision", "others", "the passage was altered");
        source(name, item);
        JsonNode part = selector(item, "FragmentSelector");
        found.expect(
                open.path("fragment")
                        .asText()
                        .equals(part == null ? "" : part.path("value").asText()),
                name,
                "the part that the decision names: " + open.path("fragment").asText(),
                part == null ? "none" : part.path("value").asText(),
                "the passage was altered");
        String exact = quote.path("exact").asText();
        words(name, text, at, exact, "the cited words");
        int prefix = length(quote.path("prefix").asText());
        words(
                name,
                text,
                new Offsets(Math.max(0, at.start() - prefix), at.start()),
                quote.path("prefix").asText(),
                "the prefix");
        int suffix = length(quote.path("suffix").asText());
        words(
                name,
                text,
                new Offsets(at.end(), at.end() + suffix),
                quote.path("suffix").asText(),
                "the suffix");
        JsonNode disclosed = ledger.disclosed(seq, "quote");
        if (disclosed != null) {
            found.expect(
                    disclosed.asText().equals(exact),
                    name,
                    "the words that the event committed to",
                    "other words",
                    "the passage was altered");
        } else {
            hidden++;
            found.expect(
                    exact.contains(Mask.BAR),
                    name,
                    "words that the event committed to, disclosed",
                    "no disclosure",
                    "it was taken away");
        }
        if (document.path("masked").asBoolean()) {
            masked++;
        } else {
            String digest = Digest.of(text.string()).hex();
            found.expect(
                    open.path("textSha256").asText().equals(digest),
                    document.path("file").asText(),
                    "SHA-256 " + open.path("textSha256").asText() + " (event " + seq + ")",
                    "SHA-256 " + digest,
                    "the text is not the one that was decided on");
        }
    }

    /** What the manifest says of a text must be so of its file. */
    private void document(String id, JsonNode document) throws IOException {
        Text text = text(document, id);
        String file = document.path("file").asText();
        if (text == null) {
            found.fault(file, "the text of document " + id, "no such file", "it was taken away");
            return;
        }
        String digest = Digest.of(files.bytes(file, LARGE)).hex();
        found.expect(
                document.path("sha256").asText().equals(digest),
                file,
                "SHA-256 " + document.path("sha256").asText(),
                "SHA-256 " + digest,
                "the manifest speaks of another text");
        found.expect(
                !document.path("masked").asBoolean() || text.string().contains(Mask.BAR),
                file,
                "bars in a text that is said to be masked",
                "none",
                "with that word the text would not be held against its digest");
        boolean known = false;
        for (JsonNode capture : manifest.path("captures")) {
            known |= capture.path("id").equals(document.path("capture"));
        }
        found.expect(
                known,
                "document " + id,
                "a capture of bundle.json",
                document.path("capture").asText(),
                "");
    }

    /** The address of the capture that the words are said to stand at. */
    private void source(String name, JsonNode item) {
        for (JsonNode capture : manifest.path("captures")) {
            if (capture.path("id").equals(item.path("daylight:capture"))) {
                String expected = capture.path("url").isTextual()
                        ? capture.path("url").asText()
                        : "urn:daylight:capture:" + capture.path("id").asText();
                String source = item.path("target").path("source").asText();
                found.expect(source.equals(expected), name, "words of " + expected, source, "altered");
                return;
            }
        }
        found.fault(
                name, "a capture of bundle.json", item.path("daylight:capture").asText(), "altered");
    }

    private void words(String name, Text text, Offsets at, String words, String what) {
        String there = at.end() <= text.length() ? text.at(at) : "the text is shorter";
        found.expect(
                there.equals(words), name, what + " at " + at.start() + " to " + at.end(), "other words", "altered");
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }

    private static @Nullable JsonNode selector(JsonNode item, String type) {
        for (JsonNode s : item.path("target").path("selector")) {
            if (s.path("type").asText().equals(type)) {
                return s;
            }
        }
        return null;
    }

    private @Nullable Text text(JsonNode document, String id) throws IOException {
        Text known = texts.get(id);
        String file = document.path("file").asText();
        if (known == null && files.names().contains(file)) {
            known = new Text(new String(files.bytes(file, LARGE), StandardCharsets.UTF_8));
            texts.put(id, known);
        }
        return known;
    }
}
