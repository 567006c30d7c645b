// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * One sentence or headline with its tags. Tokens and code points count from the start of the text. It never crosses a
 * line feed.
 */
final class Sentence {
    final Tokens tokens;
    final int index;
    final int paragraph;
    final int from;
    final int to;
    final List<Tag> tags;
    private final Map<String, List<Tag>> byType = new HashMap<>();

    Sentence(Tokens tokens, int index, int paragraph, int from, int to, List<Tag> tags) {
        this.tokens = tokens;
        this.index = index;
        this.paragraph = paragraph;
        this.from = from;
        this.to = to;
        this.tags = tags;
        for (Tag tag : tags) {
            String type = tag.type();
            byType.computeIfAbsent(type, t -> new ArrayList<>()).add(tag);
            for (int dot = type.lastIndexOf('.'); dot > 0; dot = type.lastIndexOf('.', dot - 1)) {
                byType.computeIfAbsent(type.substring(0, dot), t -> new ArrayList<>())
                        .add(tag);
            }
        }
    }

    /** Files a tag under a further class, in order of the text. */
    void label(String type, Tag tag) {
        byType.computeIfAbsent(type, t -> new ArrayList<>()).add(tag);
    }

    int start() {
        return tokens.start(from);
    }

    int end() {
        return tokens.end(to - 1);
    }

    Map<String, List<Tag>> byType() {
        return byType;
    }

    List<Tag> all(String type) {
        return byType.getOrDefault(type, List.of());
    }

    boolean has(String type) {
        return byType.containsKey(type);
    }

    /** The first tag of this type whose tokens lie in [lo, hi), or null. */
    @Nullable
    Tag in(String type, int lo, int hi) {
        for (Tag tag : all(type)) {
            if (tag.first() >= lo && tag.last() <= hi) {
                return tag;
            }
            if (tag.first() >= hi) {
                return null;
            }
        }
        return null;
    }

    /** The longest tag of this type that begins at a token, or null. */
    @Nullable
    Tag at(String type, int token) {
        Tag best = null;
        for (Tag tag : all(type)) {
            if (tag.first() == token && (best == null || tag.last() > best.last())) {
                best = tag;
            }
        }
        return best;
    }

    boolean has(String type, int lo, int hi) {
        return in(type, lo, hi) != null;
    }

    /** Places in order. */
    List<Tag> places() {
        return all(Tag.PLACE);
    }

    static Place place(Tag tag) {
        Place place = tag.place();
        if (place == null) {
            throw new IllegalArgumentException("a " + tag.type() + " is no place");
        }
        return place;
    }

    String written(int first, int last) {
        return new String(tokens.raw(), tokens.start(first), tokens.end(last - 1) - tokens.start(first));
    }

    /** Whether a comma-like mark, a colon, a quotation mark or a dash between spaces stands at this token. */
    boolean breaks(int token) {
        int head = tokens.head(token);
        boolean dash = head == '-'
                && token > from
                && token + 1 < to
                && tokens.end(token - 1) < tokens.start(token)
                && tokens.end(token) < tokens.start(token + 1);
        return dash || ",;:\"()，；：、（）【】〔〕〈〉".indexOf(head) >= 0;
    }
}
