// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.DatePrecision;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Mask;
import org.daylight.StatedDate;
import org.daylight.Statement;
import org.daylight.codebook.Property;
import org.daylight.ledger.PrivateValue;
import org.daylight.protect.Spellings;
import org.daylight.publish.Anonymity;
import org.daylight.publish.GuardedLadder;
import org.daylight.publish.GuardedView;
import org.jspecify.annotations.Nullable;

/**
 * Statements about persons whose names are sealed or masked: their words, their page and its address would lead to the
 * person, however many bars there are. They are published as what they say and no more, several persons together. A reply stays where the
 * allegation stands, with bars, unless its page is restricted.
 */
final class GuardedStatements {
    private static final String SOMEBODY = "unknown:somebody";
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

    /** What may be told of these together, in order: each row of enough persons. */
    List<GuardedView> of(List<Statement> statements, Set<EntryId> entries) {
        Map<String, String> groups = new HashMap<>();
        if (!statements.isEmpty()) {
            workbench
                    .sealedNames()
                    .all("nothing was published")
                    .forEach((person, spellings) -> groups.put(person.value(), script(spellings)));
        }
        List<Anonymity.Told<GuardedView>> told = new ArrayList<>();
        for (Statement s : statements) {
            if (entries.contains(s.entry())) {
                workbench
                        .register()
                        .entry(s.entry())
                        .ifPresent(e -> told.add(new Anonymity.Told<>(view(s, e), persons(s, groups))));
            }
        }
        return Anonymity.of(told, Anonymity.LEAST, new GuardedLadder()).stream()
                .map(row -> row.what().of(row.statements(), row.persons()))
                .sorted(Comparator.comparing((GuardedView g) -> g.kind().code())
                        .thenComparing(g -> g.country() == null ? "~" + g.region() : g.country())
                        .thenComparing(GuardedView::toString))
                .toList();
    }

    /**
     * Of whom a statement tells, as the pseudonyms under which its private fields are sealed. Pseudonyms of names in one
     * script are different persons; one without a full name may be anybody's second, and all of them count as one.
     */
    private Set<String> persons(Statement s, Map<String, String> groups) {
        Set<String> persons = new TreeSet<>();
        for (PrivateValue value : workbench.ledger().privateValues(s.decision())) {
            value.sealedFor().forEach(p -> persons.add(groups.containsKey(p) ? groups.get(p) + ":" + p : SOMEBODY));
        }
        return persons.isEmpty() ? Set.of(SOMEBODY) : persons;
    }

    private static String script(Spellings spellings) {
        return spellings.all().stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .mapToObj(c -> Character.UnicodeScript.of(c).name())
                .min(Comparator.naturalOrder())
                .orElse("NONE");
    }

    private GuardedView view(Statement s, Entry entry) {
        String speaker = s.speaker() == null ? null : shown(s, s.speaker());
        return new GuardedView(
                entry.kind(),
                EntryViews.country(entry, List.of(s)),
                null,
                s.property(),
                value(s, entry),
                s.stance(),
                speaker,
                month(s.stated()),
                month(s.asOf()),
                1,
                1);
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
