// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.preserve.recover;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.daylight.DaylightException;
import org.daylight.WebAddress;
import org.daylight.archive.Chunks;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.Transport;
import org.jspecify.annotations.Nullable;

/** Asks one archive what it has of an address. Its answer may be hostile: length, number and form are bounded. */
final class Listing {
    /** Most bytes of a list, unpacked. */
    static final int LONGEST = 8_000_000;
    /** Most captures that are looked at. */
    static final int MOST = 100_000;

    /** Most parts of a list that are asked for. */
    static final int MOST_MAPS = 50;

    private final Transport transport;
    private final List<Memento> mementos = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    Listing(Transport transport) {
        this.transport = transport;
    }

    List<Memento> mementos() {
        return List.copyOf(mementos);
    }

    /** Sentences on what did not go as it should. */
    List<String> said() {
        return List.copyOf(said);
    }

    /**
     * Asks where the most is said: the index, then TimeMaps, then TimeGates.
     *
     * @param at the time that is wished for
     */
    Listing ask(PublicArchive archive, String url, Instant at) {
        if (archive.cdx() != null) {
            String mark = archive.cdx().indexOf('?') < 0 ? "?" : "&";
            String query = mark + "url=" + URLEncoder.encode(url, StandardCharsets.UTF_8) + "&output=json";
            text(archive, archive.cdx() + query)
                    .ifPresent(reply -> mementos.addAll(CdxReply.parse(archive, reply, MOST)));
        }
        if (mementos.isEmpty() && archive.timemap() != null) {
            timemaps(archive, archive.timemap() + url);
        }
        if (mementos.isEmpty() && archive.timegate() != null) {
            timegate(archive, Ask.of(archive.timegate() + url).acceptDatetime(at));
        }
        return this;
    }

    /**
     * Follows a TimeMap to the others that it names: an archive that has much of a page splits its list (RFC 7089, 2.2.1).
     * Each is asked once, and no more of them than {@link #MOST_MAPS}.
     */
    private void timemaps(PublicArchive archive, String first) {
        Set<String> known = new LinkedHashSet<>(List.of(first));
        List<String> open = new ArrayList<>(known);
        for (int i = 0; i < open.size() && mementos.size() < MOST; i++) {
            String at = open.get(i);
            for (String next :
                    text(archive, at).map(map -> timemap(archive, at, map)).orElse(List.of())) {
                if (known.size() < MOST_MAPS) {
                    if (known.add(next)) {
                        open.add(next);
                    }
                } else if (!known.contains(next)) {
                    said.add(archive.name() + ": its list has more than " + MOST_MAPS
                            + " parts; the others were not looked at");
                    return;
                }
            }
        }
    }

    /** @return the addresses of other TimeMaps that this one names */
    private List<String> timemap(PublicArchive archive, String at, String map) {
        List<String> others = new ArrayList<>();
        for (LinkFormat.Link link : LinkFormat.parse(map, MOST)) {
            boolean format = link.attributes()
                    .getOrDefault("type", "application/link-format")
                    .contains("link-format");
            if (link.is("timemap") && format && link.target().length() <= WebAddress.LONGEST) {
                resolved(at, link.target()).ifPresent(others::add);
            }
            if (link.is("memento") && link.target().length() <= WebAddress.LONGEST) {
                Memento.date(link.attributes().getOrDefault("datetime", ""))
                        .ifPresent(time -> mementos.add(Memento.at(archive, time, link.target())));
            }
        }
        return others;
    }

    private static Optional<String> resolved(String at, String target) {
        try {
            return Optional.of(
                    WebAddress.parse(URI.create(at).resolve(target).toString()).toString());
        } catch (IllegalArgumentException | DaylightException e) {
            return Optional.empty();
        }
    }

    private void timegate(PublicArchive archive, Ask ask) {
        Exchange last = last(archive, ask);
        if (last != null && last.status() == 200) {
            last.headers()
                    .first("Memento-Datetime")
                    .flatMap(Memento::date)
                    .ifPresentOrElse(
                            time -> mementos.add(Memento.at(archive, time, last.url())),
                            () -> said.add(archive.name() + ": its answer does not say when it was captured"));
        }
    }

    private Optional<String> text(PublicArchive archive, String url) {
        Exchange last = last(archive, Ask.of(url));
        if (last == null || last.status() != 200) {
            return Optional.empty();
        }
        String text = unpacked(last);
        if (last.truncated() != null || text.length() == LONGEST) {
            said.add(archive.name() + ": its list did not come whole; only its beginning was looked at");
            // The last line, or link, is cut off.
            text = text.substring(0, Math.max(text.lastIndexOf('\n'), 0));
        }
        return Optional.of(text);
    }

    /** Null where there is no answer; 404 is one, and says that nothing is there. */
    private @Nullable Exchange last(PublicArchive archive, Ask ask) {
        try {
            Fetched fetched = transport.follow(ask);
            Exchange last = fetched.hops().getLast();
            if (fetched.broken() != null) {
                said.add(archive.name() + ": " + fetched.broken());
                return null;
            }
            if (last.status() != 200 && last.status() != 404) {
                said.add(archive.name() + ": it answers HTTP " + last.status());
            }
            return last;
        } catch (DaylightException e) {
            said.add(archive.name() + ": " + e.getMessage());
            return null;
        }
    }

    /** The body without chunks and compression, as far as it makes sense and no further than {@link #LONGEST}. */
    private static String unpacked(Exchange exchange) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        int head = exchange.headLength();
        try {
            InputStream body = new ByteArrayInputStream(exchange.response(), head, exchange.response().length - head);
            if (says(exchange, "Transfer-Encoding", "chunked")) {
                body = new Chunks(body);
            }
            if (says(exchange, "Content-Encoding", "gzip")) {
                body = new GZIPInputStream(body);
            }
            byte[] buffer = new byte[1 << 13];
            for (int n; text.size() < LONGEST && (n = body.read(buffer)) >= 0; ) {
                text.write(buffer, 0, Math.min(n, LONGEST - text.size()));
            }
        } catch (IOException e) {
            // What came before stands.
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean says(Exchange exchange, String field, String word) {
        return exchange.headers()
                .first(field)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains(word);
    }
}
