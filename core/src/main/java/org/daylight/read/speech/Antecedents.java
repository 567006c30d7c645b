// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom "he", "it", "the group" and a bare surname mean: the fullest form that the text wrote before. One for each
 * document; speakers are asked for in order of the text.
 */
final class Antecedents {
    /** How many speakers back a pronoun may reach. */
    private static final int REACH = 8;

    /** And how many paragraphs. */
    private static final int PARAGRAPHS = 6;

    private final Text text;
    private final Subjects subjects;
    private final List<Stretch> named = new ArrayList<>();
    private final Map<String, Stretch> surnames = new HashMap<>();

    Antecedents(Text text) {
        this.text = text;
        subjects = new Subjects(text);
    }

    /** The fullest form of a speaker; the speaker itself where the text has none. */
    Stretch full(Stretch speaker) {
        int first = speaker.first();
        boolean single = speaker.last() - first == 1;
        if (single && (text.is("speech.relative", first) || text.is("that", first))) {
            int last = first > 0 && text.comma(first - 1) ? first - 1 : first;
            int from = subjects.phrase(last, text.around(first).first());
            return from < last ? full(new Stretch(from, last)) : speaker;
        }
        if (single && (text.is("pronoun", first) || text.is("speech.possessive", first))) {
            Stretch meant = before(first, !text.is("speech.thing", first), !text.is("speech.person", first));
            return meant == null ? speaker : meant;
        }
        if (text.is("anaphor", first) && text.is("anaphor", speaker.last() - 1)) {
            Stretch meant = before(first, false, true);
            return meant == null ? speaker : meant;
        }
        Stretch head = head(speaker);
        int surname = surname(head);
        if (surname < 0) {
            return head;
        }
        Stretch known = surnames.get(text.word(surname));
        boolean fuller = known == null || words(head) > words(known);
        Stretch full = fuller || known == null ? head : known;
        surnames.put(text.word(surname), full);
        named.add(full);
        return full;
    }

    /** How many words with a capital, titles that a full stop shortens apart. */
    private int words(Stretch s) {
        int words = 0;
        for (int i = s.first(); i < s.last(); i++) {
            boolean title = i + 1 < s.last() && text.tokens.head(i + 1) == '.';
            words += text.capital(i) && !title ? 1 : 0;
        }
        return words;
    }

    /** The name without its apposition. */
    private Stretch head(Stretch speaker) {
        for (int i = speaker.first() + 1; i < speaker.last(); i++) {
            if (text.comma(i) || text.dash(i) || text.tokens.head(i) == '(' || text.is("speech.relative", i)) {
                return new Stretch(speaker.first(), i);
            }
        }
        return speaker;
    }

    /** The last word of the name with a capital, or -1 where there is none. */
    private int surname(Stretch head) {
        for (int i = head.last() - 1; i >= head.first(); i--) {
            if (text.capital(i) && text.tokens.end(i) - text.tokens.start(i) > 1 && !text.is("speech.article", i)) {
                return i;
            }
        }
        return -1;
    }

    /** The nearest speaker before a token who can be a person, or a body, as asked. */
    private @Nullable Stretch before(int token, boolean person, boolean body) {
        Stretch subject = headOfSentence(token, person, body);
        for (int i = named.size() - 1; i >= 0 && i >= named.size() - REACH; i--) {
            Stretch candidate = named.get(i);
            boolean near = text.paragraph(token) - text.paragraph(candidate.first()) <= PARAGRAPHS || body;
            if (near && candidate.first() < token && fits(candidate, person, body)) {
                boolean nearer = subject != null && subject.first() > candidate.first();
                return nearer ? subject : candidate;
            }
        }
        return subject;
    }

    /** The subject of the sentence before, where it is a name. */
    private @Nullable Stretch headOfSentence(int token, boolean person, boolean body) {
        int n = text.sentence(token);
        for (int k = n; k >= 0 && k >= n - 2; k--) {
            Stretch s = text.sentences.get(k);
            if (text.paragraph(token) - text.paragraph(s.first()) > 1) {
                return null;
            }
            Stretch subject = subjects.main(s, Math.min(s.last(), token));
            boolean name = subject != null && text.capital(subject.last() - 1) && !subjects.pronoun(subject.first());
            if (name && subject != null && subject.last() < token && fits(subject, person, body)) {
                int surname = surname(subject);
                return surname < 0 ? subject : surnames.getOrDefault(text.word(surname), subject);
            }
        }
        return null;
    }

    private boolean fits(Stretch s, boolean person, boolean body) {
        boolean office = text.is("speech.article", s.first())
                || text.has("actor.ngo", s.first(), s.last())
                || text.has("actor.report", s.first(), s.last())
                || text.has("actor.media", s.first(), s.last());
        return (person && body) || (office ? body : person);
    }
}
