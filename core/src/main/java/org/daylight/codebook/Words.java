// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.codebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a thing is called, by language.
 *
 * @param byLanguage BCP 47 subtag → label, the codebook's own language first; never empty
 */
public record Words(Map<String, String> byLanguage) {
    /** Copies the map and keeps its order. */
    public Words {
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a label has a word in one language at least");
        }
    }

    /** The label in the codebook's own language. */
    public String own() {
        return byLanguage.values().iterator().next();
    }

    /** The label in this language, or in the codebook's own where it has none. */
    public String in(String lang) {
        String base = lang.split("-", 2)[0];
        String exact = byLanguage.get(lang);
        if (exact != null) {
            return exact;
        }
        String general = byLanguage.get(base);
        return general == null ? own() : general;
    }
}
