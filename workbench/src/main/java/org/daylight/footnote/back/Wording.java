// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.back;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daylight.footnote.Citation.Parts;
import org.daylight.footnote.Preserved;
import org.daylight.footnote.Source;
import org.jspecify.annotations.Nullable;

/**
 * References in the four styles. In a note they stand in an editor's brackets and end in a digest, so that a reader sees
 * what the author did not write, and a second giving back finds them. A style that knows no digests gets it all the same:
 * it is what proves the copy.
 */
final class Wording {
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_FIRST = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_FIRST = DateTimeFormatter.ofPattern("uuuu, MMMM d", Locale.ENGLISH);
    /** So many digits of a digest stand in a note; all stand in the list of sources. */
    static final int SHORT = 16;

    private final Style style;

    Wording(Style style) {
        this.style = style;
    }

    /** What is added to a note that cites these copies. */
    String inNote(List<Preserved> copies) {
        List<String> each = new ArrayList<>();
        for (Preserved copy : copies) {
            each.add(copy(copy, copy.digest().hex().substring(0, SHORT)));
        }
        return " [" + String.join("; ", each) + "]";
    }

    private String copy(Preserved p, String digest) {
        ZonedDateTime day = p.moment().atZone(ZoneOffset.UTC);
        String address = p.address() == null ? null : inBrackets(String.valueOf(p.address()));
        String capture = p.capture();
        return switch (style) {
            case DAYLIGHT ->
                "preserved " + DAY_FIRST.format(day) + (capture.isEmpty() ? "" : " as " + capture)
                        + (address == null ? "" : ", " + address) + ", SHA-256 " + digest;
            case CHICAGO ->
                "archived " + MONTH_FIRST.format(day) + (address == null ? "" : ", at " + address)
                        + (capture.isEmpty() ? "" : ", capture " + capture) + ", SHA-256 " + digest;
            case OSCOLA ->
                "archived" + (address == null ? "" : " at <" + address + ">") + " " + DAY_FIRST.format(day)
                        + (capture.isEmpty() ? "" : ", capture " + capture) + ", SHA-256 " + digest;
            case APA ->
                "Archived " + YEAR_FIRST.format(day) + (address == null ? "" : ", at " + address)
                        + (capture.isEmpty() ? "" : ", capture " + capture) + ", SHA-256 " + digest;
        };
    }

    /** Brackets of an address would end ours. */
    private static String inBrackets(String address) {
        return address.replace("[", "%5B").replace("]", "%5D").replace(" ", "%20");
    }

    /** An entry of the list of sources. */
    String entry(Source source, @Nullable Preserved copy) {
        String words = switch (style) {
            case DAYLIGHT, CHICAGO -> chicago(source);
            case OSCOLA -> oscola(source);
            case APA -> apa(source);
        };
        return words + " "
                + (copy == null
                        ? "No copy was preserved."
                        : capital(copy(copy, copy.digest().hex())) + ".");
    }

    private static String chicago(Source s) {
        Parts p = s.parts();
        List<String> parts = new ArrayList<>();
        add(parts, p.author());
        add(parts, p.title() == null ? null : "“" + p.title() + ".”");
        add(parts, p.publisher());
        add(parts, p.published() == null ? null : american(p.published()));
        add(parts, address(s));
        return sentences(parts);
    }

    private static String oscola(Source s) {
        Parts p = s.parts();
        String author = p.author() == null ? "" : p.author() + ", ";
        String title = p.title() == null ? "" : "‘" + p.title() + "’ ";
        List<String> brackets = new ArrayList<>();
        add(brackets, p.publisher());
        add(brackets, p.published() == null ? null : p.published().bare().inWords());
        String in = brackets.isEmpty() ? "" : "(" + String.join(", ", brackets) + ") ";
        return (author + title + in + "<" + address(s) + ">").strip();
    }

    private static String apa(Source s) {
        Parts p = s.parts();
        String date = p.published() == null ? "n.d." : year(p.published());
        List<String> parts = new ArrayList<>();
        boolean author = p.author() != null;
        add(parts, author ? stop(String.valueOf(p.author())) + " (" + date + ")" : null);
        add(parts, p.title());
        add(parts, author ? null : "(" + date + ")");
        add(parts, p.publisher());
        return sentences(parts) + (parts.isEmpty() ? "" : " ") + address(s);
    }

    private static String address(Source s) {
        String url = s.url();
        return url != null
                ? url
                : s.archived().isEmpty() ? s.key() : s.archived().getFirst().url();
    }

    private static String stop(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    private static String sentences(List<String> parts) {
        List<String> ended = new ArrayList<>();
        for (String part : parts) {
            ended.add(part.matches("(?s).*[.?!]”?$") ? part : part + ".");
        }
        return String.join(" ", ended);
    }

    private static void add(List<String> parts, @Nullable String part) {
        if (part != null && !part.isBlank()) {
            parts.add(part);
        }
    }

    private static String american(org.daylight.StatedDate date) {
        return date.precision() == org.daylight.DatePrecision.DAY
                ? MONTH_FIRST.format(java.time.LocalDate.parse(date.value()))
                : date.bare().inWords();
    }

    private static String year(org.daylight.StatedDate date) {
        return date.precision() == org.daylight.DatePrecision.DAY
                ? YEAR_FIRST.format(java.time.LocalDate.parse(date.value()))
                : date.value();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** All entries of a report's sources, in their order. */
    List<String> entries(List<Source> sources, Map<String, Preserved> copies) {
        return sources.stream().map(s -> entry(s, copies.get(s.key()))).toList();
    }
}
