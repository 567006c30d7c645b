// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.Statement;
import org.daylight.corroborate.Root;
import org.daylight.corroborate.Support;
import org.daylight.publish.StatementView;
import org.jspecify.annotations.Nullable;

/** Statements as an edition prints them: masked, and with the support that their own entry gives them. */
final class StatementViews {
    private final PublishedStatements statements;
    private final EditionVeils veils;
    private final PageOrigins origins;
    /** Owners of roots may be private persons: the edition knows them by number. */
    private final Map<String, String> rootIds = new HashMap<>();
    /** The supports of the entry that was asked for last: the statements of one entry follow each other. */
    private final Map<EntryId, Map<Same, Support>> supports = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntryId, Map<Same, Support>> eldest) {
            return size() > 64;
        }
    };

    /** What statements have in common that say the same of one entry. */
    private record Same(String property, String value, boolean denial) {
        static Same of(Statement s) {
            return new Same(s.property(), s.value(), s.stance() == Stance.DENIES);
        }
    }

    StatementViews(PublishedStatements statements, EditionVeils veils, PageOrigins origins) {
        this.statements = statements;
        this.veils = veils;
        this.origins = origins;
    }

    /** Without a grade. */
    StatementView of(Statement s) {
        return of(s, null, null);
    }

    /**
     * With the grades of its credibility.
     *
     * @param credibility by the rule; null where it is not graded
     * @param judged by a person; null where nobody overrode the rule
     */
    StatementView of(Statement s, @Nullable Integer credibility, @Nullable Integer judged) {
        Veil veil = veils.of(s);
        Support support = Objects.requireNonNull(supports(s.entry()).get(Same.of(s)), "every statement says something");
        Root root = Objects.requireNonNull(support.roots().get(s), "every statement has a root");
        return new StatementView(
                s.claim(),
                s.decision(),
                MaskedStatement.hidden(veil, s.value()),
                MaskedStatement.values(veil, s.detail()),
                s.stance(),
                s.detail() instanceof ClaimValues.Stand stand ? stand.fine() : null,
                veil.hide(s.speaker()),
                PassageViews.id(s),
                s.stated() == null ? veil.document().published() : s.stated(),
                s.asOf(),
                s.lang(),
                support.origins(),
                support.pages(),
                root.counts() ? rootIds.computeIfAbsent(root.owner(), o -> "R" + (rootIds.size() + 1)) : null,
                root.kind().code(),
                credibility,
                judged);
    }

    private Map<Same, Support> supports(EntryId entry) {
        Map<Same, Support> known = supports.get(entry);
        if (known == null) {
            Map<Same, List<Statement>> same = new LinkedHashMap<>();
            statements
                    .on(entry)
                    .forEach(s -> same.computeIfAbsent(Same.of(s), k -> new ArrayList<>())
                            .add(s));
            known = new HashMap<>();
            for (Map.Entry<Same, List<Statement>> e : same.entrySet()) {
                known.put(e.getKey(), origins.support(e.getValue()));
            }
            supports.put(entry, known);
        }
        return known;
    }

    /** What stands behind statements together. */
    Support together(List<Statement> said) {
        return origins.support(said);
    }

    /** The label of an entry as it may be shown: a reviewer may have typed a name that is masked on the pages. */
    Entry shown(Entry entry) {
        String label = entry.label();
        for (Statement s : statements.on(entry.id())) {
            String hidden = veils.of(s).hide(label);
            label = hidden == null ? label : hidden;
        }
        return new Entry(entry.id(), entry.kind(), label);
    }
}
