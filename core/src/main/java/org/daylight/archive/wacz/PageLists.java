// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** {@code pages/pages.jsonl} and {@code extraPages.jsonl}: what a reader is shown first must be in the archive. */
final class PageLists {
    private static final String PAGES = "pages/pages.jsonl";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ZipFolder zip;
    private final Index index;
    private final Findings findings;
    private long count;

    PageLists(ZipFolder zip, Index index, Findings findings) {
        this.zip = zip;
        this.index = index;
        this.findings = findings;
    }

    long count() {
        return count;
    }

    void check() {
        if (zip.find(PAGES).isEmpty()) {
            findings.fault(PAGES, -1, "the list of pages", "none", "a viewer would have nothing to begin with");
        }
        for (ZipMember m : zip.members()) {
            if (m.name().startsWith("pages/") && m.name().endsWith(".jsonl")) {
                list(m);
            }
        }
    }

    private void list(ZipMember member) {
        long number = 0;
        try (InputStream stream = zip.stream(member);
                BufferedInputStream in = new BufferedInputStream(stream, 1 << 16)) {
            for (String line; (line = Index.line(in)) != null; ) {
                number++;
                if (!line.isBlank()) {
                    page(member, number, line);
                }
            }
            if (number == 0) {
                findings.fault(member.name(), member.data(), "a header line", "an empty file", "");
            }
        } catch (IOException e) {
            findings.fault(
                    member.name() + " behind line " + number,
                    member.data(),
                    "a list of pages",
                    String.valueOf(e.getMessage()),
                    "");
        }
    }

    private void page(ZipMember member, long number, String line) {
        String item = member.name() + " line " + number;
        try {
            JsonNode json = Json.object(line);
            if (number == 1) {
                if (!json.path("format").asText("").equals("json-pages-1.0")) {
                    findings.fault(
                            item,
                            member.data(),
                            "format json-pages-1.0",
                            json.path("format").asText("none"),
                            "");
                }
                return;
            }
            count++;
            String url = json.path("url").asText("");
            String ts = json.path("ts").asText("");
            if (url.isEmpty() || ts.isEmpty()) {
                findings.fault(item, member.data(), "url and ts", "a page without", "");
                return;
            }
            archived(item, member, url, ts);
        } catch (ProtocolException e) {
            findings.fault(item, member.data(), "a page as JSON", String.valueOf(e.getMessage()), "");
        }
    }

    private void archived(String item, ZipMember member, String url, String ts) {
        Set<String> times = index.times(url);
        int fragment = url.indexOf('#');
        if (times.isEmpty() && fragment > 0) {
            times = index.times(url.substring(0, fragment));
        }
        if (times.isEmpty()) {
            if (index.whole()) {
                findings.fault(
                        item, member.data(), "a record of " + url, "none in the index", "the page cannot be shown");
            }
            return;
        }
        try {
            String stamp = STAMP.format(OffsetDateTime.parse(ts));
            if (!times.contains(stamp)) {
                findings.note(item + ": " + url + " is in the archive, but not of " + ts);
            }
        } catch (DateTimeException e) {
            findings.fault(item, member.data(), "ts as RFC 3339 writes it", ts, "");
        }
    }
}
