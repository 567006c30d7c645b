// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.daylight.Statement;
import org.daylight.register.CaptureRows;
import org.daylight.register.Grades;
import org.daylight.register.SourceFacts;
import org.daylight.register.SourceRows;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a case. What is counted over all claims takes a while in a large case: it is counted beside requests, and
 * until it is there the last counts are shown, or none. Made once and asked by many; thread-safe.
 */
public final class SourceShelf {
    private static final Duration PATIENCE = Duration.ofMillis(60);
    private static final int MOST = 20;

    private Map<String, SourceRows.Counts> counts = Map.of();
    private String counted = "";
    private @Nullable CompletableFuture<Map<String, SourceRows.Counts>> counting;

    /**
     * A source in the list.
     *
     * @param name masked
     * @param shown whether nothing of the name is masked, so that it can be asked for
     * @param pages that are read
     * @param languages of its pages
     * @param grade of today; null where nobody judged it
     * @param facts what is said of it today, its owner masked; null where nobody said anything
     * @param counts of its claims; null where they are being counted
     */
    public record Listed(
            String name,
            boolean shown,
            int pages,
            List<String> languages,
            Grades.@Nullable Grade grade,
            SourceFacts.@Nullable Facts facts,
            SourceRows.@Nullable Counts counts) {}

    /**
     * All that is known of a source.
     *
     * @param listed as in the list
     * @param grades its judgements that hold, oldest first
     * @param captures the latest
     * @param statements the latest that rest on its pages, masked
     * @param stories that it told
     */
    public record One(
            Listed listed,
            List<Grades.Grade> grades,
            List<CaptureShelf.Listed> captures,
            List<Said> statements,
            List<SourceRows.Told> stories) {
        /** Copies the lists. */
        public One {
            grades = List.copyOf(grades);
            captures = List.copyOf(captures);
            statements = List.copyOf(statements);
            stories = List.copyOf(stories);
        }
    }

    /**
     * A statement as it may be shown.
     *
     * @param statement which
     * @param label of its entry, masked
     * @param value masked
     * @param speaker masked; null where the text names nobody
     */
    public record Said(
            Statement statement,
            String label,
            String value,
            @Nullable String speaker) {}

    /** A stretch of the list, those of most pages first. */
    public List<Listed> page(Workbench workbench, Veils veils, int offset, int limit) {
        SourceRows rows = new SourceRows(workbench.database());
        Map<String, SourceRows.Counts> known = counts(workbench, rows);
        Map<String, Grades.Grade> grades = new Grades(workbench.database()).sources();
        Map<String, SourceFacts.Facts> facts = new SourceFacts(workbench.database()).all();
        return rows.page(offset, limit).stream()
                .map(s -> listed(s, rows, veils, known, grades.get(s.name()), facts.get(s.name())))
                .toList();
    }

    private static Listed listed(
            SourceRows.Source s,
            SourceRows rows,
            Veils veils,
            Map<String, SourceRows.Counts> known,
            Grades.@Nullable Grade grade,
            SourceFacts.@Nullable Facts facts) {
        String shown = veils.hide(s.name());
        return new Listed(
                shown,
                shown.equals(s.name()),
                s.pages(),
                List.copyOf(rows.languages(s.name()).keySet()),
                grade,
                facts == null ? null : masked(facts, veils),
                known.get(s.name()));
    }

    private static SourceFacts.Facts masked(SourceFacts.Facts f, Veils veils) {
        String owner = f.owner();
        return new SourceFacts.Facts(
                f.event(),
                f.actor(),
                f.time(),
                f.kind(),
                f.country(),
                owner == null ? null : veils.hide(owner),
                veils.hide(f.reason()));
    }

    /** The source of this name; empty where no page of the case is published by it, or its name is masked. */
    public Optional<One> one(Workbench workbench, CaptureShelf shelf, String name) {
        SourceRows rows = new SourceRows(workbench.database());
        CaptureRows.Wanted wanted = CaptureRows.Wanted.of(name);
        int pages = shelf.rows().count(wanted);
        if (pages == 0 || !shelf.veils().hide(name).equals(name)) {
            return Optional.empty();
        }
        List<Grades.Grade> grades = new Grades(workbench.database()).ofSource(name);
        Listed listed = listed(
                new SourceRows.Source(name, pages),
                rows,
                shelf.veils(),
                counts(workbench, rows),
                grades.isEmpty() ? null : grades.getLast(),
                new SourceFacts(workbench.database()).today(name).orElse(null));
        List<Said> said = new ArrayList<>();
        for (Statement s : rows.statements(name, MOST)) {
            workbench
                    .readings()
                    .document(s.passage().document())
                    .map(shelf.veils()::over)
                    .ifPresent(veil -> said.add(new Said(
                            s,
                            hidden(
                                    veil,
                                    workbench
                                            .register()
                                            .entry(s.entry())
                                            .map(e -> e.label())
                                            .orElse(s.entry().value())),
                            hidden(veil, s.value()),
                            veil.hide(s.speaker()))));
        }
        return Optional.of(new One(
                listed,
                grades.stream().map(g -> masked(g, shelf.veils())).toList(),
                shelf.page(wanted, 0, MOST),
                said,
                rows.stories(name, MOST)));
    }

    /** A reason may name somebody who was masked since. */
    private static Grades.Grade masked(Grades.Grade g, Veils veils) {
        return g.masked(words -> veils.loose(words, "und"));
    }

    private static String hidden(Veil veil, String words) {
        String hidden = veil.hide(words);
        return hidden == null ? "" : hidden;
    }

    /** Counted anew where the case changed; waited for a moment, then what was counted last has to do. */
    private Map<String, SourceRows.Counts> counts(Workbench workbench, SourceRows rows) {
        String mark = workbench.ledger().size() + " " + rows.unnamed() + " " + rows.count();
        CompletableFuture<Map<String, SourceRows.Counts>> now;
        synchronized (this) {
            if (mark.equals(counted)) {
                return counts;
            }
            now = counting == null ? CompletableFuture.supplyAsync(rows::counts) : counting;
            counting = now;
        }
        try {
            Map<String, SourceRows.Counts> made = now.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            synchronized (this) {
                counts = made;
                counted = mark;
                counting = null;
                return counts;
            }
        } catch (TimeoutException e) {
            synchronized (this) {
                return counts;
            }
        } catch (ExecutionException e) {
            synchronized (this) {
                counting = null; // the next who asks begins again
                return counts;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        }
    }
}
