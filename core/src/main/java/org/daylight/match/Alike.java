// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.HashMap;
import java.util.Map;

/** How sure it is that two words for bodies mean one: "police" and 公安局 in China. */
final class Alike {
    private final Map<String, Double> sure = new HashMap<>();

    Alike() {
        for (String[] row : Table.rows("alike.tsv")) {
            sure.put(row[0] + " " + row[1] + " " + row[2], Double.valueOf(row[3]));
            sure.put(row[1] + " " + row[0] + " " + row[2], Double.valueOf(row[3]));
        }
    }

    /** From 0 to 1, in one state. */
    double of(String left, String right, String country) {
        if (left.equals(right)) {
            return 1;
        }
        String pair = left + " " + right + " ";
        return sure.getOrDefault(pair + country, sure.getOrDefault(pair + "*", 0.0));
    }
}
