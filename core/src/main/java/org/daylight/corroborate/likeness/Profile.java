// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.likeness;

import java.util.Arrays;
import org.daylight.Document;
import org.daylight.DocumentId;

/**
 * What of one document is compared: its tokens, which of them are quoted, numbers or names, its sentences.
 * About five bytes a token; made from the document alone.
 */
public final class Profile {
    private final DocumentId id;
    private final String lang;
    private final int[] tokens;
    private final byte[] flags;
    private final int[] sentences;

    private Profile(DocumentId id, String lang, Tokens tokens) {
        this.id = id;
        this.lang = lang;
        this.tokens = tokens.hashes();
        this.flags = tokens.flags();
        this.sentences = tokens.sentences();
    }

    /** The profile of a document; texts of more than 20,000 tokens are compared by their beginning. */
    public static Profile of(Document document) {
        return new Profile(document.id(), document.lang(), Tokens.of(document.text()));
    }

    /** Whose profile it is. */
    public DocumentId id() {
        return id;
    }

    /** The document's language, BCP 47. */
    public String lang() {
        return lang;
    }

    /** How many tokens. */
    public int size() {
        return tokens.length;
    }

    int token(int i) {
        return tokens[i];
    }

    int sentence(int i) {
        return sentences[i];
    }

    int sentences() {
        return tokens.length == 0 ? 0 : sentences[tokens.length - 1] + 1;
    }

    boolean is(int i, byte flag) {
        return (flags[i] & flag) != 0;
    }

    /**
     * The unit of meaning that begins at token {@code i}: the word, or in scripts without spaces two neighbouring
     * characters; 0 where none begins.
     */
    int term(int i) {
        if (!is(i, Tokens.ALONE)) {
            return tokens[i];
        }
        boolean followed = i + 1 < tokens.length && is(i + 1, Tokens.ALONE);
        return followed ? tokens[i] * 31 + tokens[i + 1] : 0;
    }

    /** The hash of the run of {@code words} words, or of as much Chinese, that begins at {@code i}; 0 where the text ends. */
    long run(int i, int words) {
        int width = is(i, Tokens.ALONE) ? 2 * words - 1 : words;
        if (i + width > tokens.length) {
            return 0;
        }
        long hash = 1125899906842597L;
        for (int j = i; j < i + width; j++) {
            hash = (hash ^ tokens[j]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash == 0 ? 1 : hash;
    }

    /** A hash of all words: the same for documents with the same words. */
    public long whole() {
        long hash = 17;
        for (int token : tokens) {
            hash = (hash ^ token) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    /** Whether both have the same words in the same order. */
    public boolean sameWords(Profile other) {
        return Arrays.equals(tokens, other.tokens);
    }
}
