// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.wacz;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Digest;
import org.daylight.ledger.Jcs;
import org.daylight.preserve.Transport;

/** The JSON members of a WACZ file, in canonical form (RFC 8785), so that equal content makes equal bytes. */
final class PackageFiles {
    /** Where the resources are listed. */
    static final String LIST = "datapackage.json";

    private PackageFiles() {}

    /** {@code pages/pages.jsonl}. */
    static byte[] pages(List<WaczContent.Page> pages) {
        StringBuilder lines = new StringBuilder(
                Jcs.write(Map.of("format", "json-pages-1.0", "id", "pages", "title", "All pages")) + "\n");
        for (WaczContent.Page page : pages) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", page.id());
            line.put("url", whole(page.url()));
            line.put("ts", seconds(page.time()));
            String title = page.title();
            line.put("title", whole(title == null ? page.url() : title));
            lines.append(Jcs.write(line)).append('\n');
        }
        return bytes(lines.toString());
    }

    /** {@code datapackage.json}. */
    static byte[] list(List<Map<String, Object>> resources, Instant created) {
        return bytes(Jcs.write(Map.of(
                        "profile",
                        "data-package",
                        "wacz_version",
                        "1.1.1",
                        "created",
                        seconds(created),
                        "software",
                        Transport.USER_AGENT,
                        "resources",
                        resources))
                + "\n");
    }

    /** {@code datapackage-digest.json}. Signed is the ASCII form of the labelled digest: what the verifiers of viewers compute over. */
    static byte[] signed(Digest digest, Instant created, WaczKey key) {
        byte[] signature = key.sign(bytes(digest.labelled()));
        return bytes(Jcs.write(Map.of(
                        "path",
                        LIST,
                        "hash",
                        digest.labelled(),
                        "signedData",
                        Map.of(
                                "hash", digest.labelled(),
                                "created", seconds(created),
                                "software", Transport.USER_AGENT,
                                "version", "0.1.0",
                                "publicKey", key.publicKey(),
                                "signature", Base64.getEncoder().encodeToString(signature))))
                + "\n");
    }

    /** Indexes count seconds, and viewers compare a page's time with its record's. */
    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Half of a surrogate pair, which a page may hold, is no text that JSON can carry. */
    private static String whole(String text) {
        return new String(bytes(text), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
