// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Mask;
import org.daylight.register.DrawnRows;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what map, timeline and network draw in step with what was decided and masked: a few rows an entry, made again when a
 * decision touches it. A few entries are made at once, by whoever asks; many beside all other work, and drawings show what there
 * is until then. No texts are compared for it.
 *
 * <p>Threads: safe. Nobody who asks waits for the work beside.
 */
public final class Drawings implements AutoCloseable {
    /** So many entries are made before a page is shown. */
    private static final int AT_ONCE = 300;

    private static final int CHUNK = 100;
    /** So long a page waits for its turn. */
    private static final long MILLIS = 50;
    /** So many changes are remembered; who is further behind reads all anew. */
    private static final int REMEMBERED = 500;
    /** A name that a mask may touch, on more pages than these, is not shown. */
    private static final int MOST_TEXTS = 1_000;

    private final Workbench workbench;
    private final DrawnRows rows;
    private final ReentrantLock turn = new ReentrantLock();
    private final Beside beside;
    private volatile boolean begun;
    /** Events before this one are in the rows, or their entries are noted as due. */
    private volatile long noted = -1;

    private volatile int due;
    private volatile Set<String> lifted = Set.of();

    private final Deque<Changed> changes = new ArrayDeque<>();
    private long revision;
    private final List<Runnable> ready = new CopyOnWriteArrayList<>();

    private record Changed(long revision, Set<EntryId> entries) {}

    /**
     * What changed since somebody looked.
     *
     * @param revision as which this is known
     * @param entries whose rows were made anew; empty where all may have been
     */
    record Since(long revision, Optional<Set<EntryId>> entries) {
        /** Whether nothing did. */
        boolean nothing() {
            return entries.isPresent() && entries.get().isEmpty();
        }
    }

    Drawings(Workbench workbench) {
        this.workbench = workbench;
        rows = new DrawnRows(workbench.database());
        beside = new Beside("what is drawn", this::finishBeside);
    }

    /** Brings the rows up to date as far as that is quick. @return how many entries are still due */
    public int refresh() {
        boolean mine = false;
        try {
            mine = turn.tryLock(MILLIS, TimeUnit.MILLISECONDS);
            if (mine) {
                note();
                if (rows.dueCount() <= AT_ONCE) {
                    while (step()) {
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
        int left = rows.dueCount();
        if (left > 0) {
            begin();
        }
        due = left;
        return left;
    }

    /** How many entries were still due when somebody asked last. */
    public int due() {
        return due;
    }

    /** Brings the rows up to date beside all other work, so that the first page need not wait for it. */
    public void begin() {
        begun = true;
        beside.begin();
    }

    /** @param work done beside all other work each time that all rows are up to date, such as reading them */
    public void then(Runnable work) {
        ready.add(work);
        if (begun) {
            begin();
        }
    }

    /** What changed since this revision, -1 for the first look. */
    Since since(long known) {
        synchronized (changes) {
            boolean all = known < 0
                    || (known < revision
                            && (changes.isEmpty() || changes.getFirst().revision() > known + 1));
            Set<EntryId> entries = new HashSet<>();
            changes.stream().filter(c -> c.revision() > known).forEach(c -> entries.addAll(c.entries()));
            return new Since(revision, all ? Optional.empty() : Optional.of(entries));
        }
    }

    private void changed(@Nullable Collection<EntryId> entries) {
        synchronized (changes) {
            revision++;
            if (entries == null) {
                changes.clear();
                return;
            }
            changes.addLast(new Changed(revision, Set.copyOf(entries)));
            if (changes.size() > REMEMBERED) {
                changes.removeFirst();
            }
        }
    }

    /** Finds out what is due. */
    private void note() {
        long size = workbench.ledger().size();
        Set<String> now = workbench.register().liftedMasks().keySet();
        if (size == noted && now.equals(lifted)) {
            return;
        }
        String mark = Digest.of(new TreeSet<>(now).toString()).hex();
        DrawnRows.State state = rows.state();
        if (state.mark().isEmpty()) {
            rows.allDue(size, mark);
            changed(null);
        } else {
            if (!mark.equals(state.mark())) {
                rows.namesDue(mark, Mask.BAR.repeat(5));
                changed(null);
            }
            if (state.event() != size) {
                rows.due(state.event(), size);
            }
        }
        noted = size;
        lifted = Set.copyOf(now);
    }

    private void finishBeside() {
        boolean more = true;
        while (more && !beside.closed()) {
            more = workbench.turns().reading(this::noteAndStep);
        }
        for (Runnable work : beside.closed() ? List.<Runnable>of() : ready) {
            work.run();
        }
    }

    private boolean noteAndStep() {
        turn.lock();
        try {
            note();
            return step();
        } finally {
            turn.unlock();
        }
    }

    private boolean step() {
        List<EntryId> due = beside.closed() ? List.of() : rows.due(CHUNK);
        if (due.isEmpty()) {
            return false;
        }
        rows.fill(due, hidden(due));
        changed(due);
        return true;
    }

    /** How names that a mask may touch are shown: as the page that hides most of them. */
    private Map<EntryId, Map<String, String>> hidden(List<EntryId> due) {
        Veils veils = workbench.veils();
        Map<EntryId, Map<String, String>> hidden = new TreeMap<>();
        rows.names(due).forEach((entry, names) -> {
            Set<String> risky = names.stream().filter(veils::mayName).collect(Collectors.toSet());
            if (!risky.isEmpty()) {
                Map<String, String> shown = new TreeMap<>();
                rows.pages(entry, risky).forEach((name, pages) -> shown.put(name, hide(name, pages, veils)));
                hidden.put(entry, shown);
            }
        });
        return hidden;
    }

    private static String hide(String name, Set<DocumentId> pages, Veils veils) {
        if (pages.size() > MOST_TEXTS) {
            return Mask.BAR.repeat(name.length());
        }
        String shown = name;
        for (DocumentId page : pages) {
            shown = veils.hide(page, shown);
        }
        return veils.hide(shown);
    }

    /**
     * How a name is shown now.
     *
     * @param kept as its pages showed it when its row was made; null where no mask touched it
     */
    static String shown(String name, @Nullable String kept, Veils veils) {
        String words = kept == null ? name : kept;
        return veils.mayName(words) ? veils.hide(words) : words;
    }

    @Override
    public void close() {
        beside.close();
    }
}
