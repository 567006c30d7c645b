// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DocumentId;
import org.daylight.Statement;

/** The veils over the pages that are shown together. */
@FunctionalInterface
interface DrawnVeils {
    /** The veil over a text; empty where it is not there for who asks. */
    Optional<Veil> of(DocumentId id);

    /** Says that the texts of these statements will be asked for, so that they can be read together. */
    default void ahead(Collection<Statement> statements) {}

    /** Veils that are looked up once, for as long as one answer takes: who may see a text can change. Not for several threads. */
    static DrawnVeils remembered(Veils veils) {
        Map<DocumentId, Optional<Veil>> known = new HashMap<>();
        return new DrawnVeils() {
            @Override
            public Optional<Veil> of(DocumentId id) {
                return known.computeIfAbsent(id, veils::of);
            }

            @Override
            public void ahead(Collection<Statement> statements) {
                Set<DocumentId> unknown = new HashSet<>();
                statements.forEach(s -> unknown.add(s.passage().document()));
                unknown.removeAll(known.keySet());
                if (unknown.size() > 1) {
                    Map<DocumentId, Veil> found = veils.of(unknown);
                    unknown.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
                }
            }
        };
    }
}
