// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.Locale;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Transport;
import org.daylight.register.Watches.Kind;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;
import org.daylight.watch.Feed;
import org.daylight.watch.Sitemap;

/** Finds out what an address is of, where the person who wants it watched did not say: it is asked once. */
public final class Guess {
    private static final int MOST = 20_000_000;

    private final Workbench workbench;

    /** For this case, with its proxy and its addresses. */
    public Guess(Workbench workbench) {
        this.workbench = workbench;
    }

    /** What is there; a page where nothing else can be told. @throws org.daylight.DaylightException where no answer comes */
    public Kind kind(String url) {
        Transport transport = new Polling(workbench)
                .transport(Transport.Limits.USUAL, WatchSettings.of(workbench).userAgent());
        Fetched fetched = transport.follow(Ask.of(url));
        Exchange last = fetched.hops().getLast();
        ArchivedResponse answer = WarcFiles.response(last.url(), last.response(), MOST);
        if (last.status() / 100 != 2 || !(answer.decodedBody(MOST) instanceof Body.Bytes bytes)) {
            return Kind.PAGE;
        }
        String type = answer.mediaType().orElse("").toLowerCase(Locale.ROOT);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
            return Kind.PAGE;
        }
        if (!Feed.read(last.url(), answer.mediaType().orElse(null), bytes.bytes())
                .items()
                .isEmpty()) {
            return Kind.FEED;
        }
        boolean marked =
                type.contains("xml") || type.contains("gzip") || last.url().matches("(?i).*sitemap.*");
        var map = Sitemap.read(last.url(), bytes.bytes());
        return marked && (!map.items().isEmpty() || !map.further().isEmpty()) ? Kind.SITEMAP : Kind.PAGE;
    }
}
