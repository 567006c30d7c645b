// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.HashMap;
import java.util.Map;

/** Short forms of regions that stand behind a town: "Mobile, Ala.". */
final class RegionWords {
    private final Map<String, String> meant = new HashMap<>();

    /** Reads pairs such as {@code Ala=US-AL}, parted by bars. */
    RegionWords(Pack pack) {
        for (String pair : pack.option("regions").split("\\|")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                meant.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }
    }

    /** Whether a comma and a short form follow at this token. */
    boolean after(Tokens tokens, PlaceContext c, int token) {
        return c.mark(token, ',') && !code(tokens, token + 1).isEmpty();
    }

    /** Country and region, as US-AL, of the short form at a token; empty where there is none. */
    String code(Tokens tokens, int token) {
        if (token >= tokens.size() || !tokens.capital(token)) {
            return "";
        }
        String written = tokens.written(token);
        // "in" is a word, "IN" is Indiana.
        boolean small = written.length() == 2 && Character.isLowerCase(written.charAt(1)) && !dotted(tokens, token);
        return small ? "" : meant.getOrDefault(tokens.word(token), "");
    }

    private static boolean dotted(Tokens tokens, int token) {
        return token + 1 < tokens.size() && tokens.head(token + 1) == '.';
    }
}
