// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.daylight.Because;
import org.daylight.Filling;
import org.daylight.Ground;
import org.jspecify.annotations.Nullable;

/**
 * Which of two documents of one origin is nearer to it. Who names the other's outlet has it from there; else the later day
 * is the further one; else what the texts show: words such as "translated from", an agency's line at the head, own people
 * who were told it, an address of the outlet's own. Where nothing of this differs, the two do not tell.
 *
 * @param nearer whether the first is nearer; false where nothing shows it
 * @param shown whether anything shows which it is
 * @param why what shows it
 */
public record Direction(boolean nearer, boolean shown, Because why) {
    private static final int HEAD = 300;

    /** Compares two documents. */
    public static Direction of(Traits a, Traits b) {
        boolean aNames = Bridge.credited(a, b);
        boolean bNames = Bridge.credited(b, a);
        if (aNames != bNames) {
            return new Direction(bNames, true, Because.of(Ground.IT_NAMES, aNames ? shown(a, b) : shown(b, a)));
        }
        int byDay = compare(a.date(), b.date());
        if (byDay != 0) {
            String one = String.valueOf(a.date());
            String other = String.valueOf(b.date());
            return new Direction(
                    byDay < 0,
                    true,
                    byDay < 0 ? Because.of(Ground.OF_DAYS, other, one) : Because.of(Ground.OF_DAYS, one, other));
        }
        int first = originality(a);
        int second = originality(b);
        return first != second
                ? new Direction(first > second, true, Because.of(Ground.NOT_THE_FIRST))
                : new Direction(false, false, Because.of(Ground.FIRST_NOT_SHOWN));
    }

    private static Filling shown(Traits names, Traits named) {
        return names.credits().stream()
                .filter(c -> c.outlet().equals(named.outlet()))
                .findFirst()
                .<Filling>map(c -> new Because.Words(c.words()))
                .orElse(Because.of(Ground.THE_OTHERS_OUTLET));
    }

    /** Days are compared as far as both are known. */
    private static int compare(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) {
            return 0;
        }
        int known = Math.min(10, Math.min(a.length(), b.length()));
        return a.substring(0, known).compareTo(b.substring(0, known));
    }

    private static int originality(Traits t) {
        int points = strange(t) ? -1 : 0;
        for (Hint hint : Hint.values()) {
            points += t.credits(hint).mapToInt(c -> points(c, t)).sum();
        }
        return points;
    }

    private static int points(Credit c, Traits t) {
        return switch (c.hint()) {
            case TRANSLATED -> -4;
            case SOURCE -> -3;
            case DERIVED, WITH -> -1;
            case OWN -> 2;
            case WIRE -> c.at() < HEAD ? 2 : -2;
            case SPEAKS -> c.outlet().equals(t.voice()) ? 0 : -1;
            case NAMED -> 0;
        };
    }

    /** Whether the page stands at an address that has nothing of its outlet's name in its host. */
    private static boolean strange(Traits t) {
        String outlet = t.outlet();
        String host = host(t.canonical());
        if (outlet == null || host == null || !outlet.matches("[a-z0-9 .&'-]+")) {
            return false;
        }
        String[] words = outlet.split("[^a-z0-9]+");
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (word.length() > 3 && host.contains(word)) {
                return false;
            }
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return !(initials.length() > 1 && host.contains(initials))
                && !host.contains(outlet.replaceAll("[^a-z0-9]", ""));
    }

    private static @Nullable String host(@Nullable String address) {
        try {
            String host = address == null ? null : new URI(address).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
