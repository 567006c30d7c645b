// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.WebAddress;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.register.WatchHosts;
import org.daylight.run.Polling;
import org.daylight.watch.Lines;
import org.daylight.watch.Lines.Learnt;

/**
 * What a site answers for an address that it never had: many answer 200 and a page that says sorry. It is asked when a page
 * has become another, at most once a month a host, and kept, since it is what an absence is judged by.
 */
final class Nones {
    private static final Duration FRESH = Duration.ofDays(30);

    private final Polling polling;
    private final WatchHosts hosts;
    private final Asking asking;
    private final Pulse pulse;
    private final SecureRandom random = new SecureRandom();

    Nones(Polling polling, WatchHosts hosts, Asking asking, Pulse pulse) {
        this.polling = polling;
        this.hosts = hosts;
        this.asking = asking;
        this.pulse = pulse;
    }

    /** Digests of the main texts that it answers so; none where it says 404 as it should. */
    Set<Digest> of(String url) {
        WebAddress page = WebAddress.parse(url);
        String name = Addresses.host(url);
        WatchHosts.Host host = hosts.host(name);
        Instant asked = host.noneAsked();
        Instant now = pulse.now();
        if (asked != null && !now.isBefore(asked) && now.isBefore(asked.plus(FRESH))) {
            return parsed(host.none());
        }
        byte[] word = new byte[9];
        random.nextBytes(word);
        String never = page.scheme() + "://" + page.hostField() + folder(page.target())
                + HexFormat.of().formatHex(word);
        if (!asking.allowed(never)) {
            return parsed(host.none());
        }
        Asking.Came came = asking.ask(Ask.of(never), false);
        Fetched fetched = came.fetched();
        if (fetched == null || came.trouble() != null) {
            return parsed(host.none());
        }
        Exchange last = fetched.hops().getLast();
        List<String> digests = last.status() / 100 == 2 ? digests(last, fetched) : List.of();
        hosts.none(name, digests, now);
        return parsed(String.join(" ", digests));
    }

    private List<String> digests(Exchange last, Fetched fetched) {
        Capture kept = CannotWrite.writing(() -> polling.keep(fetched, asking.made(false), id -> List.of()));
        polling.unread(kept, "what the site answers for an address that it never had: compared, not read");
        String type = last.headers().first("Content-Type").orElse(null);
        return polling.text(last.url(), type, Asking.decoded(last))
                .map(Document::text)
                .map(t -> Lines.digest(t, Learnt.NOTHING).hex())
                .map(List::of)
                .orElse(List.of());
    }

    /** Beside the page: sites answer by folder. */
    private static String folder(String target) {
        String path = target.replaceFirst("[?#].*", "");
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static Set<Digest> parsed(@org.jspecify.annotations.Nullable String digests) {
        return digests == null || digests.isBlank()
                ? Set.of()
                : Arrays.stream(digests.split(" ")).map(Digest::new).collect(Collectors.toSet());
    }
}
