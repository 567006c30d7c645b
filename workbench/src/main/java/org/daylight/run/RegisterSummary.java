// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.daylight.Digest;
import org.daylight.EntryId;
import org.daylight.register.EntryQuery;
import org.daylight.register.Summaries;

/**
 * Keeps the table of the register in step with what was decided, read and masked: a row an entry, made again when a decision
 * touches it or its pages go back to others than they did, and all of them when a mask is lifted or covered. A few are made at once, by whoever asks; many beside all other
 * work, those that a decision touched first, and the table shows what it has until then.
 *
 * <p>Threads: safe. Nobody who asks waits for the work beside.
 */
public final class RegisterSummary implements AutoCloseable {
    /** So many are made before a page is shown. */
    private static final int AT_ONCE = 60;

    private static final int CHUNK = 20;
    /** So many at a time while somebody waits. */
    private static final int FEW = 4;
    /** Nobody waits longer than this and one step more. */
    private static final Duration WAITED = Duration.ofMillis(500);

    /** So long a page waits for its turn to bring the table up to date. */
    private static final long MILLIS = 50;
    /** The counts of so many choices are kept. */
    private static final int CHOICES = 64;

    private final Workbench workbench;
    private final Summaries summaries;
    private final ReentrantLock turn = new ReentrantLock();
    private final Beside beside;
    /** Grows whenever rows are made. */
    private final AtomicLong made = new AtomicLong();

    private final Map<EntryQuery.Choice, Counted> counted = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntryQuery.Choice, Counted> eldest) {
            return size() > CHOICES;
        }
    };

    private record Counted(long rows, Map<String, Map<String, Integer>> counts) {}

    RegisterSummary(Workbench workbench) {
        this.workbench = workbench;
        summaries = new Summaries(workbench.database());
        beside = new Beside("the table of the register", this::finishBeside);
    }

    /** Brings the table up to date as far as that is quick. @return how many entries are still due */
    public int refresh() {
        boolean mine = false;
        try {
            mine = turn.tryLock(MILLIS, TimeUnit.MILLISECONDS);
            if (mine) {
                note(false);
                if (quick()) {
                    int most = summaries.dueCount() <= AT_ONCE ? AT_ONCE : Math.min(AT_ONCE, summaries.touchedCount());
                    long end = System.nanoTime() + WAITED.toNanos();
                    for (int done = 0; done < most && System.nanoTime() < end && step(FEW); done += FEW) {
                        // The next few.
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (mine) {
                turn.unlock();
            }
        }
        int due = summaries.dueCount();
        if (due > 0 || !current()) {
            begin();
        }
        return due;
    }

    /**
     * How many differences need a person; empty where the table is being made and knows of none yet.
     *
     * <p>Brings the table up to date as {@link #refresh} does.
     */
    public Optional<Integer> open() {
        int due = refresh();
        int open = summaries.openCount();
        return due > 0 && open == 0 ? Optional.empty() : Optional.of(open);
    }

    /** How many entries have each value of each facet, of those that fit; worked out once and kept while the rows are. */
    public Map<String, Map<String, Integer>> counts(EntryQuery.Choice choice) {
        long rows = made.get();
        Counted known;
        synchronized (counted) {
            known = counted.get(choice);
        }
        if (known != null && known.rows() == rows) {
            return known.counts();
        }
        Map<String, Map<String, Integer>> counts = new EntryQuery(workbench.database()).counts(choice);
        synchronized (counted) {
            counted.put(choice, new Counted(rows, counts));
        }
        return counts;
    }

    /** Brings the table up to date beside all other work, so that the first page need not wait for it. */
    public void begin() {
        beside.begin();
    }

    /** Brings the table up to date, however long that takes. */
    public void finish() {
        while (noteAndStep()) {
            // The next few.
        }
    }

    /** Whether the rows speak of the texts that are there now. */
    private boolean current() {
        return summaries.state().mark().endsWith(" " + workbench.readings().changes());
    }

    private boolean quick() {
        return new Corroborating(workbench).fresh() || workbench.readings().count() <= Corroborating.MANY_TEXTS;
    }

    /**
     * Finds out what is due.
     *
     * @param patient whether stories may be made again for it
     */
    private void note(boolean patient) {
        long size = workbench.ledger().size();
        String texts = " " + workbench.readings().changes();
        String mark = Digest.of(SummaryRows.FORM + " "
                                + new TreeSet<>(
                                        workbench.register().liftedMasks().keySet()))
                        .hex()
                + texts;
        Summaries.State state = summaries.state();
        boolean masks = !state.mark().startsWith(mark.substring(0, mark.length() - texts.length()));
        if (state.mark().isEmpty() || masks) {
            summaries.allDue(size, mark);
            made.incrementAndGet();
            return;
        }
        if (state.event() != size) {
            summaries.due(state.event(), size, state.mark());
        }
        if (!mark.equals(state.mark()) && (patient || workbench.readings().count() <= Corroborating.MANY_TEXTS)) {
            new Corroborating(workbench).refresh(what -> {});
            summaries.storiesChanged(mark);
        }
    }

    private void finishBeside() {
        boolean more = true;
        while (more && !beside.closed()) {
            // Outside the turn: comparing all texts takes long, and nobody who decides should wait for it.
            new Corroborating(workbench).refresh(what -> {});
            more = workbench.turns().reading(this::noteAndStep);
        }
    }

    private boolean noteAndStep() {
        turn.lock();
        try {
            note(true);
            return step(CHUNK);
        } finally {
            turn.unlock();
        }
    }

    private boolean step(int most) {
        List<EntryId> due = beside.closed() ? List.of() : summaries.due(most);
        if (due.isEmpty()) {
            return false;
        }
        new Corroborating(workbench).refresh(what -> {});
        SummaryRows rows = new SummaryRows(workbench);
        summaries.save(
                due,
                due.stream()
                        .filter(summaries::listed)
                        .flatMap(id -> rows.row(id).stream())
                        .toList());
        made.incrementAndGet();
        return true;
    }

    @Override
    public void close() {
        beside.close();
    }
}
