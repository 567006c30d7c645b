// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Entries that may be one, compared once and kept: comparing all entries of a large case takes longer than a page may. A few
 * are compared at once; many beside all other work, and until then the last comparison is shown.
 *
 * <p>Threads: safe.
 */
public final class KeptDuplicates implements AutoCloseable {
    /** So many entries are compared before a page is shown. */
    private static final int AT_ONCE = 300;
    /** So many pairs are kept. */
    private static final int MOST = 500;

    private final Workbench workbench;
    private volatile @Nullable Found last;
    private final Beside beside;

    KeptDuplicates(Workbench workbench) {
        this.workbench = workbench;
        // No turn is held meanwhile: a comparison that a decision overtakes is made again.
        beside = new Beside("the list of entries that may be one", this::compare);
    }

    /**
     * What was found.
     *
     * @param pairs the likeliest first, masked as of then, without those that a person decided on since
     * @param size how many events the ledger had
     * @param current whether that is what it has now; else they are being compared anew
     */
    public record Found(List<Matching.Twins> pairs, long size, boolean current) {
        /** Copies the list. */
        public Found {
            pairs = List.copyOf(pairs);
        }
    }

    /** The pairs, as far as they are known. */
    public Found get() {
        long size = workbench.ledger().size();
        Found known = last;
        if (known == null || known.size() != size) {
            if (workbench.register().count(null) <= AT_ONCE) {
                known = compare();
            } else {
                beside.begin();
            }
        }
        return known == null
                ? new Found(List.of(), 0, false)
                : new Found(new Matching(workbench).undecided(known.pairs()), known.size(), known.size() == size);
    }

    private Found compare() {
        long size = workbench.ledger().size();
        Found found = new Found(
                new Matching(workbench).duplicates().stream().limit(MOST).toList(), size, true);
        last = found;
        return found;
    }

    @Override
    public void close() {
        beside.close();
    }
}
