// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.daylight.StatedDate;

/** The filters and what each takes. */
final class Filters {
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("lang", "lang"),
            Map.entry("language", "lang"),
            Map.entry("source", "source"),
            Map.entry("site", "host"),
            Map.entry("host", "host"),
            Map.entry("country", "country"),
            Map.entry("published-in", "publishedIn"),
            Map.entry("kind", "kind"),
            Map.entry("since", "since"),
            Map.entry("until", "until"),
            Map.entry("gone", "gone"),
            Map.entry("in", "in"),
            Map.entry("story", "story"),
            Map.entry("entry", "entry"));

    private Filters() {}

    static boolean known(String name) {
        return NAMES.containsKey(name.toLowerCase(Locale.ROOT));
    }

    static String canonical(String name) {
        String known = NAMES.get(name.toLowerCase(Locale.ROOT));
        if (known == null) {
            throw new DaylightException("no filter \"" + name + "\"; there are lang, source, site, country,"
                    + " published-in, kind, since, until, gone, in, story, entry");
        }
        return known;
    }

    /** The value as the index has it. @throws DaylightException where the filter takes no such value */
    static String checked(String name, String value) {
        String field = canonical(name);
        String low = value.toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            throw new DaylightException(
                    "the filter " + name + ": has no value; write it without a space, such as lang:zh");
        }
        return switch (field) {
            case "lang" -> Countries.language(value);
            case "country", "publishedIn" -> Countries.country(value);
            case "kind" -> kind(low);
            case "since", "until" -> {
                if (StatedDate.parse(value).isEmpty()) {
                    throw new DaylightException(
                            name + ": takes a day, month or year such as 2022-09-13, 2022-09 or 2022, not \"" + value
                                    + "\"");
                }
                yield value;
            }
            case "gone" -> oneOf(name, low, List.of("yes", "no"));
            case "in" -> oneOf(name, one(low), List.of("page", "statement", "entry"));
            case "host" -> low;
            default -> value;
        };
    }

    private static String oneOf(String name, String value, List<String> words) {
        if (!words.contains(value)) {
            throw new DaylightException(name + ": takes " + String.join(" or ", words) + ", not \"" + value + "\"");
        }
        return value;
    }

    private static String one(String low) {
        return low.equals("entries") ? "entry" : low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
    }

    /** A claim's, or an entry's: which of those there are, the codebook says. */
    private static String kind(String low) {
        try {
            return EntryKind.of(low).code();
        } catch (IllegalArgumentException e) {
            throw new DaylightException("kind: takes a kind of claims or entries such as figure or presence", e);
        }
    }
}
