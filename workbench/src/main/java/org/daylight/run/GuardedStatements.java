// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.DatePrecision;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Mask;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.codebook.Property;
import org.daylight.publish.GuardedView;
import org.jspecify.annotations.Nullable;

/**
 * Statements about persons whose names are sealed or masked: their words, their page and its address would lead to the
 * person, however many bars there are. They are published as what they say and no more. A reply stays where the
 * allegation stands, with bars, unless its page is restricted.
 */
final class GuardedStatements {
    private final Workbench workbench;
    private final EditionVeils veils;

    GuardedStatements(Workbench workbench, EditionVeils veils) {
        this.workbench = workbench;
        this.veils = veils;
    }

    /** Whether the words of a statement, its speaker or its values name somebody who is not to be found. */
    boolean names(Statement s) {
        if (DueLinks.reply(s)) {
            return false;
        }
        Veil veil = veils.of(s);
        return veil.masksIn(s.passage().at()) > 0
                || s.passage().quote().contains(Mask.BAR)
                || (s.speaker() != null && barred(veil.hide(s.speaker())))
                || barred(veil.hide(s.value()))
                || !MaskedStatement.values(veil, s.detail()).equals(s.detail());
    }

    private static boolean barred(@Nullable String text) {
        return text != null && text.contains(Mask.BAR);
    }

    /** What may be told of these, each once, in order. */
    List<GuardedView> of(List<Statement> statements, Set<EntryId> entries) {
        Set<GuardedView> views = new LinkedHashSet<>();
        for (Statement s : statements) {
            if (entries.contains(s.entry())) {
                workbench.register().entry(s.entry()).map(e -> view(s, e)).ifPresent(views::add);
            }
        }
        List<GuardedView> sorted = new ArrayList<>(views);
        sorted.sort(Comparator.comparing((GuardedView g) -> g.entry().value())
                .thenComparing(GuardedView::property)
                .thenComparing(g -> String.valueOf(g.value()))
                .thenComparing(g -> String.valueOf(g.speaker()))
                .thenComparing(g -> String.valueOf(g.said())));
        return sorted;
    }

    private GuardedView view(Statement s, Entry entry) {
        String speaker = s.speaker() == null ? null : shown(s, s.speaker());
        return new GuardedView(
                entry.id(),
                entry.kind(),
                EntryViews.country(entry, List.of(s)),
                s.property(),
                value(s, entry),
                s.stance(),
                speaker,
                month(s.stated()),
                month(s.asOf()));
    }

    /** The text with nothing hidden in it; nothing where there is. */
    private @Nullable String shown(Statement s, String text) {
        String hidden = veils.drawn()
                .of(s.passage().document())
                .map(v -> v.hide(text))
                .orElseGet(() -> veils.drawn().hide(text));
        return hidden == null || hidden.contains(Mask.BAR) || !hidden.equals(text) ? null : text;
    }

    /** Codes, numbers, countries and dates; words of a page may be a town, a street or a trade, and are never told. */
    private @Nullable String value(Statement s, Entry entry) {
        Property.Values values = workbench
                .codebook()
                .property(entry.kind().code(), s.property())
                .map(Property::values)
                .orElse(Property.Values.TEXT);
        return switch (values) {
            case TEXT -> null;
            case CODES, NUMBER, COUNTRY -> s.value();
            case DATE -> StatedDate.parse(s.value()).map(d -> written(month(d))).orElse(null);
        };
    }

    private static @Nullable String written(@Nullable StatedDate date) {
        return date == null ? null : date.value();
    }

    /** No finer than a month: a day is cut, a week or a range of days is left out. */
    static @Nullable StatedDate month(@Nullable StatedDate date) {
        if (date == null) {
            return null;
        }
        String value = date.value();
        return switch (date.precision()) {
            case MONTH, SEASON, YEAR, UNKNOWN -> date.bare();
            case BEFORE, AFTER, RANGE ->
                List.of(value.split("/")).stream().allMatch(v -> v.matches("[0-9]{4}(-[0-9]{2})?"))
                        ? date.bare()
                        : null;
            default ->
                value.toLowerCase(Locale.ROOT).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*")
                        ? new StatedDate(value.substring(0, 7), DatePrecision.MONTH, null)
                        : null;
        };
    }
}
