// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import java.util.Map;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Number words, and those written in one piece where the pack's option {@code joined} names what stands between a unit
 * and a ten, {@code one} what is an article alone: "vierundfünfzig", "tweehonderdduizend", "dvaapadesát".
 */
final class NumberWords {
    private static final int LONGEST = 60;
    private static final int MOST_TOKENS = 7;

    private final Map<String, Long> numbers;
    private final Map<String, Long> multipliers;
    private final List<String> joints;
    private final List<String> ones;
    private final boolean phrases;

    NumberWords(Pack pack) {
        numbers = pack.numbers();
        phrases = numbers.keySet().stream().anyMatch(word -> word.indexOf('-') > 0 || word.indexOf(' ') > 0);
        multipliers = pack.multipliers();
        joints = list(pack.option("joined"));
        ones = list(pack.option("one"));
    }

    private static List<String> list(String option) {
        return option.isEmpty() ? List.of() : List.of(option.split(" \\| "));
    }

    /** Several tokens that count together: "quatre-vingt-dix-sept". */
    record Phrase(long value, int last) {}

    /** The longest phrase of the pack that begins at this token, or null. */
    @Nullable
    Phrase phrase(Tokens t, int from, int to) {
        Phrase found = null;
        int start = t.start(from);
        for (int last = from + 2; phrases && last <= to && last - from <= MOST_TOKENS; last++) {
            String words = new String(t.folded(), start, t.end(last - 1) - start);
            Long value = numbers.get(words);
            found = value == null ? found : new Phrase(value, last);
        }
        return found;
    }

    /** A number word, and what is an article when it stands alone: the "ein" of "einundzwanzig". */
    private @Nullable Long unit(String word) {
        return ones.contains(word) ? Long.valueOf(1) : numbers.get(word);
    }

    /** What a word counts, or null where it is no number. Multipliers that stand alone are none. */
    @Nullable
    Long value(String word) {
        Long known = numbers.get(word);
        if (known != null || joints.isEmpty() || word.length() < 6 || word.length() > LONGEST) {
            return known;
        }
        return multipliers.containsKey(word) ? null : compound(word);
    }

    private @Nullable Long part(String word) {
        Long known = unit(word);
        if (known != null) {
            return known;
        }
        Long times = multipliers.get(word);
        return times != null ? times : compound(word);
    }

    private @Nullable Long compound(String word) {
        for (Map.Entry<String, Long> times : multipliers.entrySet()) {
            int at = word.indexOf(times.getKey());
            if (at < 0 || times.getValue() < 100) {
                continue;
            }
            Long before = at == 0 ? Long.valueOf(1) : part(word.substring(0, at));
            Long after = rest(word.substring(at + times.getKey().length()));
            if (before != null && after != null && before < times.getValue() && after < times.getValue()) {
                return before * times.getValue() + after;
            }
        }
        return tens(word);
    }

    private @Nullable Long rest(String word) {
        if (word.isEmpty()) {
            return 0L;
        }
        Long plain = part(word);
        for (String joint : joints) {
            if (plain == null && word.startsWith(joint)) {
                plain = part(word.substring(joint.length()));
            }
        }
        return plain;
    }

    private @Nullable Long tens(String word) {
        for (String joint : joints) {
            for (int at = word.indexOf(joint); at > 0; at = word.indexOf(joint, at + 1)) {
                Long unit = unit(word.substring(0, at));
                Long ten = numbers.get(word.substring(at + joint.length()));
                if (unit != null && ten != null && unit < 10 && ten >= 20 && ten % 10 == 0) {
                    return unit + ten;
                }
            }
        }
        return null;
    }
}
