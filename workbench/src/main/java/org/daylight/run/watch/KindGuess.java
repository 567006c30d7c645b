// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.Locale;
import java.util.regex.Pattern;
import org.daylight.register.Watches.Kind;

/** What an address most likely leads to, by its look alone: nothing is asked before a person wants it watched. */
public final class KindGuess {
    private static final Pattern SITEMAP = Pattern.compile("sitemap[^/]*[.](xml|txt)([.]gz)?$|/sitemap/?$");
    private static final Pattern FEED = Pattern.compile(
            "[.](rss|atom|rdf)$|/(rss|atom|feeds?)([.]xml|[.]json|[.]php)?/?$|/(feed|rss|atom|index)[.](xml|json)$|[?&](feed|format)=(rss2?|atom)\\b");

    private KindGuess() {}

    /** A sitemap or a feed where the address says so; else a page. */
    public static Kind of(String url) {
        String lower = url.toLowerCase(Locale.ROOT).replaceFirst("#.*", "");
        String path = lower.replaceFirst("[?].*", "");
        if (SITEMAP.matcher(path).find()) {
            return Kind.SITEMAP;
        }
        return FEED.matcher(path).find() || FEED.matcher(lower).find() ? Kind.FEED : Kind.PAGE;
    }
}
