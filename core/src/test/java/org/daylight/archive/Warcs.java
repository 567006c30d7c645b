// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Builds archives byte by byte, apart from any library, so that tests can break them. */
final class Warcs {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final boolean gzip;

    Warcs(boolean gzip) {
        this.gzip = gzip;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    /** Adds a record and returns its offset. */
    int add(String type, String target, byte[] block) {
        int offset = out.size();
        byte[] record = record(type, target, block, "");
        out.writeBytes(gzip ? gzip(record) : record);
        return offset;
    }

    void raw(byte[] bytes) {
        out.writeBytes(bytes);
    }

    static byte[] record(String type, String target, byte[] block, String more) {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.writeBytes(utf8("WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:0-" + target
                + ">\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2022-12-05T10:00:00Z\r\nWARC-IP-Address: 9.9.9.9\r\n"
                + more + "Content-Type: "
                + (type.equals("response") ? "application/http;msgtype=response" : "text/plain")
                + "\r\nContent-Length: " + block.length + "\r\n\r\n"));
        record.writeBytes(block);
        record.writeBytes(utf8("\r\n\r\n"));
        return record.toByteArray();
    }

    static byte[] http(String head, byte[] body) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.writeBytes(utf8(head.replace("\n", "\r\n") + "\r\n\r\n"));
        block.writeBytes(body);
        return block.toByteArray();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
