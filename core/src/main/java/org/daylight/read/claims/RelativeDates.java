// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Dates that count from the day of publication: "on Monday", "yesterday", "last month", "two years ago". */
final class RelativeDates {
    private final Analysis a;
    private final Calendar calendar;

    RelativeDates(Analysis a, Calendar calendar) {
        this.a = a;
        this.calendar = calendar;
    }

    /** The date that begins at this token, or null. */
    Dates.@Nullable Part at(Sentence s, Dates.DateWordsAt words, int i) {
        Tag near = words.at("rel", i);
        if (near != null) {
            String[] cells = near.type().split("\\.");
            return made(i, near.last(), calendar.shifted(cells[1], Integer.parseInt(cells[2])));
        }
        Tag day = words.at("weekday", i);
        if (day != null) {
            return weekday(words, i, day);
        }
        return ago(s, words, i);
    }

    private static Dates.@Nullable Part made(int first, int last, Calendar.@Nullable Value value) {
        return value == null ? null : new Dates.Part(first, last, value);
    }

    private Dates.@Nullable Part weekday(Dates.DateWordsAt words, int i, Tag day) {
        boolean past = words.ends("last", i) || words.has("last.behind", day.last());
        boolean coming = words.ends("next", i) || words.has("next.behind", day.last());
        int first = words.ends("last", i) ? words.start("last", i) : words.ends("next", i) ? words.start("next", i) : i;
        int last = Math.max(
                Math.max(day.last(), words.end("last.behind", day.last())), words.end("next.behind", day.last()));
        return made(first, last, calendar.weekday(Dates.DateWordsAt.number(day), past ? -1 : coming ? 1 : 0));
    }

    /** "two years ago", "hace dos años", "vor zwei Jahren", 两年前. */
    private Dates.@Nullable Part ago(Sentence s, Dates.DateWordsAt words, int i) {
        List<Quantity> quantities = a.quantities(s);
        for (Quantity q : quantities) {
            boolean leads = words.has("ago.before", i) && words.end("ago.before", i) == q.first();
            if (q.first() != i && !leads) {
                continue;
            }
            Tag unit = unit(words, q.last());
            if (unit == null || q.value() > 5000) {
                continue;
            }
            boolean behind = words.has("ago.after", unit.last());
            if (!leads && !behind) {
                continue;
            }
            int last = behind ? words.end("ago.after", unit.last()) : unit.last();
            return made(i, last, calendar.shifted(unit.type().substring(2), (int) -q.value()));
        }
        return null;
    }

    private static @Nullable Tag unit(Dates.DateWordsAt words, int token) {
        for (String unit : new String[] {"m.day", "m.week", "m.month", "m.year"}) {
            Tag tag = words.at(unit, token);
            if (tag != null) {
                return tag;
            }
        }
        return null;
    }
}
