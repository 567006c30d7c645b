// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;

/** One text as the grammar of speech sees it: words, their classes, sentences, paragraphs, quotations. */
final class Text {
    final Tokens tokens;
    final Grammar grammar;
    final List<Stretch> sentences;
    final Quotations quotations;
    private final String[] words;
    private final int[] sentence;
    private final int[] paragraph;
    private final Map<String, BitSet> classes = new HashMap<>();
    private final BitSet cues = new BitSet();

    Text(Tokens tokens, List<Tag> tags, List<Stretch> sentences, Grammar grammar) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.sentences = sentences;
        words = new String[tokens.size()];
        sentence = new int[tokens.size()];
        paragraph = new int[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.word(i);
            paragraph[i] = i == 0 ? 0 : paragraph[i - 1] + (lineFeed(i) ? 1 : 0);
        }
        for (int n = 0; n < sentences.size(); n++) {
            for (int i = sentences.get(n).first(); i < sentences.get(n).last(); i++) {
                sentence[i] = n;
            }
        }
        for (Tag tag : tags) {
            if (grammar.cue(tag)) {
                cues.set(tag.first(), tag.last());
            }
            cover(tag.type(), tag);
            for (int dot = tag.type().lastIndexOf('.');
                    dot > 0;
                    dot = tag.type().lastIndexOf('.', dot - 1)) {
                cover(tag.type().substring(0, dot), tag);
            }
        }
        quotations = new Quotations(tokens, paragraph);
    }

    private void cover(String type, Tag tag) {
        classes.computeIfAbsent(type, t -> new BitSet()).set(tag.first(), tag.last());
    }

    private boolean lineFeed(int token) {
        for (int c = tokens.end(token - 1); c < tokens.start(token); c++) {
            int raw = tokens.raw()[c];
            if (raw == '\n' || raw == '\r' || raw == 0x2029) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return words.length;
    }

    String word(int token) {
        return words[token];
    }

    int sentence(int token) {
        return sentence[token];
    }

    int paragraph(int token) {
        return paragraph[token];
    }

    /** Whether a token is part of a term of this class. */
    boolean is(String type, int token) {
        BitSet bits = classes.get(type);
        return bits != null && token >= 0 && bits.get(token);
    }

    boolean has(String type, int from, int to) {
        BitSet bits = classes.get(type);
        int next = bits == null || from >= to ? -1 : bits.nextSetBit(from);
        return next >= 0 && next < to;
    }

    boolean comma(int token) {
        return ",，、".indexOf(tokens.head(token)) >= 0;
    }

    boolean quote(int token) {
        return Quotations.mark(tokens, token);
    }

    /** Whether a token is part of words that can tie a speaker to what is said. */
    boolean cue(int token) {
        return cues.get(token);
    }

    /** Whether a quotation opens here. */
    boolean opensQuote(int token) {
        int q = token < size() ? quotations.at(token) : -1;
        return q >= 0 && quotations.get(q).open() == token;
    }

    /** A dash between words that stands apart from them, or is long. */
    boolean dash(int token) {
        if (tokens.head(token) != '-') {
            return false;
        }
        int raw = tokens.raw()[tokens.start(token)];
        return raw == '—'
                || raw == '–'
                || apart(token)
                || (token + 1 < size() && tokens.head(token + 1) == '-')
                || (token > 0 && tokens.head(token - 1) == '-');
    }

    private boolean apart(int token) {
        return token > 0 && tokens.end(token - 1) < tokens.start(token);
    }

    /** Comma, semicolon, colon, bracket, quotation mark, dash: a phrase does not go on behind it. */
    boolean breaks(int token) {
        return ",;:\"()[]，；：、（）…".indexOf(tokens.head(token)) >= 0 || dash(token);
    }

    /** A mark that ends a sentence. */
    boolean stop(int token) {
        return ".!?。！？…".indexOf(tokens.head(token)) >= 0 && tokens.mark(token);
    }

    boolean capital(int token) {
        return tokens.capital(token);
    }

    /** The sentence that a token stands in. */
    Stretch around(int token) {
        return sentences.get(sentence[token]);
    }

    /** Behind the last quotation that ends in the sentence before this token. */
    int behindQuotation(Stretch s, int token) {
        for (int i = token - 1; i >= s.first(); i--) {
            if (quotations.at(i) >= 0) {
                return i + 1;
            }
        }
        return s.first();
    }
}
