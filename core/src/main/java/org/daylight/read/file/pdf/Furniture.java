// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Running heads, feet and page numbers: what stands in the margins of many pages with the same words, figures aside. A
 * number alone at the edge of a page is one too.
 */
final class Furniture {
    private static final double MARGIN = 0.14;
    private static final int ROWS = 3;
    private static final Pattern NUMBER = Pattern.compile(
            "(?iu)[-–—|•\\s]*(page|seite|página|pagina|strona|strana|עמוד|صفحة|第|p\\.?)?\\s*(\\d{1,4}|[ivxlc]{1,6})"
                    + "\\s*((/|of|von|de|di|van|z|מתוך|من|页|頁|ページ|쪽)\\s*共?\\s*\\d{0,4}\\s*[页頁]?)?[-–—|•\\s]*");

    private Furniture() {}

    /**
     * The pages without it.
     *
     * @param aside what was taken out is added here
     */
    static List<Page> without(List<Page> pages, List<String> aside) {
        Map<String, Set<Integer>> seen = new HashMap<>();
        List<List<Row>> margins = new ArrayList<>();
        for (Page page : pages) {
            List<Row> margin = margin(page);
            margins.add(margin);
            for (Row row : margin) {
                for (String key : keys(page, row)) {
                    seen.computeIfAbsent(key, k -> new HashSet<>()).add(page.number());
                }
            }
        }
        List<Page> out = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            Set<Fragment> gone = new HashSet<>();
            for (Row row : margins.get(i)) {
                // Heads of chapters run over a few pages; heads of left and right pages take turns.
                int most = keys(page, row).stream()
                        .mapToInt(k -> seen.getOrDefault(k, Set.of()).size())
                        .max()
                        .orElse(0);
                boolean numbered = row.text("").matches(".*\\d.*");
                boolean repeated = most >= 3 || (most == 2 && (numbered || pages.size() <= 4));
                if (repeated || NUMBER.matcher(row.text(" ")).matches()) {
                    gone.addAll(row.fragments());
                    aside.add(row.text(" "));
                }
            }
            out.add(
                    gone.isEmpty()
                            ? page
                            : page.with(page.fragments().stream()
                                    .filter(f -> !gone.contains(f))
                                    .toList()));
        }
        return out;
    }

    /** A row is known by its words and by where it stands, give or take half a line. */
    private static List<String> keys(Page page, Row row) {
        String words = row.text("").replaceAll("\\d+", "#").replaceAll("\\s+", "");
        boolean low = row.y() * 2 > page.height();
        long at = Math.round((low ? page.height() - row.y() : row.y()) / 12);
        return words.isEmpty() ? List.of() : List.of(words + low + at, words + low + (at - 1), words + low + (at + 1));
    }

    private static List<Row> margin(Page page) {
        List<Row> rows = Row.of(page.fragments(), false);
        List<Row> margin = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean head = i < ROWS && row.bottom() < page.height() * MARGIN;
            boolean foot = i >= rows.size() - ROWS && row.top() > page.height() * (1 - MARGIN);
            if (page.upright() && (head || foot)) {
                margin.add(row);
            }
        }
        return margin;
    }
}
