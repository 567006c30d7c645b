// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.Explanation;
import org.daylight.Offsets;
import org.jspecify.annotations.Nullable;

/** Why a claim is proposed, as JSON and back. */
final class ExplanationJson {
    private ExplanationJson() {}

    static Map<String, @Nullable Object> map(Explanation e) {
        List<Map<String, @Nullable Object>> evidence = new ArrayList<>();
        for (Explanation.Evidence words : e.evidence()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            map.put("role", words.role());
            ReadingJson.place(map, words.quote(), words.at());
            evidence.add(map);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("rule", e.rule());
        map.put("evidence", evidence);
        return map;
    }

    static Explanation of(@Nullable Object given) {
        if (given == null) {
            return Explanation.NONE;
        }
        Map<String, @Nullable Object> map = ReadingJson.named("explanation", given);
        List<Explanation.Evidence> evidence = new ArrayList<>();
        if (!(map.get("evidence") instanceof List<?> rows)) {
            throw new IllegalArgumentException("expected a list in \"evidence\", found " + map.get("evidence"));
        }
        for (Object row : rows) {
            Map<String, @Nullable Object> words = ReadingJson.named("evidence", row);
            evidence.add(new Explanation.Evidence(
                    ReadingJson.word(words, "role"),
                    ReadingJson.word(words, "quote"),
                    new Offsets((int) ReadingJson.number(words, "start"), (int) ReadingJson.number(words, "end"))));
        }
        return new Explanation(ReadingJson.word(map, "rule"), evidence);
    }
}
