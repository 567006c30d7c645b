// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** A text taken apart once: written to the index as it is, and looked through for words of the codebook. */
final class Words {
    /**
     * A form of a word.
     *
     * @param form as it is indexed
     * @param at which position in the row of words, from 0; several forms may stand at one
     * @param length how many positions it covers
     * @param start in the text, in UTF-16 units
     * @param end behind it
     */
    record Word(String form, int at, int length, int start, int end) {}

    private final List<Word> words;

    Words(List<Word> words) {
        this.words = words;
    }

    /** What an analysis makes of a text. */
    static Words of(Analyzer analyzer, String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(Fields.TEXT, text)) {
            CharTermAttribute form = tokens.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = tokens.addAttribute(PositionIncrementAttribute.class);
            PositionLengthAttribute length = tokens.addAttribute(PositionLengthAttribute.class);
            OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            int at = -1;
            while (tokens.incrementToken()) {
                at += step.getPositionIncrement();
                words.add(new Word(
                        form.toString(), at, length.getPositionLength(), offsets.startOffset(), offsets.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(words);
    }

    List<Word> list() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The words for the index, each behind a prefix. */
    TokenStream stream(String prefix) {
        return new Replayed(words, prefix);
    }

    private static final class Replayed extends TokenStream {
        private final CharTermAttribute form = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private final PositionLengthAttribute length = addAttribute(PositionLengthAttribute.class);
        private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
        private final List<Word> words;
        private final String prefix;
        private int next;
        private int at = -1;

        Replayed(List<Word> words, String prefix) {
            this.words = words;
            this.prefix = prefix;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) {
                return false;
            }
            Word word = words.get(next++);
            clearAttributes();
            form.append(prefix).append(word.form());
            step.setPositionIncrement(word.at() - at);
            length.setPositionLength(word.length());
            offsets.setOffset(word.start(), word.end());
            at = word.at();
            return true;
        }

        @Override
        public void reset() {
            next = 0;
            at = -1;
        }
    }
}
