// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.archive.ArchivedResponse;
import org.daylight.archive.Body;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.RefusedAddressException;
import org.daylight.preserve.Transport;
import org.daylight.register.Watches.Kind;
import org.daylight.run.Polling;
import org.daylight.run.Workbench;
import org.daylight.watch.Feed;
import org.daylight.watch.Pace;
import org.daylight.watch.Robots;
import org.daylight.watch.Sitemap;

/**
 * Finds out what an address is of, where the person who wants it watched did not say: it is asked once, where its robots file
 * lets it. For one thread.
 */
public final class Guess {
    private static final int MOST = 20_000_000;

    private final Transport transport;
    private final Pace pace;
    private final Pulse pulse = new Pulse();
    private final Map<String, Robots> robots = new HashMap<>();

    /** For this case, with its proxy and its addresses. */
    public Guess(Workbench workbench) {
        WatchSettings settings = WatchSettings.of(workbench);
        pace = new Pace(settings.pace());
        transport = new Polling(workbench).transport(Transport.Limits.USUAL, settings.userAgent());
    }

    /**
     * What is there; what the look of the address says where its server does not answer or is not to be asked for it.
     *
     * @throws DaylightException where it is in this machine's network and the case does not allow that
     */
    public Kind kind(String url) {
        try {
            turn(url);
            return asked(url);
        } catch (DaylightException e) {
            if (RefusedAddressException.behind(e).isPresent()) {
                throw e;
            }
            return KindGuess.of(url);
        }
    }

    /** The next address of a host waits for its turn. */
    private void turn(String url) {
        Instant at = pace.reserve(Addresses.host(url), null, Duration.ZERO, pulse.now());
        pulse.until(at);
    }

    private Kind asked(String url) {
        obey(url);
        Fetched fetched = transport.follow(Ask.of(url), next -> obey(next.toString()));
        Exchange last = fetched.hops().getLast();
        ArchivedResponse answer = WarcFiles.response(last.url(), last.response(), MOST);
        if (last.status() / 100 != 2 || !(answer.decodedBody(MOST) instanceof Body.Bytes bytes)) {
            return Kind.PAGE;
        }
        String type = answer.mediaType().orElse("").toLowerCase(Locale.ROOT);
        boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
        if (html && !Feed.looksLike(bytes.bytes())) {
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

    private void obey(String url) {
        WebAddress address = WebAddress.parse(url);
        String file = address.scheme() + "://" + address.hostField() + "/robots.txt";
        if (!robots.computeIfAbsent(file, this::rules).allows(url)) {
            throw new DaylightException("its robots file disallows " + url);
        }
    }

    private Robots rules(String file) {
        try {
            Exchange last = transport.follow(Ask.of(file)).hops().getLast();
            return Robots.answered(file, last.status(), Asking.decoded(last), pulse.now());
        } catch (DaylightException e) {
            if (RefusedAddressException.behind(e).isPresent()) {
                throw e;
            }
            return Robots.unreachable(pulse.now());
        }
    }
}
