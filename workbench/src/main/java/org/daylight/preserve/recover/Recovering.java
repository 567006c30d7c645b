// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Transport;
import org.jspecify.annotations.Nullable;

/**
 * Seeks a page that is gone in public archives. Each is asked what it has; the best of all is fetched, raw where the
 * archive can, and the next best where it does not answer as it said. Every address that an archive names is judged by
 * the guard of the case like any other.
 */
public final class Recovering {
    /** Most captures that are tried before a search ends. */
    private static final int MOST_TRIED = 8;

    private static final Duration NEAR = Duration.ofDays(1);

    private final Function<Transport.Limits, Transport> transports;
    private final Transport.Limits limits;
    private final List<String> said = new ArrayList<>();

    /**
     * One search.
     *
     * @param transports asks within limits
     * @param limits of a page; lists have a size of their own
     */
    public Recovering(Function<Transport.Limits, Transport> transports, Transport.Limits limits) {
        this.transports = transports;
        this.limits = limits;
    }

    /**
     * Asks all archives and fetches the best capture.
     *
     * @param url http or https
     * @throws DaylightException where it is no such address
     */
    public Search search(String url, List<PublicArchive> archives, Wish wish) {
        String original = WebAddress.parse(url).toString();
        List<Memento> all = new ArrayList<>();
        for (PublicArchive archive : archives) {
            Listing listing = new Listing(transports.apply(limits.withBodyBytes(Listing.LONGEST)))
                    .ask(archive, original, wish.time());
            said.addAll(listing.said());
            List<Memento> fitting =
                    listing.mementos().stream().filter(wish::takes).toList();
            if (fitting.isEmpty()) {
                said.add(archive.name() + ": nothing found"
                        + (listing.mementos().isEmpty()
                                ? ""
                                : " among " + listing.mementos().size()
                                        + " captures: refusals, redirects, or later than the page was gone"));
            }
            all.addAll(fitting);
        }
        List<Memento> best =
                all.stream().sorted(wish.order()).distinct().limit(MOST_TRIED).toList();
        for (Memento memento : best) {
            Recovered recovered = fetch(memento, original);
            if (recovered != null) {
                return new Search(recovered, said);
            }
        }
        return new Search(null, said);
    }

    /** Sentences on what did not go as it should. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** One capture, raw where the archive can; null where it does not give it. */
    @Nullable
    Recovered fetch(Memento memento, String original) {
        if (memento.raw() != null) {
            Recovered raw = fetch(memento, original, memento.raw(), true);
            if (raw != null) {
                return raw;
            }
        }
        return fetch(memento, original, memento.url(), false);
    }

    private @Nullable Recovered fetch(Memento memento, String original, String url, boolean raw) {
        String name = memento.archive().name();
        Fetched fetched;
        try {
            fetched = transports.apply(limits).follow(Ask.of(url));
        } catch (DaylightException e) {
            said.add(name + ": " + e.getMessage());
            return null;
        }
        Exchange last = fetched.hops().getLast();
        if (fetched.broken() != null || last.status() != 200) {
            said.add(name + ": "
                    + (fetched.broken() != null
                            ? fetched.broken()
                            : last.url() + " answers HTTP " + last.status() + ", though it is listed"));
            return null;
        }
        Optional<Instant> time = time(memento, last);
        if (time.isEmpty()) {
            said.add(name + ": " + last.url() + " bears a date that cannot be");
            return null;
        }
        boolean stillRaw = raw && last.url().contains("id_/");
        remarks(memento, last, original, time.get(), stillRaw);
        return new Recovered(fetched, original, name, time.get(), stillRaw);
    }

    /** What the archive says with the page counts more than what its list said; a date that cannot be counts against it. */
    private static Optional<Instant> time(Memento memento, Exchange last) {
        Optional<String> stated = last.headers().first("Memento-Datetime");
        if (stated.isPresent()) {
            return Memento.date(stated.get());
        }
        return Optional.of(Memento.inAddress(last.url()).orElse(memento.time()));
    }

    private void remarks(Memento memento, Exchange last, String original, Instant time, boolean raw) {
        String name = memento.archive().name();
        if (Duration.between(memento.time(), time).abs().compareTo(NEAR) > 0) {
            said.add(name + ": listed as of " + memento.time() + ", but given as of " + time + ", which counts");
        }
        if (!raw) {
            said.add(name + ": gives no raw form; preserved as it shows the page, with changes of its own");
        }
        for (String links : last.headers().all("Link")) {
            for (LinkFormat.Link link : LinkFormat.parse(links, 100)) {
                if (link.is("original") && !same(link.target(), original)) {
                    said.add(name + ": what it gives is of " + link.target() + ", where " + original + " led then");
                }
            }
        }
    }

    /** Archives do not tell http from https, nor a missing last slash. */
    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String url) {
        return url.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst(":(80|443)(?=/|$)", "")
                .replaceFirst("/$", "");
    }
}
