// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.EntryId;
import org.daylight.protect.Right;
import org.daylight.register.Ties;
import org.jspecify.annotations.Nullable;

/**
 * The network of a case, kept, and brought up to date with the entries whose rows were made anew. Whoever may not see restricted
 * matter has one of their own, as labels differ.
 *
 * <p>Threads: safe; one thread makes it anew, the others wait for it.
 */
public final class Networks {
    private long known = -1;
    private int due = -1;
    private long revision;
    private @Nullable Veils veils;
    private @Nullable Bodies bodies;
    private Map<EntryId, List<Ties.Tie>> rows = new TreeMap<>();
    private final Map<Boolean, NetworkBoard.Graph> graphs = new HashMap<>();

    /** All ties as they stand now, as far as they were worked out. */
    public NetworkBoard.Graph graph(Workbench workbench) {
        Workbench whole = workbench.whole();
        return graph(workbench, whole, whole.drawings().refresh());
    }

    private synchronized NetworkBoard.Graph graph(Workbench workbench, Workbench whole, int stillDue) {
        Drawings.Since since = whole.drawings().since(known);
        Veils now = whole.veils();
        boolean masks = veils == null || !veils.mark().equals(now.mark());
        Bodies told = new Bodies(whole);
        boolean others = bodies == null || !bodies.like(told);
        if (masks || others || !since.nothing() || due != stillDue) {
            Ties kept = new Ties(whole.database());
            List<Ties.Tie> read;
            if (since.entries().isEmpty()) {
                rows = new TreeMap<>();
                read = kept.all();
            } else {
                Set<EntryId> touched = since.entries().get();
                rows.keySet().removeAll(touched);
                read = kept.of(touched);
            }
            read.forEach(
                    t -> rows.computeIfAbsent(t.entry(), e -> new ArrayList<>()).add(t));
            bodies = others ? told : bodies;
            graphs.clear();
            known = since.revision();
            veils = now;
            due = stillDue;
            revision++;
        }
        Bodies sorts = bodies == null ? told : bodies;
        return graphs.computeIfAbsent(
                workbench.may(Right.PROTECT),
                all -> new NetworkBoard(workbench, workbench.veils(), sorts).graph(rows.values(), stillDue, revision));
    }

    /** What is said of these ties of {@link #graph}. */
    public List<NetworkBoard.Told> told(Workbench workbench, List<NetworkBoard.Tie> ties) {
        Bodies sorts;
        Map<EntryId, List<Ties.Tie>> said = new HashMap<>();
        synchronized (this) {
            sorts = bodies == null ? new Bodies(workbench.whole()) : bodies;
            ties.forEach(t -> said.put(t.on(), List.copyOf(rows.getOrDefault(t.on(), List.of()))));
        }
        return new NetworkBoard(workbench, workbench.veils(), sorts).told(ties, e -> said.getOrDefault(e, List.of()));
    }
}
