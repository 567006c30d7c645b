// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.ProtocolException;

/**
 * One line of a CDXJ index: {@code KEY TIMESTAMP {JSON}}.
 *
 * @param key the address turned round, {@link Surt}
 * @param timestamp fourteen digits
 * @param url the address
 * @param mediaType of the answer; {@code warc/revisit} for a revisit
 * @param status HTTP status; 0 where there is none
 * @param digest of the payload, labelled; empty where there is none
 * @param recordDigest SHA-256 of the record as stored, labelled; empty where there is none
 * @param filename of the WARC file, below {@code archive/}
 * @param offset of the record in it
 * @param length of the record as stored; -1 where it is not said
 */
public record CdxLine(
        String key,
        String timestamp,
        String url,
        String mediaType,
        int status,
        String digest,
        String recordDigest,
        String filename,
        long offset,
        long length) {

    /** The line for a record. */
    public static CdxLine of(ScannedRecord record, String filename, String digest) {
        return new CdxLine(
                Surt.of(record.uri()),
                record.timestamp(),
                record.uri(),
                record.type().equals("revisit") ? "warc/revisit" : record.mediaType(),
                record.status(),
                digest,
                record.stored().labelled(),
                filename,
                record.offset(),
                record.length());
    }

    /** Reads a line. @throws ProtocolException where it is none; the message says what is missing */
    static CdxLine parse(String line) throws ProtocolException {
        int brace = line.indexOf(" {");
        String[] head = brace < 0 ? new String[0] : line.substring(0, brace).split(" ", -1);
        if (head.length != 2 || !head[1].matches("[0-9]{14,17}")) {
            throw new ProtocolException("expected KEY TIMESTAMP {JSON}, found \"" + Findings.shown(line) + "\"");
        }
        JsonNode json = Json.object(line.substring(brace + 1));
        String filename = json.path("filename").asText("");
        long offset = number(json.path("offset"));
        if (filename.isEmpty() || offset < 0) {
            throw new ProtocolException("expected filename and offset, found \"" + Findings.shown(line) + "\"");
        }
        return new CdxLine(
                head[0],
                head[1].substring(0, 14),
                json.path("url").asText(head[0]),
                json.path("mime").asText(""),
                (int) Math.max(0, number(json.path("status"))),
                json.path("digest").asText(""),
                json.path("recordDigest").asText(""),
                filename,
                offset,
                number(json.path("length")));
    }

    /** Numbers are written as numbers or as text. */
    private static long number(JsonNode node) {
        String text = node.asText("");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }

    /** As it stands in an index, without line end. */
    @Override
    public String toString() {
        ObjectNode json = Json.newObject();
        json.put("url", url);
        if (!mediaType.isEmpty()) {
            json.put("mime", mediaType);
        }
        if (status > 0) {
            json.put("status", Integer.toString(status));
        }
        if (!digest.isEmpty()) {
            json.put("digest", digest);
        }
        if (!recordDigest.isEmpty()) {
            json.put("recordDigest", recordDigest);
        }
        json.put("length", Long.toString(length));
        json.put("offset", Long.toString(offset));
        json.put("filename", filename);
        return key + " " + timestamp + " " + json;
    }
}
