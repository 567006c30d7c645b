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
    private int masked;

    BundleWordsCheck(BundleFiles files, JsonNode manifest, BundleLedgerCheck ledger, BundleFindings found) {
        this.files = files;
        this.ledger = ledger;
        this.found = found;
        manifest.path("documents").forEach(d -> documents.put(d.path("id").asText(), d));
    }

    void check() throws IOException {
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
            if (event.path("open").path("decision").asText().equals("accept")) {
                found.expect(
                        seen.contains(seq),
                        "passages.json event " + seq,
                        "the words of this decision",
                        "none",
                        "a passage was taken away");
            }
        });
        found.checked.add(
                items.size() + " passages, word for word at their place in the text, and the text against what"
                        + " each decision froze");
        if (masked > 0) {
            found.notChecked.add(
                    "the text of " + masked
                            + " passages against its digest: a name is masked in it, so its bytes are not those of the decision");
        }
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
        boolean same = open.path("decision").asText().equals("accept")
                && open.path("document").asText().equals(id)
                && open.path("capture")
                        .asText()
                        .equals(item.path("daylight:capture").asText())
                && open.path("start").asLong(-1) == at.start()
                && open.path("end").asLong(-1) == at.end();
        found.expect(same, name, "capture, text and place of the decision", "others", "the passage was altered");
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
            found.expect(
                    exact.contains(Mask.BAR) || document.path("masked").asBoolean(),
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
