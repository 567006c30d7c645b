// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.DaylightException;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.publish.bundle.Checklist.Grade;
import org.daylight.publish.bundle.Checklist.Item;
import org.daylight.publish.bundle.WarcRecords.Entry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The items of the checklist that the page itself answers: what is embedded in it, and what stands around it. */
final class ChecklistPage {
    private static final int LARGEST = 16 << 20;

    private final JsonNode capture;
    private final @Nullable CaptureRecords records;

    ChecklistPage(JsonNode capture, @Nullable CaptureRecords records) {
        this.capture = capture;
        this.records = records;
    }

    /** Embedded media, embedded metadata, contextual data. */
    List<Item> items() {
        if (records == null || records.main().isEmpty()) {
            String why = "the stored bytes stay with the maker";
            boolean text = !capture.path("documents").isEmpty();
            return List.of(
                    new Item("embedded-media", "155 (d)", Grade.ABSENT, List.of(), why),
                    new Item("embedded-metadata", "155 (e)", Grade.ABSENT, List.of(), why),
                    new Item(
                            "contextual-data",
                            "155 (f)",
                            text ? Grade.PARTLY : Grade.ABSENT,
                            Checklist.texts(capture),
                            text ? "the text around the cited words is here; " + why : why));
        }
        Document page = page(records);
        return List.of(media(records, page), metadata(records, page), context(records));
    }

    private Item media(CaptureRecords from, @Nullable Document page) {
        if (page == null) {
            return new Item(
                    "embedded-media",
                    "155 (d)",
                    Grade.PRESENT,
                    main(from),
                    "the item is no page: nothing is embedded by address");
        }
        Set<String> asked = new TreeSet<>();
        for (Element e : page.select(
                "img[src],source[src],video[src],audio[src],embed[src],iframe[src],link[rel~=(?i)stylesheet]")) {
            String address = e.absUrl(e.hasAttr("src") ? "src" : "href");
            if (address.matches("(?i)https?://.*")) {
                asked.add(address.replaceFirst("#.*", ""));
            }
        }
        List<String> where = new ArrayList<>();
        int there = 0;
        for (Entry entry : from.beside()) {
            if (asked.contains(entry.target())) {
                there++;
                where.add(Checklist.record(capture, entry));
            }
        }
        if (asked.isEmpty()) {
            return new Item(
                    "embedded-media", "155 (d)", Grade.PRESENT, main(from), "the page embeds nothing by address");
        }
        Grade grade = there == asked.size() ? Grade.PRESENT : there > 0 ? Grade.PARTLY : Grade.ABSENT;
        return new Item(
                "embedded-media",
                "155 (d)",
                grade,
                where,
                there + " of " + asked.size()
                        + " pictures, films, frames and style sheets that the page names are preserved");
    }

    private Item metadata(CaptureRecords from, @Nullable Document page) {
        List<String> where = main(from);
        List<String> has = new ArrayList<>();
        if (from.main().orElseThrow().type().equals("response")) {
            has.add("response headers");
        }
        if (page != null && !page.select("meta[property],meta[name]").isEmpty()) {
            has.add("meta elements");
        }
        if (page != null && !page.select("script[type=application/ld+json]").isEmpty()) {
            has.add("JSON-LD");
        }
        boolean own = page == null || has.size() > 1 || (has.size() == 1 && !has.contains("response headers"));
        Grade grade = has.isEmpty() && page != null ? Grade.ABSENT : own ? Grade.PRESENT : Grade.PARTLY;
        return new Item(
                "embedded-metadata",
                "155 (e)",
                grade,
                grade == Grade.ABSENT ? List.of() : where,
                has.isEmpty()
                        ? (page == null
                                ? "whatever the item holds is preserved with it"
                                : "the page states nothing about itself")
                        : "preserved: " + String.join(", ", has));
    }

    private Item context(CaptureRecords from) {
        List<String> where = new ArrayList<>(main(from));
        from.completeness().ifPresent(r -> where.add(Checklist.record(capture, r)));
        where.addAll(Checklist.texts(capture));
        boolean reported = from.completeness().isPresent();
        return new Item(
                "contextual-data",
                "155 (f)",
                Grade.PARTLY,
                where,
                reported
                        ? "the page stands whole around the words, and a report says what the browser missed; pages that it"
                                + " links to are not part of this capture"
                        : "the page stands whole around the words; what scripts load later, comments among it, and pages"
                                + " that it links to are not part of this capture");
    }

    private List<String> main(CaptureRecords from) {
        return from.main().map(r -> List.of(Checklist.record(capture, r))).orElse(List.of());
    }

    /** The page where it is one; null for anything else, and for what cannot be decoded. */
    static @Nullable Document page(CaptureRecords from) {
        try {
            ArchivedResponse response = from.response();
            boolean html = response.mediaType().orElse("").contains("html");
            if (html && !response.oversize() && response.decodedBody(LARGEST) instanceof Body.Bytes bytes) {
                return Jsoup.parse(
                        new java.io.ByteArrayInputStream(bytes.bytes()),
                        response.charset().filter(ChecklistPage::known).orElse(null),
                        response.targetUri());
            }
            return null;
        } catch (DaylightException | java.io.IOException | IllegalArgumentException e) {
            // A stranger's page that cannot be read is graded like an item that is no page; its record has a fault.
            return null;
        }
    }

    private static boolean known(String charset) {
        try {
            return java.nio.charset.Charset.isSupported(charset);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
