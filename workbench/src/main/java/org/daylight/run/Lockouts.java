// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daylight.protect.PrivateFile;
import org.jspecify.annotations.Nullable;

/**
 * Wrong passwords and passphrases, and how long one has to wait after them: after a few each doubles the wait, up to an hour, and a day
 * without any forgets them. Names that have no account are counted as those that have one, so the wait tells nothing.
 * The names' own count outlives a restart, in a file under pseudonyms; that of addresses does not.
 */
final class Lockouts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FREE_OF_A_NAME = 5;
    private static final int FREE_OF_AN_ADDRESS = 20;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofDays(1);
    /** More names than a team has; the oldest go first. */
    private static final int MOST = 2_000;

    private final Path file;
    private final Clock clock;
    private final Map<String, Failures> names;
    private final Map<String, Failures> addresses = bounded(Map.of());

    /**
     * What went wrong under a name or from an address.
     *
     * @param count how often
     * @param last when last, in milliseconds since 1970
     * @param until when the next may be tried
     */
    record Failures(int count, long last, long until) {}

    Lockouts(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        names = bounded(read(file));
    }

    private static Map<String, Failures> read(Path file) {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Failures>>() {})
                    : Map.of();
        } catch (IOException e) {
            // Counts alone: who cannot read them begins anew, rather than shut everybody out.
            return Map.of();
        }
    }

    private static Map<String, Failures> bounded(Map<String, Failures> begun) {
        Map<String, Failures> map = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > MOST;
            }
        };
        map.putAll(begun);
        return map;
    }

    /** Until when neither this name nor this address may try; empty where both may. */
    synchronized Optional<Instant> until(String actor, String address) {
        long until = Math.max(until(names.get(actor)), until(addresses.get(network(address))));
        return until > clock.millis() ? Optional.of(Instant.ofEpochMilli(until)) : Optional.empty();
    }

    /** Until when this name may not try. */
    synchronized Optional<Instant> until(String actor) {
        long until = until(names.get(actor));
        return until > clock.millis() ? Optional.of(Instant.ofEpochMilli(until)) : Optional.empty();
    }

    private static long until(@Nullable Failures failures) {
        return failures == null ? 0 : failures.until();
    }

    synchronized void failed(String actor, String address) {
        names.put(actor, next(names.get(actor), FREE_OF_A_NAME));
        addresses.put(network(address), next(addresses.get(network(address)), FREE_OF_AN_ADDRESS));
        save();
    }

    synchronized void forget(String actor) {
        if (names.remove(actor) != null) {
            save();
        }
    }

    private Failures next(@Nullable Failures before, int free) {
        long now = clock.millis();
        int count = before == null || now - before.last() > FORGOTTEN.toMillis() ? 1 : before.count() + 1;
        int over = Math.min(count - free, 10);
        long wait = over < 0 ? 0 : Math.min(LONGEST.toMillis(), FIRST.toMillis() << over);
        return new Failures(count, now, now + wait);
    }

    private void save() {
        names.values().removeIf(f -> clock.millis() - f.last() > FORGOTTEN.toMillis());
        try {
            PrivateFile.write(file, JSON.writeValueAsBytes(names));
        } catch (IOException e) {
            throw new IllegalStateException("counts are numbers", e);
        }
    }

    /** One household of IPv6 has 2^64 addresses: they count as one. */
    private static String network(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 8));
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
