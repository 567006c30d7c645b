// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Builds archives by hand and has them judged. */
final class Judged {
    private Judged() {}

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A record: its header's lines, with a length added, and its block. */
    static byte[] record(String head, String block) {
        return record(head, utf8(block));
    }

    static byte[] record(String head, byte[] block) {
        return concat(
                utf8(head.strip().replace("\n", "\r\n") + "\r\nContent-Length: " + block.length + "\r\n\r\n"),
                block,
                utf8("\r\n\r\n"));
    }

    /** A sound response of WARC/1.1 with further lines in its header. */
    static byte[] response(String more, byte[] block) {
        return record("""
                WARC/1.1
                WARC-Type: response
                WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>
                WARC-Date: 2022-12-05T10:00:00.25Z
                WARC-Target-URI: http://example.org/
                Content-Type: application/http;msgtype=response
                """ + more, block);
    }

    static byte[] response() {
        return response("", utf8("HTTP/1.1 200 OK\r\n\r\nbody"));
    }

    static Judgement judge(Path folder, String name, byte[] bytes) {
        try {
            return ArchiveJudge.judge(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Rule> faults(Judgement judgement) {
        return judgement.faults().stream().map(Finding::rule).toList();
    }

    static List<Rule> tolerated(Judgement judgement) {
        return judgement.tolerated().stream().map(Finding::rule).toList();
    }
}
