// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Iterator;
import org.apache.lucene.search.CollectorManager;

/**
 * Tallies of the parts of an index, made beside each other and put together.
 *
 * @param groups of the whole index
 */
record Tallies(Groups groups) implements CollectorManager<Tally, Tally> {

    @Override
    public Tally newCollector() {
        return new Tally(groups);
    }

    @Override
    public Tally reduce(Collection<Tally> parts) throws IOException {
        Iterator<Tally> each = parts.iterator();
        Tally all = each.hasNext() ? each.next() : newCollector();
        while (each.hasNext()) {
            all.add(each.next());
        }
        return all;
    }
}
