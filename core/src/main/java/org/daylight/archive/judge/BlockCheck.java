// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Locale;
import org.daylight.archive.Chunks;
import org.daylight.archive.DeclaredDigest;
import org.daylight.archive.Expansion;
import org.daylight.archive.judge.RecordHead.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block of one WARC record, recomputes the digests that its header declares, and sees whether the block is
 * what its content type says.
 *
 * <p>The standard takes the payload's digest over the entity body: chunks joined, content coding left (WARC/1.1, 5.9
 * with RFC 2616). Crawlers have also taken it over the body as it came, chunk sizes and all, and over the body with its
 * content coding undone. Each of the three is recomputed; the two latter are tolerated and named.
 */
final class BlockCheck implements AutoCloseable {
    private final RecordHead head;
    private final String item;
    private final Place place;
    private final Findings findings;
    private final @Nullable DeclaredDigest block;
    private final @Nullable MessageDigest blockDigest;
    private final @Nullable DeclaredDigest payload;
    private @Nullable MessageDigest raw;
    private @Nullable MessageDigest joined;
    private @Nullable Expansion expanded;

    BlockCheck(RecordHead head, String item, Place place, Findings findings) {
        this.head = head;
        this.item = item;
        this.place = place;
        this.findings = findings;
        this.block = DeclaredDigest.of(head.value("WARC-Block-Digest"));
        this.blockDigest = block == null ? null : block.computation();
        // A revisit names the payload of another record, a segment that of all segments together.
        boolean elsewhere =
                head.value("WARC-Type").equalsIgnoreCase("revisit") || head.first("WARC-Segment-Number") != null;
        this.payload = elsewhere ? null : DeclaredDigest.of(head.value("WARC-Payload-Digest"));
    }

    /** Reads the block to its end and says how many bytes there were; digests are judged only where all are there. */
    long read(InputStream in, long length) throws IOException {
        Counted counted = new Counted(in, blockDigest);
        InputStream body = new BufferedInputStream(counted, 1 << 14);
        HttpStart http = null;
        if (isHttp()) {
            http = HttpStart.read(body);
            http(http, length);
        }
        payload(body, http);
        byte[] rest = new byte[1 << 14];
        while (body.read(rest) >= 0) {
            // to the end of the block
        }
        if (counted.count == length) {
            blockAgrees();
            payloadAgrees();
        }
        return counted.count;
    }

    private boolean isHttp() {
        String type = head.value("Content-Type").toLowerCase(Locale.ROOT).strip();
        return type.equals("application/http")
                || type.startsWith("application/http;")
                || type.startsWith("application/http ");
    }

    private void http(HttpStart http, long length) {
        String type = head.value("WARC-Type").toLowerCase(Locale.ROOT);
        boolean response = type.equals("response");
        boolean revisit = type.equals("revisit");
        if ((!response && !type.equals("request") && !revisit) || (revisit && length == 0)) {
            return;
        }
        boolean right =
                revisit ? http.isResponse() || http.isRequest() : response ? http.isResponse() : http.isRequest();
        if (!right) {
            // What a broken server sent may be kept so (WARC/1.1, 6.3.2): it is not the archive's fault.
            findings.tolerate(
                    Rule.BLOCK,
                    item,
                    place,
                    "an HTTP " + (response || revisit ? "status line" : "request line") + " at the start of the block",
                    Findings.quoted(http.firstLine()));
        } else if (!http.whole() && !revisit && head.first("WARC-Truncated") == null) {
            findings.tolerate(
                    Rule.BLOCK, item, place, "an HTTP header that ends with an empty line", "the end of the block");
        }
    }

    private void payload(InputStream body, @Nullable HttpStart http) throws IOException {
        if (payload == null) {
            return;
        }
        MessageDigest all = payload.computation();
        raw = all;
        boolean chunked = http != null
                && http.value("Transfer-Encoding").toLowerCase(Locale.ROOT).contains("chunked");
        if (http != null) {
            expanded = Expansion.of(http.value("Content-Encoding"), payload.computation());
        }
        DigestInputStream tee = new DigestInputStream(body, all);
        MessageDigest chunks = chunked ? payload.computation() : null;
        InputStream entity = chunked ? new Chunks(tee) : tee;
        byte[] buffer = new byte[1 << 14];
        try {
            for (int n; (n = entity.read(buffer)) >= 0; ) {
                if (chunks != null) {
                    chunks.update(buffer, 0, n);
                }
                if (expanded != null) {
                    expanded.accept(buffer, 0, n);
                }
            }
            joined = chunks;
        } catch (EOFException | ProtocolException e) {
            // No chunks, or not to their end. What was recorded may have been joined already, or been cut off.
            joined = String.valueOf(e.getMessage()).startsWith("ended") ? chunks : null;
        }
        while (tee.read(buffer) >= 0) {
            // behind the last chunk
        }
    }

    private void blockAgrees() {
        if (block == null || blockDigest == null) {
            return;
        }
        byte[] hash = blockDigest.digest();
        if (block.agrees(hash)) {
            findings.digest();
        } else {
            disagrees("WARC-Block-Digest", block, hash);
        }
    }

    private void payloadAgrees() {
        if (payload == null || raw == null) {
            return;
        }
        byte[] asStored = raw.digest();
        byte[] entity = joined == null ? asStored : joined.digest();
        byte[] unpacked = expanded == null ? null : expanded.value();
        if (payload.agrees(entity)) {
            findings.digest();
        } else if (payload.agrees(asStored)) {
            findings.digest();
            otherwise("the chunks' sizes counted with it");
        } else if (unpacked != null && payload.agrees(unpacked)) {
            findings.digest();
            otherwise("the content coding undone");
        } else {
            disagrees("WARC-Payload-Digest", payload, entity);
        }
    }

    private void otherwise(String how) {
        findings.tolerate(
                Rule.DIGEST_SCOPE,
                item,
                at("WARC-Payload-Digest"),
                "the payload's digest over the body with its chunks joined and its content coding left",
                "one with " + how);
    }

    private void disagrees(String name, DeclaredDigest declared, byte[] computed) {
        findings.fault(Rule.DIGEST, item, at(name), name + " " + declared.shown(), declared.shown(computed));
    }

    private Place at(String name) {
        Field field = head.first(name);
        return field == null ? place : field.place();
    }

    @Override
    public void close() {
        if (expanded != null) {
            expanded.close();
        }
    }

    /** Counts and digests what passes. */
    private static final class Counted extends InputStream {
        private final InputStream in;
        private final @Nullable MessageDigest digest;
        private long count;

        Counted(InputStream in, @Nullable MessageDigest digest) {
            this.in = in;
            this.digest = digest;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = in.read(into, from, length);
            if (n > 0) {
                count += n;
                if (digest != null) {
                    digest.update(into, from, n);
                }
            }
            return n;
        }
    }
}
