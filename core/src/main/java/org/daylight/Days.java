// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something may have been: one of them, or some of them, nobody knows which.
 *
 * @param first the earliest, or null where nothing bounds it
 * @param last the latest, or null where nothing bounds it
 */
public record Days(@Nullable LocalDate first, @Nullable LocalDate last) implements Comparable<Days> {
    /** Nothing is known. */
    public static final Days ANY = new Days(null, null);

    /** Checks the order. */
    public Days {
        if (first != null && last != null && first.isAfter(last)) {
            throw new IllegalArgumentException("a span of days begins before it ends: " + first + ", " + last);
        }
    }

    /** What two spans of days tell about which came first. */
    public enum Order {
        /** Certainly earlier: every day that the one allows is before every day that the other allows. */
        BEFORE,
        /** Certainly later. */
        AFTER,
        /** Certainly the same day. */
        SAME_DAY,
        /** They share days: it may be the same time, it may be one before the other. */
        OVERLAPPING,
        /** One of them is bounded by nothing. */
        UNKNOWN;

        /** Whether they are certainly not the same time. */
        public boolean apart() {
            return this == BEFORE || this == AFTER;
        }
    }

    /** How these days stand to others. */
    public Order order(Days other) {
        if (ends(this, other)) {
            return Order.BEFORE;
        }
        if (ends(other, this)) {
            return Order.AFTER;
        }
        if (equals(ANY) || other.equals(ANY)) {
            return Order.UNKNOWN;
        }
        return oneDay() && equals(other) ? Order.SAME_DAY : Order.OVERLAPPING;
    }

    private static boolean ends(Days a, Days b) {
        return a.last != null && b.first != null && a.last.isBefore(b.first);
    }

    /** Whether it is one day. */
    public boolean oneDay() {
        return first != null && first.equals(last);
    }

    /** Whether every day of the other is one of these. */
    public boolean holds(Days other) {
        boolean from = first == null || (other.first != null && !other.first.isBefore(first));
        boolean to = last == null || (other.last != null && !other.last.isAfter(last));
        return from && to;
    }

    /** From the first day of either to the last day of either. */
    public Days spanning(Days other) {
        return new Days(
                first == null || other.first == null ? null : first.isBefore(other.first) ? first : other.first,
                last == null || other.last == null ? null : last.isAfter(other.last) ? last : other.last);
    }

    /** By the first day, then by the last; open begins first and ends last. */
    @Override
    public int compareTo(Days other) {
        return Comparator.comparing(Days::from).thenComparing(Days::to).compare(this, other);
    }

    private LocalDate from() {
        return first == null ? LocalDate.MIN : first;
    }

    private LocalDate to() {
        return last == null ? LocalDate.MAX : last;
    }
}
