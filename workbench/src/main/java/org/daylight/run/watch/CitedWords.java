// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.watch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Passage;
import org.daylight.Statement;
import org.daylight.read.Reanchor;
import org.daylight.run.Polling;
import org.jspecify.annotations.Nullable;

/** Which words of a page that statements cite are gone. */
final class CitedWords {
    /** More statements on one page are not looked at. */
    private static final int MOST = 1_000;
    /** More are not named in one event. */
    private static final int NAMED = 200;

    private final Polling polling;

    CitedWords(Polling polling) {
        this.polling = polling;
    }

    /** Whether a statement cites the page. */
    boolean any(String url) {
        return !polling.cited(url, 1).isEmpty();
    }

    /**
     * The statements whose words stood in the one text and stand no more in the other, as a field of an event.
     *
     * @param before null where it is not known: then every one counts whose words the other text misses
     * @param after empty where the page is absent
     */
    List<Map<String, Object>> gone(String url, @Nullable String before, String after) {
        List<Map<String, Object>> gone = new ArrayList<>();
        for (Statement statement : polling.cited(url, MOST)) {
            if (gone.size() == NAMED || statement.passage().fragment() != null) {
                continue;
            }
            Passage words = polling.words(statement.passage());
            boolean stood = before == null || !(Reanchor.find(words, before) instanceof Reanchor.Lost);
            if (stood && Reanchor.find(words, after) instanceof Reanchor.Lost) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("of", statement.decision());
                one.put("property", statement.property());
                one.put("entry", statement.entry().value());
                gone.add(one);
            }
        }
        return gone;
    }
}
