// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daylight.preserve.Relayed;

/**
 * The exchanges that led to the page.
 *
 * @param redirects in order
 * @param page the last, which is no redirect
 */
record MainDocument(List<Relayed> redirects, Relayed page) {
    private static final Set<String> SHOWABLE = Set.of(
            "text/html", "application/xhtml+xml", "text/plain", "application/xml", "text/xml", "application/json");

    MainDocument {
        redirects = List.copyOf(redirects);
    }

    /**
     * Finds them.
     *
     * @param chain the addresses that the browser went along, the page's own last
     */
    static Optional<MainDocument> find(List<Relayed> kept, List<String> chain) {
        List<Relayed> redirects = new ArrayList<>();
        Relayed page = null;
        for (int i = 0; i < chain.size(); i++) {
            String url = chain.get(i);
            boolean last = i == chain.size() - 1;
            Relayed found = kept.stream()
                    .filter(r -> r.url().equals(url) && r.redirects() != last)
                    .reduce((a, b) -> b)
                    .orElse(null);
            if (last) {
                page = found;
            } else if (found != null) {
                redirects.add(found);
            }
        }
        return page == null ? Optional.empty() : Optional.of(new MainDocument(redirects, page));
    }

    /** As declared, lower case, without parameters; empty where nothing is declared. */
    String mediaType() {
        String declared = page.headers().first("Content-Type").orElse("");
        int end = declared.indexOf(';');
        return (end < 0 ? declared : declared.substring(0, end)).strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether a browser makes a page of it. */
    boolean showable() {
        return mediaType().isEmpty() || SHOWABLE.contains(mediaType());
    }

    boolean holds(Relayed exchange) {
        return exchange.equals(page) || redirects.contains(exchange);
    }
}
