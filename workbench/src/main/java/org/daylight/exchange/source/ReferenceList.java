// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Preserved pages for a reference manager, as CSL-JSON or RIS. Each says where its copy is kept, its digest and its place
 * in the ledger. No authors: a byline may name a person who is to be protected.
 */
public final class ReferenceList {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ReferenceList() {}

    /**
     * One preserved page, as it may be shown.
     *
     * @param id of the capture
     * @param title null where the page gives none
     * @param publisher null where it names none
     * @param published ISO date as exact as the page says; null where it does not
     * @param url null where it may name a person
     * @param preserved when it was captured
     * @param lang BCP 47
     * @param archive the case: origin of its ledger
     * @param place file and offset in its archive
     * @param sha256 of the payload
     * @param event its number in the ledger
     * @param quotes cited words, masked where they have to be
     */
    public record Reference(
            String id,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String url,
            Instant preserved,
            String lang,
            String archive,
            String place,
            String sha256,
            long event,
            List<String> quotes) {
        /** Copies the list. */
        public Reference {
            quotes = List.copyOf(quotes);
        }

        private String note() {
            return "Preserved " + preserved + " as " + id + ", SHA-256 " + sha256 + ", event " + event + " of "
                    + archive;
        }
    }

    /** CSL-JSON 1.0.2: a list of items of the type webpage. */
    public static String csl(List<Reference> references) {
        List<Object> items = new ArrayList<>();
        for (Reference r : references) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", r.id());
            item.put("type", "webpage");
            put(item, "title", r.title());
            put(item, "container-title", r.publisher());
            put(item, "URL", r.url());
            item.put(
                    "accessed",
                    Map.of("date-parts", List.of(parts(r.preserved().toString().substring(0, 10)))));
            if (r.published() != null && r.published().matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
                item.put("issued", Map.of("date-parts", List.of(parts(r.published()))));
            }
            if (!r.lang().equals("und")) {
                item.put("language", r.lang());
            }
            item.put("archive", r.archive());
            item.put("archive_location", r.place());
            item.put("note", r.note());
            if (!r.quotes().isEmpty()) {
                item.put(
                        "annote",
                        String.join(
                                "\n",
                                r.quotes().stream().map(q -> "“" + q + "”").toList()));
            }
            Map<String, Object> custom = new LinkedHashMap<>();
            custom.put("capture", r.id());
            custom.put("sha256", r.sha256());
            custom.put("ledgerEvent", r.event());
            custom.put("preserved", r.preserved().toString());
            item.put("custom", custom);
            items.add(item);
        }
        try {
            return JSON.writeValueAsString(items) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps of words and numbers are always JSON", e);
        }
    }

    private static List<Integer> parts(String iso) {
        List<Integer> parts = new ArrayList<>();
        for (String part : iso.split("-")) {
            parts.add(Integer.parseInt(part));
        }
        return parts;
    }

    private static void put(Map<String, Object> item, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            item.put(name, value);
        }
    }

    /** RIS: one reference of the type ELEC from TY to ER, lines end with CR LF. */
    public static String ris(List<Reference> references) {
        StringBuilder ris = new StringBuilder();
        for (Reference r : references) {
            tag(ris, "TY", "ELEC");
            tag(ris, "ID", r.id());
            tag(ris, "TI", r.title());
            tag(ris, "PB", r.publisher());
            if (r.published() != null && r.published().matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
                tag(ris, "PY", r.published().substring(0, 4));
                tag(
                        ris,
                        "DA",
                        r.published().replace('-', '/')
                                + "/".repeat(r.published().length() == 10 ? 1 : 0));
            }
            tag(ris, "UR", r.url());
            tag(ris, "Y2", SLASHED.format(r.preserved()) + "/");
            tag(ris, "LA", r.lang().equals("und") ? null : r.lang());
            tag(ris, "AN", r.sha256());
            tag(ris, "DB", r.archive());
            tag(ris, "AV", r.place());
            tag(ris, "N1", r.note());
            r.quotes().forEach(q -> tag(ris, "N2", "“" + q + "”"));
            ris.append("ER  - \r\n\r\n");
        }
        return ris.toString();
    }

    private static void tag(StringBuilder ris, String tag, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            ris.append(tag)
                    .append("  - ")
                    .append(value.replaceAll("\\s+", " ").strip())
                    .append("\r\n");
        }
    }
}
