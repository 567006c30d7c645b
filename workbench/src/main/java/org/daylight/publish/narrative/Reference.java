// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.List;
import java.util.Locale;
import org.daylight.ClaimId;
import org.daylight.EntryId;
import org.jspecify.annotations.Nullable;

/** What stands between double braces: {@code {{IL-1.status}}}. */
public sealed interface Reference {

    /** Which side of a statement is printed. */
    enum Aspect {
        /** What is said, who says so and when, with footnotes. */
        VALUE,
        /** Who says so. */
        SPEAKER,
        /** To which date it refers, else when it was said, and who says so. */
        DATE,
        /** How many origins and pages. */
        SUPPORT,
        /** The exact words. */
        WORDS;

        /** Its word, such as {@code speaker}. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it leads to words of a page or to rows, so that what is said around it has a source. */
    default boolean sourced() {
        return true;
    }

    /**
     * The statements of one property of an entry: all of them, for choosing one in silence would take a side.
     *
     * @param by whose alone; null for everybody's
     */
    record Property(
            EntryId entry,
            @Nullable String kind,
            String property,
            Aspect aspect,
            @Nullable String by) implements Reference {}

    /** The label of an entry, leading to its place in the report. */
    record Label(EntryId entry, @Nullable String kind) implements Reference {
        @Override
        public boolean sourced() {
            return false;
        }
    }

    /** One statement, by its claim. */
    record Claimed(ClaimId claim, Aspect aspect) implements Reference {}

    /**
     * Exact words of a claim.
     *
     * @param part of them; null for all
     */
    record Quoted(ClaimId claim, @Nullable String part) implements Reference {}

    /** How many things of the edition meet all conditions. */
    record Count(Thing thing, List<Condition> conditions) implements Reference {
        /** Copies the list. */
        public Count {
            conditions = List.copyOf(conditions);
        }

        /** As a person writes it, in one form. */
        public String words() {
            return thing.words()
                    + (conditions.isEmpty() ? "" : " where ")
                    + String.join(
                            " and ", conditions.stream().map(Condition::words).toList());
        }
    }

    /**
     * The monitor's own number or words with one, marked as such in print.
     *
     * @param because how the monitor came to it
     */
    record Own(String words, String because) implements Reference {
        @Override
        public boolean sourced() {
            return false;
        }
    }

    /** A fact of the edition itself. */
    enum Edition implements Reference {
        DATE,
        NUMBER;

        @Override
        public boolean sourced() {
            return false;
        }
    }

    /**
     * What is counted.
     *
     * @param unit what one of them is
     * @param kind of entries; null for every kind
     * @param words as a person writes it
     */
    record Thing(Unit unit, @Nullable String kind, String words) {}

    /** What one of the counted things is. */
    enum Unit {
        ENTRY,
        STATEMENT,
        PASSAGE,
        COUNTRY,
        SPEAKER,
        CONFLICT
    }

    /**
     * What a counted thing must meet.
     *
     * @param operator one of {@code = != >= <=}
     * @param values of which one must hold, or for {@code !=} none
     */
    record Condition(String field, String operator, List<String> values) {
        /** Copies the list. */
        public Condition {
            values = List.copyOf(values);
        }

        String words() {
            return field
                    + operator
                    + String.join(
                            ",",
                            values.stream()
                                    .map(v -> v.matches("[\\p{L}\\p{N}_.-]+") ? v : '"' + v + '"')
                                    .toList());
        }
    }
}
