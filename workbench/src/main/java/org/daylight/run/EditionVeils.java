// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.Statement;
import org.daylight.publish.leak.Forbidden;
import org.jspecify.annotations.Nullable;

/** The veils of an edition, and the names behind those of every text of the case. Few veils are held at once. */
final class EditionVeils {
    /** The edition is gone through several times, and not in the order of pages. */
    private static final int HELD = 8_000;

    private final Workbench workbench;
    private final Veils drawn;
    private @Nullable Set<String> names;
    private final Map<DocumentId, Veil> held = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<DocumentId, Veil> eldest) {
            return size() > HELD;
        }
    };

    EditionVeils(Workbench workbench) {
        this(workbench, Veils.afresh(workbench));
    }

    /** @param drawn by which they are drawn */
    EditionVeils(Workbench workbench, Veils drawn) {
        this.workbench = workbench;
        this.drawn = drawn;
    }

    /** What they are drawn by. */
    Veils drawn() {
        return drawn;
    }

    Veil of(Statement s) {
        return of(s.passage().document());
    }

    /** The veil over a text; empty where the text is not there, as that of a restricted page may not be. */
    synchronized Optional<Veil> find(DocumentId id) {
        Veil known = held.get(id);
        return known == null ? drawn.of(id) : Optional.of(known);
    }

    /** @throws DaylightException where the text is not there */
    synchronized Veil of(DocumentId id) {
        Veil known = held.get(id);
        if (known == null) {
            known = drawn.over(workbench
                    .readings()
                    .document(id)
                    .orElseThrow(() -> new DaylightException(
                            "the text " + id + " that a decision rests on is not read; run `daylight read --all`")));
            held.put(id, known);
        }
        return known;
    }

    /**
     * What must not stand in anything that leaves the case: masked names, and sealed persons in every guise.
     *
     * @param otherwise what does not happen where the seals are locked
     */
    Forbidden forbidden(String otherwise) {
        return new SealedDetails(workbench).forbidden(names(), otherwise);
    }

    /**
     * Every full name that is masked in some text of the case. A surname alone is another person's elsewhere, or a word. Goes
     * through all texts once, on every processor.
     */
    synchronized Set<String> names() {
        Set<String> known = names;
        if (known == null) {
            known = workbench.readings().allDocuments().parallelStream()
                    .flatMap(d -> drawn.over(d).names().stream())
                    .filter(MaskedNames::full)
                    .collect(Collectors.toCollection(TreeSet::new));
            names = known;
        }
        return known;
    }
}
