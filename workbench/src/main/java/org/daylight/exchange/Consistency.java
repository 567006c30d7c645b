// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimKind;
import org.daylight.ClaimValues;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.Event;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Text;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.WarcFiles;
import org.daylight.ledger.Jcs;
import org.daylight.ledger.PrivateValue;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a sender signed agrees with the bytes that he sent: a signature shows who says so, not that it is so. Each
 * method throws with what was said and what was found.
 */
public final class Consistency {
    private Consistency() {}

    /** A capture and the file that is said to hold it. */
    public static void capture(Event event, Map<String, PrivateValue> opened, Parcel.Sent file) {
        String item = "capture " + event.text("capture");
        same(
                item,
                "SHA-256 of its file",
                event.text("fileSha256"),
                file.digest().hex());
        same(item, "length of its file", event.number("fileLength"), file.length());
        same(
                item,
                "name",
                event.text("capture"),
                CaptureId.of(file.digest(), event.number("offset")).value());
        ArchivedResponse record = WarcFiles.at(file.path(), event.number("offset"));
        same(
                item,
                "SHA-256 of its payload",
                event.text("payloadSha256"),
                record.payloadDigest().hex());
        same(item, "status", event.number("status"), (long) record.status());
        same(item, "time", event.number("received"), record.date().toEpochMilli());
        if (!event.open().containsKey("memento")) {
            same(item, "address", text(opened, "url").orElse(""), record.targetUri());
        }
    }

    /** A decision that rests on words, and the kept text in which they are said to stand. */
    public static void decision(Event event, Map<String, PrivateValue> opened, Path textFile) {
        String item = "decision " + event.seq();
        ArchivedResponse record = WarcFiles.at(textFile, 0);
        byte[] bytes = record.payload();
        Digest digest = Digest.of(bytes);
        if (record.kind() != ArchivedResponse.Kind.CONVERSION) {
            throw new DaylightException(item + " rests on a file that holds no kept text");
        }
        same(item, "SHA-256 of its text", event.text("textSha256"), digest.hex());
        DocumentId document = DocumentId.of(new CaptureId(event.text("capture")), digest);
        same(item, "document", event.text("document"), document.value());
        Text text = new Text(new String(bytes, StandardCharsets.UTF_8));
        Offsets at = offsets(item, event, text);
        same(item, "words", text(opened, "quote").orElse(""), text.at(at));
        same(
                item,
                "words before",
                text(opened, "prefix").orElse(""),
                text.at(new Offsets(Math.max(0, at.start() - Passage.CONTEXT), at.start())));
        same(
                item,
                "words behind",
                text(opened, "suffix").orElse(""),
                text.at(new Offsets(at.end(), Math.min(text.length(), at.end() + Passage.CONTEXT))));
        same(
                item,
                "claim",
                event.text("claim"),
                claim(event, opened, digest, at).value());
    }

    private static Offsets offsets(String item, Event event, Text text) {
        long start = event.number("start");
        long end = event.number("end");
        if (start < 0 || end < start || end > text.length()) {
            throw new DaylightException(
                    item + " rests on " + start + ".." + end + " of a text of " + text.length() + " characters");
        }
        return new Offsets((int) start, (int) end);
    }

    private static ClaimId claim(Event event, Map<String, PrivateValue> opened, Digest text, Offsets at) {
        ClaimKind kind = ClaimKind.of(event.text("kind"));
        PrivateValue values = opened.get("values");
        Object map = values == null || values.value() == null ? null : Jcs.parse(values.value());
        if (!(map instanceof Map<?, ?> named)) {
            throw new DaylightException("decision " + event.seq() + " accepts a claim and does not say its values");
        }
        java.util.HashMap<String, @Nullable Object> all = new java.util.HashMap<>();
        named.forEach((name, value) -> all.put(String.valueOf(name), value));
        try {
            ClaimValues of = ClaimValues.of(kind, all);
            Digest part = event.open().get("fragment") instanceof String fragment
                    ? Digest.of(text.hex() + "#" + fragment)
                    : text;
            return ClaimId.of(part, at, of);
        } catch (IllegalArgumentException e) {
            throw new DaylightException("decision " + event.seq() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> text(Map<String, PrivateValue> opened, String field) {
        PrivateValue value = opened.get(field);
        return value == null ? Optional.empty() : value.revealed().map(String::valueOf);
    }

    private static void same(String item, String what, Object said, Object found) {
        if (!Objects.equals(said, found)) {
            throw new DaylightException(item + ": the sender signed as " + what + " " + cut(said) + ", the file says "
                    + cut(found) + "; nothing was taken in, tell him");
        }
    }

    private static String cut(Object value) {
        String text = String.valueOf(value).replaceAll("\\p{Cntrl}", " ");
        return "\"" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "\"";
    }
}
