// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;

/** The names of the groups of a whole index, numbered in their order across its parts. Made once for a state of the index. */
final class Groups {
    private final List<LeafReaderContext> leaves;
    private final OrdinalMap map;

    Groups(IndexReader reader) throws IOException {
        leaves = reader.leaves();
        List<SortedDocValues> parts = new ArrayList<>();
        for (LeafReaderContext leaf : leaves) {
            parts.add(DocValues.getSorted(leaf.reader(), Fields.GROUP));
        }
        map = OrdinalMap.build(null, parts.toArray(SortedDocValues[]::new), PackedInts.DEFAULT);
    }

    int size() {
        return Math.toIntExact(map.getValueCount());
    }

    /** From the number in a part to that in the whole. */
    LongValues global(int part) {
        return map.getGlobalOrds(part);
    }

    /** The name with this number. */
    String name(int ord) throws IOException {
        LeafReaderContext leaf = leaves.get(map.getFirstSegmentNumber(ord));
        return DocValues.getSorted(leaf.reader(), Fields.GROUP)
                .lookupOrd((int) map.getFirstSegmentOrd(ord))
                .utf8ToString();
    }
}
