// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.EntryKind;
import org.daylight.publish.EntryView;
import org.daylight.publish.StatementView;
import org.daylight.publish.narrative.Facts;

/** References that a person can put into a text, found by the words that they stand for. */
public final class NarrativePicker {
    private static final int MOST = 40;
    private static final int LONGEST = 90;

    private final List<EntryView> entries;

    /** Picks from these, masked as an edition would print them. */
    public NarrativePicker(List<EntryView> entries) {
        this.entries = entries;
    }

    /**
     * A reference.
     *
     * @param text as it is written, double braces included
     * @param label of the entry that it leads to; empty for a count
     * @param property whose statements it prints; empty for none
     * @param words what it would say, shortened
     */
    public record Pick(String text, String label, String property, String words) {}

    /** The references whose entry, speaker or value has all of the words; counts of everything where there are none. */
    public List<Pick> find(String words) {
        String[] wanted = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        return words.isBlank() ? counts() : found(wanted);
    }

    private List<Pick> counts() {
        List<Pick> picks = new ArrayList<>();
        for (EntryKind kind : List.of(EntryKind.PRESENCE, EntryKind.RESPONSE, EntryKind.INCIDENT, EntryKind.AGENCY)) {
            long n = entries.stream().filter(e -> e.entry().kind().equals(kind)).count();
            if (n > 0) {
                String things = kind.equals(EntryKind.AGENCY) ? "agencies" : kind.code() + "s";
                picks.add(new Pick("{{count " + things + "}}", "", "", Long.toString(n)));
            }
        }
        Set<String> countries = new LinkedHashSet<>();
        entries.stream()
                .filter(e -> e.entry().kind().equals(EntryKind.PRESENCE))
                .forEach(e -> countries.add(String.valueOf(e.country())));
        countries.remove("null");
        if (!countries.isEmpty()) {
            picks.add(new Pick("{{count countries where kind=presence}}", "", "", Integer.toString(countries.size())));
            String first = countries.iterator().next();
            picks.add(new Pick(
                    "{{count presences where host=" + first + "}}",
                    "",
                    "",
                    Long.toString(entries.stream()
                            .filter(e -> e.entry().kind().equals(EntryKind.PRESENCE) && first.equals(e.country()))
                            .count())));
        }
        picks.add(new Pick("{{edition.date}}", "", "", ""));
        return picks;
    }

    private List<Pick> found(String[] wanted) {
        List<Pick> picks = new ArrayList<>();
        for (EntryView e : entries) {
            String entry = (e.entry().id() + " " + e.entry().label() + " "
                            + e.entry().kind() + " " + country(e))
                    .toLowerCase(Locale.ROOT);
            boolean whole = all(entry, wanted);
            if (whole && picks.size() < MOST) {
                picks.add(new Pick(
                        "{{" + e.entry().id() + "}}",
                        e.entry().label(),
                        "",
                        e.entry().label()));
            }
            Set<String> properties = new LinkedHashSet<>();
            for (Facts.Stated s : Facts.stated(e)) {
                String said = (entry + " " + s.property().property() + " "
                                + s.view().value() + " " + s.view().speaker())
                        .toLowerCase(Locale.ROOT);
                if (picks.size() < MOST
                        && all(said, wanted)
                        && properties.add(s.property().property())) {
                    picks.add(new Pick(
                            "{{" + e.entry().id() + "." + s.property().property() + "}}",
                            e.entry().label(),
                            s.property().property(),
                            words(s.property().statements())));
                }
            }
        }
        return picks;
    }

    private static boolean all(String text, String[] wanted) {
        for (String word : wanted) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static String country(EntryView e) {
        String country = e.country();
        return country == null ? "" : country + " " + Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
    }

    private static String words(List<StatementView> statements) {
        Set<String> values = new LinkedHashSet<>();
        statements.forEach(s -> values.add(s.value() + (s.speaker() == null ? "" : " (" + s.speaker() + ")")));
        String words = String.join("; ", values);
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
