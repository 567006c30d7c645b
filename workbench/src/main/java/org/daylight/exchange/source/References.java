// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.DaylightException;

/**
 * What Zotero and other reference managers hand over: CSL-JSON and RIS. Each reference with an address becomes a page to
 * preserve, with its title and dates. Authors are not taken in: a work list needs none.
 */
public final class References {
    private static final ObjectMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build())
            .build();
    private static final Pattern TAG = Pattern.compile("([A-Z][A-Z0-9])  -(?: (.*))?");

    private References() {}

    /** CSL-JSON: a list of items. @throws DaylightException where it is none */
    public static Found csl(String text) {
        JsonNode list;
        try {
            list = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DaylightException("it is no JSON: CSL-JSON is a list of references", e);
        }
        JsonNode items = list.path("items").isArray() ? list.path("items") : list;
        if (!items.isArray()) {
            throw new DaylightException("it is no CSL-JSON: expected a list of references");
        }
        Finding finding = new Finding();
        long number = 0;
        for (JsonNode item : items) {
            number++;
            Map<String, Object> detail = new TreeMap<>();
            detail.put("title", item.path("title").asText(""));
            detail.put(
                    "speaker",
                    item.path("publisher").asText(item.path("container-title").asText("")));
            detail.put("reference", item.path("id").asText(""));
            detail.put("lang", item.path("language").asText(""));
            date(item.path("accessed")).ifPresent(date -> detail.put("accessed", date));
            date(item.path("issued")).ifPresent(date -> detail.put("published", date));
            page(finding, number, item.path("URL").asText(""), item.path("DOI").asText(""), detail);
        }
        return finding.found();
    }

    private static void page(Finding finding, long number, String url, String doi, Map<String, Object> detail) {
        if (Finding.web(url)) {
            finding.add(number, "page", url, detail);
        } else if (doi.matches("10\\.[0-9]{4,9}/[^\\s]{1,200}")) {
            finding.add(number, "page", "https://doi.org/" + doi, detail);
        } else {
            finding.pass(number, "the reference has no address");
        }
    }

    /** Date parts as exact as they are; text in EDTF or ISO form. */
    static Optional<String> date(JsonNode date) {
        JsonNode parts = date.path("date-parts").path(0);
        if (parts.isArray() && !parts.isEmpty()) {
            StringBuilder iso = new StringBuilder();
            for (int i = 0; i < Math.min(3, parts.size()); i++) {
                String part = parts.get(i).asText("");
                if (!part.matches("[0-9]{1,4}")) {
                    break;
                }
                iso.append(i == 0 ? "" : "-")
                        .append(String.format(Locale.ROOT, i == 0 ? "%04d" : "%02d", Integer.parseInt(part)));
            }
            return CellDates.read(iso.toString(), "");
        }
        String text = date.isTextual()
                ? date.asText()
                : date.path("raw").asText(date.path("literal").asText(""));
        return CellDates.read(text, "");
    }

    /** RIS: tagged lines, a reference from TY to ER. @throws DaylightException where there is none */
    public static Found ris(String text) {
        Finding finding = new Finding();
        Map<String, String> tags = new TreeMap<>();
        long number = 0;
        boolean any = false;
        long start = 0;
        for (String line : text.lines().toList()) {
            number++;
            Matcher m = TAG.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line.stripTrailing());
            if (!m.matches()) {
                continue;
            }
            String value = m.group(2) == null ? "" : m.group(2).strip();
            switch (m.group(1)) {
                case "TY" -> {
                    tags.clear();
                    start = number;
                    any = true;
                }
                case "ER" -> {
                    reference(finding, start, tags);
                    tags.clear();
                }
                default -> tags.putIfAbsent(m.group(1), value);
            }
        }
        if (!any) {
            throw new DaylightException("it is no RIS: expected lines such as \"TY  - ELEC\"");
        }
        if (!tags.isEmpty()) {
            reference(finding, start, tags);
        }
        return finding.found();
    }

    private static void reference(Finding finding, long line, Map<String, String> tags) {
        Map<String, Object> detail = new TreeMap<>();
        detail.put("title", first(tags, "TI", "T1", "CT", "BT"));
        detail.put("speaker", first(tags, "PB", "T2", "JO", "JF"));
        detail.put("reference", first(tags, "ID"));
        detail.put("lang", first(tags, "LA"));
        // RIS writes 2022/09/05/ and leaves out what is not known.
        date(first(tags, "Y2")).ifPresent(date -> detail.put("accessed", date));
        date(first(tags, "DA", "PY", "Y1")).ifPresent(date -> detail.put("published", date));
        page(finding, line, first(tags, "UR", "L2", "LK"), first(tags, "DO"), detail);
    }

    private static Optional<String> date(String ris) {
        return CellDates.read(
                ris.replaceAll("/[^0-9/]*$", "").replaceAll("/+$", "").replace('/', '-'), "");
    }

    private static String first(Map<String, String> tags, String... names) {
        for (String name : names) {
            String value = tags.getOrDefault(name, "");
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }
}
