// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.BrowserParts;
import org.daylight.Digest;
import org.daylight.archive.WarcFiles;

/**
 * Writes a {@link ShownPage}, the page first, so that a file that breaks off still holds what matters:
 *
 * <pre>
 * warcinfo                                   browser, window, what was altered
 * request response metadata                  each redirect, then the page
 * conversion                                 DOM, screenshot (one record a tile), geometry of its words, PDF; each refers
 *                                            to the page
 * metadata  application/json                 the completeness report; refers to the page
 * request response metadata                  each sub-resource
 * </pre>
 *
 * Conversion records carry the page's address and a field of our own, {@code Daylight-Part}, that says which part it is.
 */
final class PageWriter {
    static final String PART = "Daylight-Part";
    static final String COMPLETENESS = "completeness";
    private static final String REGION = "Daylight-Region";

    private final WarcWriter writer;

    private PageWriter(WarcWriter writer) {
        this.writer = writer;
    }

    static void write(OpenFile file, ShownPage page) throws IOException {
        WarcWriter writer = new WarcWriter(file);
        writer.info(page.time(), page.settings());
        new PageWriter(writer).write(page);
    }

    private void write(ShownPage page) throws IOException {
        for (Relayed hop : page.redirects()) {
            exchange(hop);
        }
        String main = exchange(page.main());
        for (ShownPage.Part part : page.parts()) {
            part(part, page.main(), main);
        }
        Map<String, String> report = writer.target(
                "metadata", WarcWriter.newId(), WarcStore.now(), page.main().url());
        report.put("WARC-Refers-To", main);
        report.put(PART, COMPLETENESS);
        writer.write(report, "application/json", page.completeness());
        for (Relayed other : page.rest()) {
            exchange(other);
        }
    }

    private void part(ShownPage.Part part, Relayed main, String mainId) throws IOException {
        Map<String, String> fields = writer.target("conversion", WarcWriter.newId(), WarcStore.now(), main.url());
        fields.put("WARC-Refers-To", mainId);
        fields.put(PART, part.kind().name().toLowerCase(Locale.ROOT));
        if (!part.region().isEmpty()) {
            fields.put(REGION, part.region());
        }
        Digest digest = digest(part.content());
        fields.put("WARC-Payload-Digest", digest.labelled());
        try (InputStream in = part.content().open()) {
            writer.write(fields, part.mediaType(), in, part.content().length(), digest);
        }
    }

    /** Returns the id of the response record. */
    private String exchange(Relayed exchange) throws IOException {
        String request = WarcWriter.newId();
        String response = WarcWriter.newId();
        Instant time = exchange.time();
        Map<String, String> asked = writer.target("request", request, time, exchange.url());
        WarcWriter.address(asked, exchange.peer());
        asked.put("WARC-Concurrent-To", response);
        writer.write(asked, "application/http;msgtype=request", exchange.request());

        Map<String, String> answered = writer.target("response", response, time, exchange.url());
        WarcWriter.address(answered, exchange.peer());
        answered.put("WARC-Concurrent-To", request);
        try (InputStream in = exchange.response().open()) {
            answered.put("WARC-Payload-Digest", WarcFiles.payloadDigest(in).labelled());
        }
        String truncated = exchange.truncated();
        if (truncated != null) {
            answered.put("WARC-Truncated", truncated);
        }
        try (InputStream in = exchange.response().open()) {
            writer.write(
                    answered,
                    "application/http;msgtype=response",
                    in,
                    exchange.response().length(),
                    digest(exchange.response()));
        }
        Map<String, String> noted = writer.target("metadata", WarcWriter.newId(), time, exchange.url());
        noted.put("WARC-Concurrent-To", response);
        List<String> more = WarcWriter.collected(exchange.clockOffset(), exchange.via());
        writer.write(noted, "application/warc-fields", WarcWriter.notes(exchange.took(), more, exchange.tls()));
        return response;
    }

    private static Digest digest(Spool spool) throws IOException {
        try (Digesting in = new Digesting(spool.open())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return in.digest();
        }
    }

    /** Where the parts stand in a file that was written so. */
    static BrowserParts parts(Path file) throws IOException {
        List<StoredRecord> headers = StoredRecord.headers(file);
        return new BrowserParts(
                first(headers, "dom"),
                first(headers, "screenshot"),
                first(headers, "pdf"),
                first(headers, COMPLETENESS));
    }

    private static @org.jspecify.annotations.Nullable Long first(List<StoredRecord> headers, String part) {
        return headers.stream()
                .filter(r -> r.field(PART).equals(part))
                .map(StoredRecord::offset)
                .findFirst()
                .orElse(null);
    }

    /** A line of warcinfo without what would end it. */
    static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }

    static byte[] lines(List<String> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(l -> all.append(line(l)).append("\r\n"));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }
}
