// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.HashMap;
import java.util.Map;
import org.daylight.read.claims.Utterance.Party;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** On whose side a speaker is; remembers names that stood beside an office. One for each document; not for threads. */
final class Parties {
    private final Analysis a;
    private final boolean ideographic;
    private final Map<String, Party> named = new HashMap<>();
    private @Nullable Utterance before;

    Parties(Analysis a) {
        this.a = a;
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
    }

    /** The one whom a pronoun goes on with, and a bare "spokesman". */
    void remember(Utterance utterance) {
        before = utterance;
    }

    static boolean pronoun(Sentence s, Speakers.Span span) {
        if (s.has("say", span.first(), span.last()) && !s.has("actor", span.first(), span.last())) {
            return true;
        }
        return s.all("pronoun").stream().anyMatch(t -> t.first() == span.first() && t.last() == span.last());
    }

    boolean known(String word) {
        return named.containsKey(word);
    }

    /** Notes names that stand beside an office, so that a bare surname is known later. */
    void learn(Sentence s) {
        for (Tag actor : s.all("actor")) {
            int i = actor.last();
            if (i < s.to && s.tokens.head(i) == ',') {
                i++;
            }
            for (int k = i; k < s.to && k < i + 5 && s.tokens.capital(k); k++) {
                named.putIfAbsent(s.tokens.word(k), of(s, actor.first(), actor.last()));
            }
            // "Claude Wirtgen, porte-parole du ministère": the office may stand behind the name.
            int comma = actor.first() - 1;
            if (comma > s.from && s.has("article", comma, comma + 1)) {
                comma--;
            }
            if (comma > s.from && s.tokens.head(comma) == ',') {
                for (int k = comma - 1; k >= s.from && k > comma - 4 && s.tokens.capital(k); k--) {
                    named.putIfAbsent(s.tokens.word(k), of(s, actor.first(), Math.min(s.to, actor.last() + 4)));
                }
            }
        }
    }

    Party of(Sentence s, int first, int last) {
        if (s.has("self", first, last) && !s.has("actor", first, last)) {
            return before != null && before.party() == Party.HOST ? Party.HOST : Party.NGO;
        }
        if (before != null && pronoun(s, new Speakers.Span(first, last))) {
            return before.party();
        }
        if (s.has("actor.ngo", first, last)) {
            return Party.NGO;
        }
        if (s.has("actor.accused", first, last)) {
            return ideographic ? Party.SENDER : Party.ACCUSED;
        }
        Tag place = null;
        for (Tag tag : s.places()) {
            if (tag.first() >= first && tag.last() <= last && (place == null || a.home(place))) {
                place = tag;
            }
        }
        boolean home = place != null && a.home(place);
        boolean embassy = s.has("actor.embassy", first, last);
        boolean state = s.has("actor.state", first, last);
        if (embassy && (home || place == null || !s.has("actor.state.host", first, last))) {
            return Party.SENDER;
        }
        if (s.has("actor.prosecution", first, last)) {
            return home && !state ? Party.SENDER : Party.PROSECUTION;
        }
        boolean victim = s.has("actor.victim", first, last);
        // "Iranian journalists say" is not Iran.
        if (place != null && home && (state || (last - first <= 3 && !victim))) {
            return Party.SENDER;
        }
        if (place == null && s.has("actor.home", first, last)) {
            return ofHost(s, first, last) ? Party.HOST : Party.SENDER;
        }
        if (s.has("actor.member", first, last)) {
            return Party.MEMBER;
        }
        if (s.has("actor.report", first, last)) {
            return s.has("actor.media", first, last) ? Party.MEDIA : Party.NGO;
        }
        if (s.has("actor.media", first, last)) {
            return Party.MEDIA;
        }
        if (victim) {
            return Party.HARMED;
        }
        if (place != null && !home && (state || bare(place))) {
            return Party.HOST;
        }
        if (state) {
            return homeBefore(s, first) ? Party.SENDER : Party.HOST;
        }
        for (int i = first; i < last; i++) {
            Party party = named.get(s.tokens.word(i));
            if (party != null && s.tokens.capital(i)) {
                return party;
            }
        }
        return Party.OTHER;
    }

    /**
     * 葡萄牙<b>外交部</b>下令…，<b>外交部</b>发言人说: an office without a country is that of the state that the sentence named
     * for it last.
     */
    private boolean ofHost(Sentence s, int first, int last) {
        String spoken = s.written(first, last);
        boolean host = false;
        int named = s.from;
        for (Tag office : s.all("actor.state")) {
            if (office.last() > first || !spoken.startsWith(s.written(office.first(), office.last()))) {
                continue;
            }
            for (Tag place : s.places()) {
                boolean whole = place.first() < office.first() && place.last() == office.last();
                if ((whole || place.last() == office.first()) && office.last() > named) {
                    host = a.isHost(place);
                    named = office.last();
                }
            }
        }
        return host;
    }

    private static boolean bare(Tag tag) {
        Place.Kind kind = Sentence.place(tag).kind();
        return kind == Place.Kind.COUNTRY || kind == Place.Kind.CAPITAL || kind == Place.Kind.BODY;
    }

    /** "… with China, the minister said": a place that another preposition leads in is where nobody was asked. */
    private static boolean beside(Sentence s, Tag tag) {
        return tag.first() > s.from && s.has("with", tag.first() - 1, tag.first());
    }

    /** "Asked in Beijing, a spokesman said": the office has no country of its own but the sentence has one. */
    private boolean homeBefore(Sentence s, int first) {
        boolean home = false;
        for (Tag tag : s.places()) {
            boolean led = tag.first() == s.from + 1 && s.has("in", s.from, s.from + 1);
            if (tag.first() < first && led && !a.home(tag)) {
                return false;
            }
            // "After talks with the Chinese ambassador the minister said": the adjective belongs to another office.
            boolean others = Sentence.place(tag).kind() == Place.Kind.ADJECTIVE
                    && s.has("actor", tag.last(), Math.min(first, tag.last() + 2));
            if (tag.first() < first && !others) {
                home = a.home(tag) && first - tag.last() <= 5 && !beside(s, tag);
            }
        }
        // A bare "spokesman" goes on for the one who spoke before; a bare "minister" is the host's.
        boolean voice =
                !a.lexicon.pack().terms().containsKey("voice") || s.has("voice", first, Math.min(s.to, first + 4));
        if (!home
                && voice
                && before != null
                && before.sentence().index >= s.index - 1
                && s.places().isEmpty()) {
            home = before.party() == Party.SENDER;
        }
        return home;
    }
}
