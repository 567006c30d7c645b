// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Set;

/**
 * Whose word a statement is.
 *
 * @param name as the page writes it
 * @param words folded, without articles and words of kind such as "report" or "group"; empty where nobody is named
 * @param own whether the page is that speaker's own
 */
record Root(String name, Set<String> words, boolean own) {

    /** Copies the set. */
    Root {
        words = Set.copyOf(words);
    }

    /** Whether it is known whose word it is. */
    boolean named() {
        return !words.isEmpty();
    }

    /** Whether both are the same speaker: "Harbour Watch" and "the rights group Harbour Watch". */
    boolean same(Root other) {
        return named()
                && other.named()
                && (words.containsAll(other.words)
                        || other.words.containsAll(words)
                        || within(other)
                        || other.within(this));
    }

    /** In scripts without spaces a name stands within a longer one. */
    private boolean within(Root other) {
        String mine = String.join("", words);
        return mine.codePoints().anyMatch(Character::isIdeographic)
                && other.words.stream().anyMatch(w -> w.contains(mine));
    }
}
