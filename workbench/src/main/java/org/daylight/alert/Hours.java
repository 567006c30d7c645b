// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.daylight.DaylightException;
import org.daylight.watch.Window;
import org.jspecify.annotations.Nullable;

/**
 * When a channel may disturb somebody.
 *
 * @param zone whose clock counts
 * @param quiet hours in which nothing leaves; null for none
 * @param digest minutes of the day at which digests leave, in order
 */
public record Hours(ZoneId zone, @Nullable Window quiet, List<Integer> digest) {
    /** Digests leave at eight in the morning, and there are no quiet hours. */
    public static Hours usual(ZoneId zone) {
        return new Hours(zone, null, List.of(8 * 60));
    }

    /** @throws DaylightException where it has no hour for digests */
    public Hours {
        digest = digest.stream().distinct().sorted().toList();
        if (digest.isEmpty() || digest.getFirst() < 0 || digest.getLast() > 1439) {
            throw new DaylightException("a digest leaves at an hour of the day, such as 08:00");
        }
    }

    /** The moment, this one or a later, at which an alert of this moment leaves. */
    public Instant leaves(Rhythm rhythm, Instant made) {
        return switch (rhythm) {
            case NOW -> awake(made);
            case DIGEST -> awake(next(made));
        };
    }

    /** The first moment, this one or a later, that is not within the quiet hours. */
    public Instant awake(Instant at) {
        return quiet == null || quiet.from() == quiet.to() ? at : new Window(quiet.to(), quiet.from(), zone).open(at);
    }

    /** An hour that summer time leaves out is the first moment after it. */
    private Instant next(Instant made) {
        LocalDate day = made.atZone(zone).toLocalDate();
        for (int ahead = 0; ahead < 3; ahead++) {
            for (int minute : digest) {
                Instant at = day.plusDays(ahead)
                        .atTime(LocalTime.of(minute / 60, minute % 60))
                        .atZone(zone)
                        .toInstant();
                if (at.isAfter(made)) {
                    return at;
                }
            }
        }
        throw new IllegalStateException("every day has an hour of digests");
    }
}
