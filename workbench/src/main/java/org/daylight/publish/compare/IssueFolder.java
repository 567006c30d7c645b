// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.ledger.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Reads an edition back from its folder. The folder may be a stranger's: each file is held against the manifest and the
 * manifest against its signature before a word of it is believed, links are not followed, and sizes are bounded.
 */
public final class IssueFolder {
    private static final long LARGEST = 128L << 20;
    private static final int MOST_ROWS = 2_000_000;
    private static final int LONGEST_TEXT = 100_000;
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(1 << 20)
                            .build())
                    .build())
            .disable(JsonReadFeature.ALLOW_TRAILING_COMMA.mappedFeature())
            .build();

    private final Path folder;
    private final JsonNode manifest;

    private IssueFolder(Path folder) {
        this.folder = folder;
        byte[] bytes = bytes("edition.json");
        manifest = tree("edition.json", bytes);
        String format = text(manifest, "format", "edition.json");
        if (!format.equals("daylight-edition/1")) {
            throw new DaylightException(folder + " is of the format \"" + cut(format)
                    + "\"; this version of Daylight compares daylight-edition/1");
        }
        signed(Digest.of(bytes).hex());
    }

    /**
     * The edition in a folder.
     *
     * @throws DaylightException where it is none, was altered, or is too large, naming the file
     */
    public static Issue read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new DaylightException("no edition: " + folder + " is no folder; name the number of an edition of the"
                    + " case, or a folder with edition.json in it");
        }
        return new IssueFolder(folder.toAbsolutePath().normalize()).issue();
    }

    private void signed(String digest) {
        String note = new String(bytes("edition.note"), StandardCharsets.UTF_8);
        int end = note.indexOf("\n\n");
        boolean names = end > 0 && note.substring(0, end).endsWith("\n" + digest);
        if (!names || !key().verifiesNote(note)) {
            throw new DaylightException(
                    folder + ": edition.json is not what edition.note signs; the edition was altered,"
                            + " so it is not compared; run `daylight verify " + folder + "`");
        }
    }

    private VerifierKey key() {
        try {
            return VerifierKey.parse(text(manifest, "verifierKey", "edition.json"));
        } catch (IllegalArgumentException e) {
            throw wrong("edition.json", "verifierKey", "a verifier key");
        }
    }

    private Issue issue() {
        List<Issue.Topic> entries = new ArrayList<>();
        for (JsonNode r : table("entries")) {
            entries.add(new Issue.Topic(
                    text(r, "id", "entries"),
                    text(r, "kind", "entries"),
                    text(r, "label", "entries"),
                    maybe(r, "country", "entries"),
                    maybe(r, "city", "entries")));
        }
        List<Issue.Said> statements = new ArrayList<>();
        for (JsonNode r : table("statements")) {
            statements.add(said(r));
        }
        Map<String, Issue.Rests> passages = new HashMap<>();
        for (JsonNode r : table("passages")) {
            passages.put(
                    text(r, "id", "passages"),
                    new Issue.Rests(maybe(r, "publisher", "passages"), number(r, "event", "passages")));
        }
        Map<String, String> sources = new HashMap<>();
        for (JsonNode r : table("sources")) {
            String grade = maybe(r, "reliability", "sources");
            sources.put(text(r, "name", "sources"), grade == null ? "" : grade);
        }
        boolean tells = manifest.path("files").has("data/withdrawn.json");
        return new Issue(facts(), entries, statements, passages, sources, gone(tells), tells, texts(), deeds());
    }

    private Issue.Facts facts() {
        String in = "edition.json";
        JsonNode codebook = manifest.path("codebook");
        return new Issue.Facts(
                (int) number(manifest, "number", in),
                text(manifest, "title", in),
                text(manifest, "case", in),
                text(manifest, "asOf", in),
                number(manifest, "ledgerPosition", in),
                text(manifest, "verifierKey", in),
                text(manifest.path("supportRule"), "version", in),
                codebook.isObject() && !codebook.path("name").asText().isEmpty()
                        ? text(codebook, "name", in) + "/" + number(codebook, "version", in)
                        : "",
                part());
    }

    /** The conditions of the part of the register, as text. */
    private String part() {
        List<String> conditions = new ArrayList<>();
        for (String name : List.of("kinds", "countries")) {
            List<String> values = new ArrayList<>();
            manifest.path("part").path(name).forEach(v -> values.add(cut(v.asText())));
            if (!values.isEmpty()) {
                conditions.add((name.equals("kinds") ? "kind=" : "country=") + String.join(",", values));
            }
        }
        return String.join(" ", conditions);
    }

    private static Issue.Said said(JsonNode r) {
        String in = "statements";
        JsonNode detail = r.path("detail");
        return new Issue.Said(
                text(r, "entry", in),
                text(r, "property", in),
                text(r, "value", in),
                maybe(r, "speaker", in),
                text(r, "stance", in),
                maybe(r, "fineStance", in),
                flag(r, "reply"),
                flag(r, "conflicting"),
                maybe(r, "said", in),
                maybe(r, "asOf", in),
                (int) number(r, "origins", in),
                (int) number(r, "pages", in),
                text(r, "passage", in),
                text(r, "claim", in),
                number(r, "decision", in),
                detail.isMissingNode() ? "" : detail.toString());
    }

    private List<Gone> gone(boolean tells) {
        List<Gone> gone = new ArrayList<>();
        String in = "withdrawn";
        for (JsonNode r : tells ? table(in) : List.<JsonNode>of()) {
            gone.add(new Gone(
                    text(r, "entry", in),
                    text(r, "property", in),
                    text(r, "claim", in),
                    number(r, "decision", in),
                    (int) number(r, "edition", in),
                    Why.of(text(r, "why", in)),
                    r.path("event").isNull() ? null : Long.valueOf(number(r, "event", in)),
                    maybe(r, "time", in)));
        }
        return gone;
    }

    private List<Issue.Wrote> texts() {
        List<Issue.Wrote> texts = new ArrayList<>();
        String in = "narrative";
        boolean there = manifest.path("files").has("data/narrative.json");
        for (JsonNode r : there ? table(in) : List.<JsonNode>of()) {
            texts.add(new Issue.Wrote(text(r, "slot", in), number(r, "event", in), text(r, "text", in)));
        }
        return texts;
    }

    private List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>();
        String in = "decisions";
        boolean there = manifest.path("files").has("data/decisions.json");
        for (JsonNode r : there ? table(in) : List.<JsonNode>of()) {
            deeds.add(new Deed(
                    number(r, "event", in),
                    text(r, "time", in),
                    Why.of(text(r, "kind", in)),
                    r.path("of").isNull() ? null : Long.valueOf(number(r, "of", in)),
                    maybe(r, "property", in),
                    maybe(r, "claim", in),
                    maybe(r, "entry", in),
                    maybe(r, "into", in)));
        }
        return deeds;
    }

    private Iterable<JsonNode> table(String name) {
        String path = "data/" + name + ".json";
        byte[] bytes = bytes(path);
        String expected = manifest.path("files").path(path).path("sha256").asText();
        if (!Digest.of(bytes).hex().equals(expected)) {
            throw new DaylightException(
                    folder + ": " + path + " is not the file that edition.json lists; the edition was"
                            + " altered, so it is not compared; run `daylight verify " + folder + "`");
        }
        JsonNode rows = tree(path, bytes);
        if (!rows.isArray() || rows.size() > MOST_ROWS) {
            throw wrong(path, "the whole", "a list of at most " + MOST_ROWS + " rows");
        }
        return rows;
    }

    private byte[] bytes(String path) {
        Path file = folder.resolve(path);
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new DaylightException(
                        folder + ": " + path + " is missing, so it is no edition; name a folder with"
                                + " edition.json, edition.note and data in it");
            }
            if (Files.size(file) > LARGEST) {
                throw new DaylightException(
                        folder + ": " + path + " is larger than " + (LARGEST >> 20) + " MiB; it is not read");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DaylightException(folder + ": " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private JsonNode tree(String path, byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (tree == null) {
                throw wrong(path, "the whole", "JSON");
            }
            return tree;
        } catch (IOException e) {
            throw new DaylightException(folder + ": " + path + " is no JSON that can be read", e);
        }
    }

    private static String text(JsonNode row, String field, String in) {
        String text = maybe(row, field, in);
        if (text == null) {
            throw wrong(in, field, "text");
        }
        return text;
    }

    private static @Nullable String maybe(JsonNode row, String field, String in) {
        JsonNode value = row.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        if (!value.isTextual() || value.asText().length() > LONGEST_TEXT) {
            throw wrong(in, field, "text of at most " + LONGEST_TEXT + " characters");
        }
        return value.asText();
    }

    private static long number(JsonNode row, String field, String in) {
        JsonNode value = row.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw wrong(in, field, "a whole number from 0");
        }
        return value.asLong();
    }

    private static boolean flag(JsonNode row, String field) {
        JsonNode value = row.path(field);
        if (!value.isBoolean()) {
            throw wrong("statements", field, "true or false");
        }
        return value.asBoolean();
    }

    private static DaylightException wrong(String in, String field, String expected) {
        return new DaylightException("the data of the edition are not as its format has them: expected " + expected
                + " in " + field + " of " + in);
    }

    private static String cut(String text) {
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
