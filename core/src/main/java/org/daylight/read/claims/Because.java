// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.daylight.Explanation;
import org.daylight.Explanation.Evidence;
import org.daylight.Offsets;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/** Collects the words that a rule goes by: {@code new Because(a, "presence.listed").tag(station).tags(group).of()}. */
final class Because {
    private static final int MOST = 12;

    private final Tokens tokens;
    private final String rule;
    private final List<Evidence> evidence = new ArrayList<>();

    Because(Tokens tokens, String rule) {
        this.tokens = tokens;
        this.rule = rule;
    }

    /** A word of the lexicon, or nothing. */
    Because tag(@Nullable Tag tag) {
        return tag == null ? this : words(tag.type(), tag.start(), tag.end());
    }

    /** Words of the lexicon. */
    Because tags(Collection<Tag> tags) {
        tags.forEach(this::tag);
        return this;
    }

    /** A number with its qualifier. */
    Because quantity(Quantity q) {
        return words("quantity", q.start(), q.end());
    }

    /** Any words between two code points. */
    Because words(String role, int start, int end) {
        Offsets at = new Offsets(start, end);
        Evidence found = new Evidence(role, new String(tokens.raw(), start, end - start), at);
        if (evidence.size() < MOST && !evidence.contains(found)) {
            evidence.add(found);
        }
        return this;
    }

    /** The explanation, its words in order of the text. */
    Explanation of() {
        evidence.sort(Comparator.comparing(Evidence::at).thenComparing(Evidence::role));
        return new Explanation(rule, evidence);
    }
}
