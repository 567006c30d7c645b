// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.daylight.protect.Right;

/**
 * The case as it stood earlier, for pages: replaying a ledger takes time, and who looks at an earlier day asks for several
 * pages of it. The last moments are kept until a mask changes or the case is closed; one page of the past is made at a time.
 */
public final class EarlierViews implements AutoCloseable {
    private static final int KEPT = 2;

    private final Map<Moment, Kept> views = new LinkedHashMap<>(4, 0.75f, true);

    /** Who may not see restricted matter sees a case of its own. */
    private record Moment(long size, boolean whole) {}

    private record Kept(Workbench then, String mark) {}

    /**
     * Does something in the case as it stood when its ledger had this many events. What it gives must not need it longer.
     *
     * @param today the case for the person who asks
     */
    public synchronized <T> T at(Workbench today, long size, Function<Workbench, T> work) {
        String mark = today.veils().mark();
        Moment moment = new Moment(size, today.may(Right.PROTECT));
        Kept kept = views.get(moment);
        if (kept == null || !kept.mark().equals(mark)) {
            if (kept != null) {
                views.remove(moment);
                kept.then().close();
            }
            kept = new Kept(today.asOf(size), mark);
            views.put(moment, kept);
            Iterator<Kept> oldest = views.values().iterator();
            while (views.size() > KEPT) {
                Kept least = oldest.next();
                oldest.remove();
                least.then().close();
            }
        }
        return work.apply(kept.then());
    }

    @Override
    public synchronized void close() {
        views.values().forEach(kept -> kept.then().close());
        views.clear();
    }
}
