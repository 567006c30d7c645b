// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.exchange.source;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.DaylightException;
import org.daylight.exchange.sheet.Table;

/**
 * The sheet that Bellingcat's auto-archiver fills. Each address becomes a page to preserve. That the archiver kept a copy,
 * when, and with which digest, is that archiver's word: it is kept beside, under its name, and proves nothing here until
 * its file is handed in.
 */
public final class AutoArchiver {
    /** The archiver's own names of its columns, as it has them unless told otherwise; ours behind. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("link", "link");
        COLUMNS.put("archive status", "status");
        COLUMNS.put("destination folder", "folder");
        COLUMNS.put("archive location", "location");
        COLUMNS.put("archive date", "archived");
        COLUMNS.put("thumbnail", "thumbnail");
        COLUMNS.put("upload timestamp", "uploaded");
        COLUMNS.put("upload title", "title");
        COLUMNS.put("text content", "text");
        COLUMNS.put("textual content", "text");
        COLUMNS.put("screenshot", "screenshot");
        COLUMNS.put("hash", "hash");
        COLUMNS.put("perceptual hashes", "perceptual");
        COLUMNS.put("wacz", "wacz");
        COLUMNS.put("replaywebpage", "replay");
    }

    private static final int HEADER_WITHIN = 20;

    private AutoArchiver() {}

    /** Whether a table has the columns of one. */
    public static boolean looksLike(Table table) {
        return header(table) != null;
    }

    private static Table.@org.jspecify.annotations.Nullable Row header(Table table) {
        for (Table.Row row :
                table.rows().subList(0, Math.min(HEADER_WITHIN, table.rows().size()))) {
            List<String> names = row.cells().stream().map(CountryNames::fold).toList();
            if (names.contains("link") && names.contains("archive status")) {
                return row;
            }
        }
        return null;
    }

    /** The pages of a sheet. @throws DaylightException where it has not the archiver's columns */
    public static Found read(Table table) {
        Table.Row header = header(table);
        if (header == null) {
            throw new DaylightException("the sheet has no columns \"link\" and \"archive status\": is it one of"
                    + " auto-archiver? `import FILE --as statements` takes any other");
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String ours = COLUMNS.get(CountryNames.fold(header.cell(i)));
            if (ours != null) {
                columns.putIfAbsent(ours, i);
            }
        }
        Finding finding = new Finding();
        table.notes().forEach(finding::note);
        for (Table.Row row : table.rows()) {
            if (row.number() > header.number()) {
                row(row, columns, finding);
            }
        }
        return finding.found();
    }

    private static void row(Table.Row row, Map<String, Integer> columns, Finding finding) {
        String link = cell(row, columns, "link");
        if (!Finding.web(link)) {
            finding.pass(row.number(), "the row has no link");
            return;
        }
        Map<String, Object> archiver = new TreeMap<>();
        archiver.put("name", "auto-archiver");
        for (String field : List.of(
                "status", "location", "archived", "uploaded", "folder", "screenshot", "thumbnail", "wacz", "replay")) {
            String text = cell(row, columns, field);
            if (!text.isEmpty()) {
                archiver.put(field, text);
            }
        }
        hash(cell(row, columns, "hash"), archiver);
        Map<String, Object> detail = new TreeMap<>();
        detail.put("archiver", archiver);
        detail.put("title", cell(row, columns, "title"));
        detail.put("quote", cell(row, columns, "text"));
        finding.add(row.number(), "page", link, detail);
    }

    /** With the name of its function before a colon, or told by its length. */
    private static void hash(String text, Map<String, Object> archiver) {
        String low = text.strip().toLowerCase(Locale.ROOT);
        String digits = low.substring(low.lastIndexOf(':') + 1);
        if (digits.matches("[0-9a-f]{64}") && !low.startsWith("sha3")) {
            archiver.put("sha256", digits);
        } else if (!low.isEmpty()) {
            archiver.put("hash", text.strip());
        }
    }

    private static String cell(Table.Row row, Map<String, Integer> columns, String field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }
}
