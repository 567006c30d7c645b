// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.search.Ask;
import org.daylight.web.page.Visit;

/**
 * What stands in the form of the search: the question, the boxes that are ticked, and where in the list one is.
 *
 * @param query as typed
 * @param ticked values by filter, in the order of {@link #FILTERS}
 * @param exact whether words of the codebook are looked for as typed alone
 * @param from how many groups of results are passed over
 */
record Asked(String query, Map<String, List<String>> ticked, boolean exact, int from) {
    /** Filters of a question that can be ticked, by the facet that counts them. */
    static final Map<String, String> FILTERS = filters();

    static final int SHOWN = 20;
    private static final int DEEPEST = 2_000;
    private static final int LONGEST = 500;

    private static Map<String, String> filters() {
        Map<String, String> filters = new LinkedHashMap<>();
        filters.put("kind", "kind");
        filters.put("country", "country");
        filters.put("lang", "lang");
        filters.put("source", "source");
        filters.put("publishedIn", "published-in");
        filters.put("year", "year");
        return filters;
    }

    static Asked of(Visit visit) {
        String query = visit.query("q").orElse("");
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        for (String filter : FILTERS.values()) {
            List<String> values = visit.queries(filter);
            if (!values.isEmpty()) {
                ticked.put(filter, values.subList(0, Math.min(20, values.size())));
            }
        }
        return new Asked(
                query.length() > LONGEST ? query.substring(0, LONGEST) : query,
                ticked,
                visit.query("exact").isPresent(),
                visit.number("from", 0, 0, DEEPEST - SHOWN));
    }

    /** Whether anything is asked. */
    boolean blank() {
        return query.isBlank() && ticked.isEmpty();
    }

    /** @throws org.daylight.DaylightException with one line on what to change */
    Ask ask() {
        Ask ask = Ask.of(question());
        return exact ? ask.exactly() : ask;
    }

    /** The question with its filters, as it can be typed and kept. */
    String question() {
        List<String> parts = new ArrayList<>();
        if (!query.isBlank()) {
            parts.add(query.strip());
        }
        ticked.forEach((filter, values) -> {
            if (filter.equals("year")) {
                parts.add("since:" + Collections.min(values) + " until:" + Collections.max(values));
            } else {
                values.forEach(v -> parts.add(filter + ":" + quoted(v)));
            }
        });
        return String.join(" ", parts);
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}.-]+") ? value : "\"" + value.replace("\"", "") + "\"";
    }

    boolean has(String filter, String value) {
        return ticked.getOrDefault(filter, List.of()).contains(value);
    }

    /** The address of this question, from another place in the list. */
    String at(int from) {
        StringBuilder address = new StringBuilder("/search?q=").append(encoded(query));
        ticked.forEach((filter, values) -> values.forEach(
                v -> address.append('&').append(filter).append('=').append(encoded(v))));
        if (exact) {
            address.append("&exact=1");
        }
        return from == 0
                ? address.toString()
                : address.append("&from=").append(from).toString();
    }

    static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
