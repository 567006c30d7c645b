// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jwat.warc.WarcReader;
import org.jwat.warc.WarcReaderFactory;
import org.jwat.warc.WarcRecord;

/** The records of a file as another library reads and judges them. */
final class Records {
    /** One of them; nobody compares two. */
    @SuppressWarnings("ArrayRecordComponent")
    record One(String type, String url, String part, byte[] block, List<String> faults, String peer) {
        String text() {
            return new String(block, StandardCharsets.UTF_8);
        }
    }

    private final List<One> all = new ArrayList<>();

    Records(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                WarcReader reader = WarcReaderFactory.getReader(in, 8192)) {
            reader.setBlockDigestEnabled(true);
            // Payload digests are not asked of it: it digests chunks as they stand, where WARC/1.1 counts them joined.
            reader.setPayloadDigestEnabled(false);
            for (WarcRecord record = reader.getNextRecord(); record != null; record = reader.getNextRecord()) {
                byte[] block;
                try (InputStream payload = content(record)) {
                    block = payload.readAllBytes();
                }
                record.close();
                List<String> faults = new ArrayList<>();
                record.diagnostics
                        .getErrors()
                        .forEach(e -> faults.add(
                                e.type + " " + e.entity + " " + java.util.Arrays.toString(e.getMessageArgs())));
                all.add(new One(
                        String.valueOf(record.header.warcTypeStr),
                        String.valueOf(record.header.warcTargetUriStr),
                        Optional.ofNullable(record.getHeader("Daylight-Part"))
                                .map(h -> h.value)
                                .orElse(""),
                        block,
                        faults,
                        String.valueOf(record.header.warcIpAddress)));
            }
        }
    }

    /** The whole block, head of the message included. */
    private static InputStream content(WarcRecord record) throws IOException {
        return record.getPayload() == null
                ? InputStream.nullInputStream()
                : record.getPayload().getInputStreamComplete();
    }

    List<One> all() {
        return all;
    }

    List<One> of(String type) {
        return all.stream().filter(r -> r.type().equals(type)).toList();
    }

    One part(String name) {
        return all.stream().filter(r -> r.part().equals(name)).findFirst().orElseThrow();
    }

    JsonNode report() throws IOException {
        return new ObjectMapper().readTree(part("completeness").block());
    }

    /** The failed resource with this address. */
    JsonNode failed(String url) throws IOException {
        for (JsonNode line : report().path("failed")) {
            if (line.path("url").asText().equals(url)) {
                return line;
            }
        }
        throw new AssertionError(url + " is not named in " + report().path("failed"));
    }
}
