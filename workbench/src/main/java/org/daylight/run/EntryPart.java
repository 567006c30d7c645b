// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.register.Grades;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an entry that one page of it shows, however many stand on it.
 *
 * @param chosen by a page, in order of decision
 * @param counts how many stand on each property
 * @param pages on how many captures all of them are
 */
public record EntryPart(List<RegisterView.Shown> chosen, Map<String, Integer> counts, int pages) {
    /** So many statements on a property at most stand on the page of all properties, unless it has more values. */
    public static final int FOLDED = 8;
    /** So many statements at most stand on a page of one property. */
    public static final int STRETCH = 50;
    /** So many values of a property at most stand on the page of all properties. */
    private static final int VALUES = 24;

    /** Copies the list and the counts. */
    public EntryPart {
        chosen = List.copyOf(chosen);
        counts = Map.copyOf(counts);
    }

    /** How many statements stand on the entry. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Some statements of every property: the one that a person puts first, one for each value that is asserted or denied,
     * then by order of decision.
     *
     * @param wanted shown in any case, such as {@code 12-operator}: its decision and its property
     */
    public static EntryPart folded(Workbench workbench, RegisterView view, EntryId entry, String wanted) {
        Map<String, Grades.Preferred> preferred = new Grades(workbench.database()).preferred(entry);
        List<Statement> all = workbench.register().statements(entry);
        Map<String, List<Statement>> properties = new LinkedHashMap<>();
        all.forEach(s ->
                properties.computeIfAbsent(s.property(), p -> new ArrayList<>()).add(s));
        Set<Statement> kept = new HashSet<>();
        properties.forEach((property, said) -> kept.addAll(few(said, preferred.get(property))));
        return of(
                view,
                entry,
                all,
                all.stream()
                        .filter(s -> kept.contains(s) || wanted.equals(s.decision() + "-" + s.property()))
                        .toList());
    }

    private static Set<Statement> few(List<Statement> said, Grades.@Nullable Preferred preferred) {
        Set<Statement> kept = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (Statement s : said) {
            boolean first = preferred != null && preferred.statement().names(s.decision(), s.property());
            boolean another = values.size() < VALUES && values.add((s.stance() == Stance.DENIES) + " " + s.value());
            if (first || another) {
                kept.add(s);
            }
        }
        said.stream().limit(FOLDED).filter(s -> kept.size() < FOLDED).forEach(kept::add);
        return kept;
    }

    /**
     * A stretch of the statements on one property.
     *
     * @param from how many before it are left out
     */
    public static EntryPart of(Workbench workbench, RegisterView view, EntryId entry, String property, int from) {
        List<Statement> all = workbench.register().statements(entry);
        return of(
                view,
                entry,
                all,
                all.stream()
                        .filter(s -> s.property().equals(property))
                        .skip(from)
                        .limit(STRETCH)
                        .toList());
    }

    /** Every statement. */
    public static EntryPart whole(Workbench workbench, RegisterView view, EntryId entry) {
        List<Statement> all = workbench.register().statements(entry);
        return of(view, entry, all, all);
    }

    /** One statement alone. */
    public static EntryPart of(Workbench workbench, RegisterView view, Statement statement) {
        List<Statement> all = workbench.register().statements(statement.entry());
        return of(
                view,
                statement.entry(),
                all,
                all.stream()
                        .filter(s -> s.decision() == statement.decision()
                                && s.property().equals(statement.property()))
                        .toList());
    }

    private static EntryPart of(RegisterView view, EntryId entry, List<Statement> all, List<Statement> chosen) {
        Map<String, Integer> counts = new HashMap<>();
        all.forEach(s -> counts.merge(s.property(), 1, Integer::sum));
        int pages =
                Math.toIntExact(all.stream().map(Statement::capture).distinct().count());
        return new EntryPart(view.statements(entry, all, chosen), counts, pages);
    }
}
