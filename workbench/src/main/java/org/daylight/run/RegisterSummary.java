// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.CaptureId;
import org.daylight.ClaimValues;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Stance;
import org.daylight.StatedPlace;
import org.daylight.Statement;
import org.daylight.corroborate.conflict.Disagreement;
import org.daylight.corroborate.conflict.Verdict;
import org.daylight.register.Summaries;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Keeps the table of the register in step with what was decided, read and masked: a row an entry, made again when a decision
 * touches it, and all of them when texts or masks change. A few are made at once, by whoever asks; many beside all other
 * work, and the table shows what it has until then.
 *
 * <p>Threads: safe.
 */
public final class RegisterSummary implements AutoCloseable {
    /** So many are made before a page is shown. */
    private static final int AT_ONCE = 60;

    private static final int CHUNK = 50;
    /** So many statements of a difference are kept for its list; the page of its entry has all. */
    private static final int SIDES = 12;
    /** More texts than these are not compared while somebody waits for a page. */
    private static final int MANY_TEXTS = 500;

    private final Workbench workbench;
    private final Summaries summaries;
    private @Nullable Thread beside;
    private volatile boolean closed;

    RegisterSummary(Workbench workbench) {
        this.workbench = workbench;
        summaries = new Summaries(workbench.database());
    }

    /** Brings the table up to date as far as that is quick. @return how many entries are still due */
    public synchronized int refresh() {
        note();
        int due = summaries.dueCount();
        if (due == 0) {
            return 0;
        }
        if (due <= AT_ONCE && quick()) {
            while (due > 0 && step()) {
                due = summaries.dueCount();
            }
            return due;
        }
        begin();
        return due;
    }

    /** Brings the table up to date beside all other work, so that the first page need not wait for it. */
    public synchronized void begin() {
        if (beside == null || !beside.isAlive()) {
            beside = Thread.ofVirtual().name("register table").start(this::finishBeside);
        }
    }

    /** Brings the table up to date, however long that takes. */
    public synchronized void finish() {
        note();
        while (step()) {
            // The next few.
        }
    }

    private boolean quick() {
        return new Corroborating(workbench).fresh() || workbench.readings().count() <= MANY_TEXTS;
    }

    private synchronized void note() {
        long size = workbench.ledger().size();
        String mark = workbench.readings().changes() + " " + workbench.veils().mark();
        Summaries.State state = summaries.state();
        if (!mark.equals(state.mark())) {
            summaries.allDue(size, mark);
        } else if (state.event() != size) {
            summaries.due(state.event(), size, mark);
        }
    }

    private void finishBeside() {
        try {
            boolean more = workbench.turns().reading(() -> {
                note();
                return true;
            });
            while (more && !closed) {
                more = workbench.turns().reading(this::step);
            }
        } catch (RuntimeException e) {
            if (!closed) {
                LoggerFactory.getLogger(RegisterSummary.class).error("the table of the register is behind", e);
            }
        }
    }

    private synchronized boolean step() {
        List<EntryId> due = closed ? List.of() : summaries.due(CHUNK);
        if (due.isEmpty()) {
            return false;
        }
        new Corroborating(workbench).refresh(what -> {});
        PageOrigins origins = new PageOrigins(workbench);
        Disagreements disagreements = Disagreements.unmasked(workbench, origins);
        Disagreements masked = new Disagreements(workbench, workbench.veils(), origins);
        EntryPages pages = new EntryPages(workbench);
        // Whose page it is stays hidden where the page is restricted; the table is one for all who ask.
        Set<CaptureId> restricted = workbench.register().restricted();
        List<Summaries.Row> rows = new ArrayList<>();
        for (EntryId id : due) {
            if (summaries.listed(id)) {
                pages.entry(id).ifPresent(entry -> rows.add(row(entry, origins, disagreements, masked, restricted)));
            }
        }
        summaries.save(due, rows);
        return true;
    }

    private Summaries.Row row(
            Entry entry,
            PageOrigins origins,
            Disagreements disagreements,
            Disagreements masked,
            Set<CaptureId> restricted) {
        List<Statement> statements = workbench.register().statements(entry.id());
        List<Disagreement> found = disagreements.of(entry.id()).stream()
                .filter(d -> d.entry().equals(entry.id()))
                .toList();
        int waiting = workbench.register().halves(entry.id()).size();
        int most = most(statements, origins);
        Map<String, Set<String>> facets = new TreeMap<>();
        put(facets, "kind", entry.kind().code());
        put(facets, "support", most > 1 ? "2" : Integer.toString(most));
        put(facets, "waiting", waiting > 0 ? "yes" : null);
        found.stream()
                .map(Disagreement::verdict)
                .filter(v -> v != Verdict.COMPATIBLE)
                .forEach(v -> put(facets, "conflict", v.code()));
        for (Statement s : statements) {
            facets(s, restricted.contains(s.capture()), facets);
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
                found.stream().allMatch(d -> d.verdict() == Verdict.COMPATIBLE) ? List.of() : kept(entry, masked));
    }

    /** What pages list, masked before anything is compared. */
    private static List<Summaries.Difference> kept(Entry entry, Disagreements masked) {
        return masked.of(entry.id()).stream()
                .filter(d -> d.entry().equals(entry.id()) && d.verdict() != Verdict.COMPATIBLE)
                .map(d -> new Summaries.Difference(
                        d.verdict().code(), EntryDifference.of(d, masked, SIDES).json()))
                .toList();
    }

    private void facets(Statement s, boolean hidden, Map<String, Set<String>> facets) {
        put(facets, "stance", s.stance().code());
        put(facets, "language", s.lang());
        StatedPlace place = s.place();
        put(facets, "country", place == null ? null : place.country());
        Veil veil = workbench.veils().of(s.passage().document()).orElse(null);
        put(
                facets,
                "source",
                veil == null || hidden ? null : veil.hide(veil.document().publisher()));
        switch (s.property()) {
            case "status", "response" -> put(facets, "status", s.value());
            case "host-country" -> put(facets, "country", s.value());
            case "operator" -> put(facets, "agency", veil == null ? s.value() : veil.hide(s.value()));
            default -> {
                // No facet of its own.
            }
        }
        String body = switch (s.detail()) {
            case ClaimValues.Figure f -> f.operator();
            case ClaimValues.Response r -> r.body();
            case ClaimValues.Presence p -> p.operator();
            case ClaimValues.Stand st -> null;
            case ClaimValues.Method m -> null;
            case ClaimValues.Incident i -> null;
            case ClaimValues.Agreement a -> null;
        };
        put(facets, "agency", body == null || veil == null ? body : veil.hide(body));
    }

    private static void put(Map<String, Set<String>> facets, String facet, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facets.computeIfAbsent(facet, f -> new TreeSet<>()).add(value.strip());
        }
    }

    /** The origins of the value that has most of them. */
    private static int most(List<Statement> statements, PageOrigins origins) {
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

    @Override
    public void close() {
        closed = true;
        Thread running = beside;
        if (running != null) {
            try {
                running.join(10_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
