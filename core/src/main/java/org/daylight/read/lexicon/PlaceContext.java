// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around the names of places in one text: what stands before and behind each token. */
final class PlaceContext {
    /** Words that lead to a place: "in", "near". */
    static final String LEADS = "loc";
    /** Words behind a name that make it an organisation: "Post", "University". */
    static final String BODY_AFTER = "org.next";
    /** Words before a name that do: "Bank of". */
    static final String BODY_BEFORE = "org.before";
    /** Titles of persons: "Mr". */
    static final String TITLE = "title";

    /** Words of speech, as rules on speakers use them too. */
    static final String SPEECH = "say";

    /** Words for bodies and their levels: "police", "county". */
    static final String BODY = "abody";

    private static final Set<String> RELEVANT = Set.of(
            LEADS,
            BODY_AFTER,
            BODY_BEFORE,
            TITLE,
            SPEECH,
            BODY,
            Metonyms.BEFORE,
            Metonyms.AFTER,
            Metonyms.AT,
            Metonyms.AT_BEHIND);

    private final Tokens tokens;
    private final Map<String, Map<Integer, Tag>> byFirst = new HashMap<>();
    private final Map<String, Map<Integer, Tag>> byLast = new HashMap<>();
    private final Map<Integer, Tag> placeAt = new HashMap<>();
    private final Map<Integer, Tag> placeBefore = new HashMap<>();
    private @Nullable Set<String> small;

    PlaceContext(Tokens tokens, List<Tag> tags) {
        this.tokens = tokens;
        for (Tag tag : tags) {
            if (tag.place() != null) {
                placeAt.put(tag.first(), tag);
                placeBefore.put(tag.last(), tag);
            } else if (RELEVANT.contains(family(tag))) {
                byFirst.computeIfAbsent(family(tag), t -> new HashMap<>()).putIfAbsent(tag.first(), tag);
                byLast.computeIfAbsent(tag.type(), t -> new HashMap<>()).putIfAbsent(tag.last(), tag);
            }
        }
    }

    /** Words of speech and words for bodies count as one class each. */
    private static String family(Tag tag) {
        return tag.is(SPEECH) ? SPEECH : tag.is(BODY) || tag.is("alevel") ? BODY : tag.type();
    }

    /** Whether a word of this class ends before this token. */
    boolean before(String type, int token) {
        return byLast.getOrDefault(type, Map.of()).containsKey(token);
    }

    /** Whether a word of this class begins at this token. */
    boolean at(String type, int token) {
        return byFirst.getOrDefault(type, Map.of()).containsKey(token);
    }

    /** The place that begins at this token, or null. */
    @Nullable
    Tag placeAt(int token) {
        return placeAt.get(token);
    }

    /** The place that ends before this token, or null. */
    @Nullable
    Tag placeBefore(int token) {
        return placeBefore.get(token);
    }

    /** Whether the text writes this folded word with a small letter somewhere. */
    boolean small(String word) {
        Set<String> words = small;
        if (words == null) {
            words = smallWords();
            small = words;
        }
        return words.contains(word);
    }

    private Set<String> smallWords() {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean address = i > 0 && tokens.mark(i - 1) && tokens.end(i - 1) == tokens.start(i);
            if (!address && Character.isLowerCase(tokens.raw()[tokens.start(i)])) {
                words.add(tokens.word(i));
            }
        }
        return words;
    }

    /** Whether there is such a token and it is a mark with this head. */
    boolean mark(int token, char mark) {
        return token >= 0 && token < tokens.size() && tokens.head(token) == mark;
    }

    /** Whether this token begins a sentence or a line, as far as marks show it. */
    boolean opens(int token) {
        if (token == 0) {
            return true;
        }
        int before = tokens.head(token - 1);
        return ".!?:;\"'([-。！？：；「（•".indexOf(before) >= 0 || lineBreak(token);
    }

    private boolean lineBreak(int token) {
        for (int i = tokens.end(token - 1); i < tokens.start(token); i++) {
            if (tokens.raw()[i] == '\n' || tokens.raw()[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    /** Whether the token stands on the same line and touches or follows by one space, and begins with a capital. */
    boolean capital(int token) {
        return token >= 0 && token < tokens.size() && tokens.capital(token);
    }

    /** Whether nothing but blanks of one line stands between two neighbouring tokens. */
    boolean sameLine(int token) {
        return token > 0 && token < tokens.size() && !lineBreak(token);
    }

    /** The folded word of a token, or an empty text where there is none. */
    String word(int token) {
        return token >= 0 && token < tokens.size() ? tokens.word(token) : "";
    }
}
