// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;

/**
 * Finds who says what in a text: quotations and reported speech, before, behind and around their cues. Rules over the
 * classes of a language's pack; linear in the text. Safe for threads.
 */
public final class SpeechReader {
    private final Grammar grammar;

    /** A reader of the pack's language. */
    public SpeechReader(Pack pack) {
        grammar = new Grammar(pack);
    }

    /** Whether the pack has classes of its own for attribution ({@code speech.clause} and others). */
    public boolean able() {
        return grammar.own();
    }

    /**
     * All attributions in order of what is said.
     *
     * @param tokens the text
     * @param tags what the lexicon says of it, in order
     * @param sentences its sentences, in order, covering all tokens
     */
    public List<Said> read(Tokens tokens, List<Tag> tags, List<Stretch> sentences) {
        Text text = new Text(tokens, tags, sentences, grammar);
        List<Draft> drafts = new ArrayList<>();
        Clauses clauses = new Clauses(text);
        List<Cue> cues = cues(tags);
        int next = 0;
        for (Stretch sentence : sentences) {
            List<Cue> own = new ArrayList<>();
            while (next < cues.size() && cues.get(next).first() < sentence.last()) {
                own.add(cues.get(next++));
            }
            drafts.addAll(clauses.of(sentence, own));
        }
        drafts = new Continuations(text).joined(drafts);
        return new Ending(text).said(drafts);
    }

    /** Cues in order; of overlapping ones the first and longest, in all its classes. */
    private List<Cue> cues(List<Tag> tags) {
        List<Cue> cues = new ArrayList<>();
        tags.stream()
                .filter(grammar::cue)
                .sorted(Comparator.comparingInt(Tag::first)
                        .thenComparing(Comparator.comparingInt(Tag::last).reversed()))
                .forEach(tag -> {
                    Cue cue = Cue.of(tag);
                    Cue before = cues.isEmpty() ? null : cues.getLast();
                    if (before == null || cue.first() >= before.last()) {
                        cues.add(cue);
                    } else if (cue.first() == before.first() && cue.last() == before.last()) {
                        cues.set(cues.size() - 1, before.with(cue));
                    }
                });
        return cues;
    }
}
