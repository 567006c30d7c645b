// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.WebAddress;
import org.daylight.archive.WarcFiles;
import org.daylight.preserve.Ask;
import org.daylight.preserve.Exchange;
import org.daylight.preserve.Fetched;
import org.daylight.preserve.RefusedAddressException;
import org.daylight.preserve.Transport;
import org.daylight.preserve.Warcinfo;
import org.daylight.register.WatchHosts;
import org.daylight.register.Watches;
import org.daylight.run.Polling;
import org.daylight.watch.Pace;
import org.daylight.watch.RetryAfter;
import org.daylight.watch.Robots;
import org.jspecify.annotations.Nullable;

/**
 * Asks politely: at the pace of each host and address, where its robots file lets it, and not where a server asked to be left
 * alone. Every request of a watcher goes through here, redirects and robots files included. Threads may share it.
 */
final class Asking {
    /** A redirect to a host that is busy is not waited for any longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String DISALLOWED = "its robots file disallows ";

    private final Polling polling;
    private final WatchHosts hosts;
    private final Watches watches;
    private final Pulse pulse;
    private final Transport transport;
    private final Transport forRobots;
    private final Map<String, Robots> robots = new ConcurrentHashMap<>();
    private final Duration usual;
    private Pace pace;

    Asking(Polling polling, WatchHosts hosts, WatchSettings settings, Pulse pulse, Transport.Limits limits) {
        this.polling = polling;
        this.hosts = hosts;
        watches = new Watches(polling.workbench().database());
        this.pulse = pulse;
        usual = settings.pace();
        pace = new Pace(usual);
        transport = polling.transport(limits, settings.userAgent());
        Transport.Limits few = new Transport.Limits(
                limits.connect(), limits.idle(), limits.total(), Robots.MOST_BYTES, Robots.MOST_HOPS);
        forRobots = polling.transport(few, settings.userAgent());
    }

    /**
     * An answer, or why there is none.
     *
     * @param at when it was asked for
     * @param fetched null where nothing came
     * @param trouble null where all is well
     * @param held why it may not be asked at all: {@code robots}, {@code address} or {@code stopped}; null where it may
     */
    record Came(
            Instant at,
            @Nullable Fetched fetched,
            @Nullable String trouble,
            @Nullable String held) {}

    /** What the first record of a file says of what was asked so. */
    Warcinfo made(boolean ignoringRobots) {
        return transport
                .warcinfo()
                .with("robots", ignoringRobots ? "ignored: a person decided so, with a reason" : "obeyed");
    }

    /** Whether an address may be asked, by the robots file in force, which is asked for where it is old. */
    boolean allowed(String url) {
        return rules(WebAddress.parse(url)).allows(url);
    }

    /** Whether the server answered at all when its robots file was asked for, of an address for which that was done. */
    boolean reached(String url) {
        Robots known = robots.get(Addresses.host(url));
        return known != null && known.reached();
    }

    /** The capture of the robots file in force. */
    Optional<CaptureId> robotsOf(String url) {
        return hosts.find(Addresses.host(url)).map(WatchHosts.Host::robots).map(WatchHosts.File::capture);
    }

    /**
     * Asks, at the next moment that is this host's.
     *
     * @param ignoringRobots whether redirects may lead where robots are not to go
     */
    Came ask(Ask ask, boolean ignoringRobots) {
        WebAddress url = WebAddress.parse(ask.url());
        if (!turn(url, null)) {
            return new Came(pulse.now(), null, "the watcher was stopped", "stopped");
        }
        Instant at = pulse.now();
        String[] held = new String[1];
        Came came;
        try {
            Fetched fetched = transport.follow(ask, next -> {
                if (!ignoringRobots && !allowed(next.toString())) {
                    held[0] = "robots";
                    throw new DaylightException("it leads to " + next + ", and " + DISALLOWED + "that");
                }
                if (!turn(next, pulse.now().plus(PATIENCE))) {
                    throw new DaylightException("it leads to " + next + ", whose server is to be left alone now");
                }
            });
            came = new Came(at, fetched, fetched.broken(), held[0]);
        } catch (DaylightException e) {
            String refused = RefusedAddressException.behind(e).isPresent() ? "address" : null;
            came = new Came(at, null, String.valueOf(e.getMessage()), refused);
        }
        answered(url, came);
        return came;
    }

    /** Waits for the turn of a host; false where that is too late, or the watcher is stopped. */
    private boolean turn(WebAddress url, @Nullable Instant latest) {
        Instant at = reserved(url, latest);
        return at != null && pulse.until(at);
    }

    private synchronized @Nullable Instant reserved(WebAddress url, @Nullable Instant latest) {
        String name = name(url);
        WatchHosts.Host host = hosts.host(name);
        // What another worker, or this one before it was stopped, left to be remembered.
        pace().until(name, host.free());
        String address = host.address() == null ? null : "address " + host.address();
        if (address != null) {
            pace().until(address, hosts.host(address).free());
        }
        Robots rules = robots.get(name);
        Duration wanted = watches.pace(name).orElse(Duration.ZERO);
        Duration asked = rules == null ? Duration.ZERO : rules.delay().orElse(Duration.ZERO);
        Duration delay = asked.compareTo(wanted) > 0 ? asked : wanted;
        Instant at = pace().reserve(name, host.address(), delay, pulse.now());
        if (latest != null && at.isAfter(latest)) {
            return null;
        }
        // Written before it is asked: who comes after a crash keeps the distance too.
        Duration distance = delay.compareTo(usual) > 0 ? delay : usual;
        hosts.free(name, at.plus(distance), host.failures());
        if (address != null) {
            hosts.free(address, at.plus(usual), 0);
        }
        return at;
    }

    /** What an answer means for how soon its host may be asked again. */
    private void answered(WebAddress asked, Came came) {
        Instant now = pulse.now();
        Fetched fetched = came.fetched();
        if (fetched == null) {
            slower(name(asked), now);
            return;
        }
        for (Exchange hop : fetched.hops()) {
            String name = name(WebAddress.parse(hop.url()));
            InetAddress peer = hop.peer();
            hosts.host(name);
            hosts.address(name, peer == null ? null : peer.getHostAddress());
            int status = hop.status();
            Optional<Instant> until = RetryAfter.of(
                    hop.headers().first("Retry-After").orElse(null),
                    hop.headers().first("Date").orElse(null),
                    now);
            if (until.isPresent() && (status == 429 || status == 503)) {
                pace().until(name, until.get());
                hosts.free(name, until.get(), hosts.host(name).failures());
            } else if (status == 429 || status >= 500) {
                slower(name, now);
            } else {
                pace().answered(name);
            }
        }
    }

    private void slower(String name, Instant now) {
        Instant until = pace().failed(name, now);
        WatchHosts.Host host = hosts.host(name);
        hosts.free(name, until, host.failures() + 1);
    }

    private Robots rules(WebAddress url) {
        String name = name(url);
        Robots known = robots.computeIfAbsent(name, n -> kept(url).orElse(NEVER));
        if (known != NEVER && !known.stale(pulse.now())) {
            return known;
        }
        Robots now = asked(url, name, known == NEVER ? null : known);
        robots.put(name, now);
        return now;
    }

    /** Stands for a file that was never asked for. */
    private static final Robots NEVER = Robots.unreachable(Instant.EPOCH);

    private static String file(WebAddress url) {
        return url.scheme() + "://" + url.hostField() + "/robots.txt";
    }

    /** The rules as they were when the watcher was stopped. */
    private Optional<Robots> kept(WebAddress url) {
        return hosts.find(name(url)).map(WatchHosts.Host::robots).map(f -> {
            CaptureId capture = f.capture();
            byte[] body = capture == null ? new byte[0] : polling.body(capture).orElse(new byte[0]);
            Robots read = f.status() == 0
                    ? Robots.unreachable(f.read())
                    : Robots.answered(file(url), f.status(), body, f.read());
            return f.asked().equals(f.read())
                    ? read
                    : Robots.unreachable(f.asked()).after(read);
        });
    }

    private Robots asked(WebAddress url, String name, @Nullable Robots before) {
        String file = file(url);
        Instant latest = pulse.now().plus(PATIENCE);
        if (!turn(url, latest)) {
            return before == null ? Robots.unreachable(pulse.now()) : before;
        }
        Fetched fetched;
        try {
            fetched = forRobots.follow(Ask.of(file), next -> {
                if (!turn(next, latest)) {
                    throw new DaylightException(next + " is to be left alone now");
                }
            });
        } catch (DaylightException e) {
            fetched = null;
        }
        Instant now = pulse.now();
        answered(url, new Came(now, fetched, null, null));
        WatchHosts.File earlier = hosts.host(name).robots();
        if (fetched == null) {
            return unreachable(name, now, earlier, before);
        }
        Exchange last = fetched.hops().getLast();
        boolean brokeOff = fetched.broken() != null && fetched.hops().size() <= Robots.MOST_HOPS;
        int status = last.status();
        if (brokeOff || status >= 500) {
            return unreachable(name, now, earlier, before);
        }
        byte[] body = status < 300 ? decoded(last) : new byte[0];
        CaptureId capture = status < 300 ? preserved(fetched, earlier) : null;
        hosts.robots(name, new WatchHosts.File(status, now, now, capture));
        return Robots.answered(file, status, body, now);
    }

    private Robots unreachable(String name, Instant now, WatchHosts.@Nullable File earlier, @Nullable Robots before) {
        Robots rules = before == null
                ? Robots.unreachable(now)
                : Robots.unreachable(now).after(before);
        hosts.robots(
                name,
                rules.reached() && earlier != null
                        ? new WatchHosts.File(earlier.status(), earlier.read(), now, earlier.capture())
                        : new WatchHosts.File(0, now, now, null));
        return rules;
    }

    /** The file is kept once for each thing it says. */
    private CaptureId preserved(Fetched fetched, WatchHosts.@Nullable File earlier) {
        Digest payload = WarcFiles.payloadDigest(fetched.hops().getLast().response());
        CaptureId known = earlier == null ? null : earlier.capture();
        if (known != null
                && polling.workbench()
                        .register()
                        .capture(known)
                        .filter(c -> c.payloadDigest().equals(payload))
                        .isPresent()) {
            return known;
        }
        Capture capture = polling.keep(fetched, made(false), id -> List.of());
        polling.unread(capture, "a robots file: it is obeyed, not read");
        return capture.id();
    }

    static byte[] decoded(Exchange exchange) {
        return switch (WarcFiles.response(exchange.url(), exchange.response(), Integer.MAX_VALUE)
                .decodedBody(64_000_000)) {
            case org.daylight.archive.Body.Bytes bytes -> bytes.bytes();
            case org.daylight.archive.Body.Unread unread -> new byte[0];
        };
    }

    private static String name(WebAddress url) {
        return Addresses.host(url.toString());
    }

    private synchronized Pace pace() {
        return pace;
    }

    /** The clock was set back: what was promised of moments that are far ahead now holds no more. */
    synchronized void again() {
        pace = new Pace(usual);
        robots.clear();
    }
}
