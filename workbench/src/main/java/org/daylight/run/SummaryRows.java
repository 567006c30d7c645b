// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.CaptureId;
import org.daylight.ClaimValues;
import org.daylight.DocumentId;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.StatedPlace;
import org.daylight.Statement;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.register.Summaries;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the register's table: what each entry is found by, its support, where its statements differ. */
final class SummaryRows {
    /** So many statements of a difference are kept for its list; the page of its entry has all. */
    private static final int SIDES = 12;

    /** Of what is kept of an entry. Another number makes all rows anew, so that a case outlives the form of its table. */
    static final int FORM = 2;

    private final Workbench workbench;
    private final Veils veils;
    private final PageOrigins origins;
    private final Disagreements disagreements;
    private final Disagreements masked;
    private final EntryPages pages;
    /** Whose page it is stays hidden where the page is restricted; the table is one for all who ask. */
    private final Set<CaptureId> restricted;

    private final Map<String, String> hidden = new HashMap<>();

    /** Rows of this case as it is now; for a few entries. */
    SummaryRows(Workbench workbench) {
        this.workbench = workbench;
        veils = workbench.veils();
        origins = new PageOrigins(workbench);
        disagreements = Disagreements.unmasked(workbench, origins);
        masked = new Disagreements(workbench, DrawnVeils.remembered(veils), origins);
        pages = new EntryPages(workbench);
        restricted = workbench.register().restricted();
    }

    /** The row of an entry; empty where there is none. */
    Optional<Summaries.Row> row(EntryId id) {
        return pages.entry(id).map(this::row);
    }

    private Summaries.Row row(Entry entry) {
        List<Statement> statements = workbench.register().statements(entry.id());
        List<Disagreement> found = disagreements.of(entry.id()).stream()
                .filter(d -> d.entry().equals(entry.id()))
                .toList();
        int waiting = workbench.register().halves(entry.id()).size();
        int most = most(statements);
        Map<String, Set<String>> facets = new TreeMap<>();
        put(facets, "kind", entry.kind().code());
        put(facets, "support", most > 1 ? "2" : Integer.toString(most));
        put(facets, "waiting", waiting > 0 ? "yes" : null);
        found.stream()
                .map(Disagreement::verdict)
                .filter(v -> v != Verdict.COMPATIBLE)
                .forEach(v -> put(facets, "conflict", v.code()));
        for (Statement s : statements) {
            facets(s, facets);
        }
        return new Summaries.Row(
                entry.id(),
                entry.label(),
                statements.size(),
                Math.toIntExact(
                        statements.stream().map(Statement::capture).distinct().count()),
                most,
                Math.toIntExact(found.stream().filter(d -> d.verdict().open()).count()),
                waiting,
                facets,
                found.stream().allMatch(d -> d.verdict() == Verdict.COMPATIBLE) ? List.of() : kept(entry));
    }

    /** What pages list, masked before anything is compared. */
    private List<Summaries.Difference> kept(Entry entry) {
        return masked.of(entry.id()).stream()
                .filter(d -> d.entry().equals(entry.id()) && d.verdict() != Verdict.COMPATIBLE)
                .map(d -> new Summaries.Difference(
                        d.verdict().code(), EntryDifference.of(d, masked, SIDES).json()))
                .toList();
    }

    private void facets(Statement s, Map<String, Set<String>> facets) {
        DocumentId page = s.passage().document();
        put(facets, "stance", s.stance().code());
        put(facets, "language", s.lang());
        StatedPlace place = s.place();
        put(facets, "country", place == null ? null : place.country());
        put(facets, "source", restricted.contains(s.capture()) ? null : hide(page, origins.publisher(page)));
        switch (s.property()) {
            case "status", "response" -> put(facets, "status", s.value());
            case "host-country" -> put(facets, "country", s.value());
            case "operator" -> put(facets, "agency", hide(page, s.value()));
            default -> {
                // No facet of its own.
            }
        }
        put(facets, "agency", hide(page, body(s.detail())));
    }

    private static @Nullable String body(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Figure f -> f.operator();
            case ClaimValues.Response r -> r.body();
            case ClaimValues.Presence p -> p.operator();
            case ClaimValues.Stand s -> null;
            case ClaimValues.Method m -> null;
            case ClaimValues.Incident i -> null;
            case ClaimValues.Agreement a -> null;
        };
    }

    /** Masked as its page is; most texts have no word of any masked name, and need no veil. */
    private @Nullable String hide(DocumentId page, @Nullable String text) {
        if (text == null || !veils.mayName(text)) {
            return text;
        }
        return hidden.computeIfAbsent(
                page.value() + " " + text,
                key -> veils.of(page).map(v -> String.valueOf(v.hide(text))).orElseGet(() -> veils.hide(text)));
    }

    private static void put(Map<String, Set<String>> facets, String facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facets.computeIfAbsent(facet, f -> new TreeSet<>()).add(value.strip());
        }
    }

    /** The origins of the value that has most of them. */
    private int most(List<Statement> statements) {
        Map<String, List<Statement>> same = new HashMap<>();
        for (Statement s : statements) {
            if (s.stance() != Stance.DENIES) {
                same.computeIfAbsent(s.property() + "\n" + s.value(), v -> new ArrayList<>())
                        .add(s);
            }
        }
        return same.values().stream()
                .mapToInt(all -> origins.support(all).origins())
                .max()
                .orElse(0);
    }
}
