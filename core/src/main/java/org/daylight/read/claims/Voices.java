// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.speech.Said;
import org.daylight.read.speech.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * To whom a text ascribes what a claim asserts: whoever says the words in which it stands; else the utterance nearest in
 * its sentence; else the office that acts in the sentence (of a response, its body); else who spoke last in the paragraph.
 */
final class Voices {
    /** How many attributions back one may still hold a claim; bounds the time. */
    private static final int BACK = 40;

    private final Analysis a;
    private final Offices offices;
    private final Undated undated;
    private final boolean parted;
    private final Map<Integer, List<Utterance>> utterances = new HashMap<>();

    Voices(Analysis a, List<Utterance> all) {
        this.a = a;
        offices = new Offices(a);
        undated = new Undated(a.lexicon.pack().option("months"));
        parted = Undated.fits(a.lexicon.pack());
        for (Utterance u : all) {
            utterances
                    .computeIfAbsent(u.sentence().index, i -> new ArrayList<>())
                    .add(u);
        }
    }

    /** The utterance of a claim's own sentence that is nearest to it. */
    @Nullable
    Utterance nearest(Draft d) {
        Utterance best = null;
        int distance = Integer.MAX_VALUE;
        for (Utterance u : utterances.getOrDefault(d.sentence().index, List.of())) {
            // Who opens a later clause, with the verb behind, does not speak for the one before.
            boolean later = best != null && best.cue().end() <= d.start() && opensClause(u, d);
            int gap = Math.abs(u.cue().start() - d.start());
            if (gap < distance && !later) {
                distance = gap;
                best = u;
            }
        }
        return best;
    }

    private boolean opensClause(Utterance u, Draft d) {
        int first = u.first();
        return first > d.sentence().from
                && first < u.cue().first()
                && a.tokens.start(first) >= d.end()
                && d.sentence().breaks(first - 1);
    }

    /** Who asserts it; null where the text names nobody. */
    @Nullable
    String speaker(Draft d) {
        if (d.speaker() != null) {
            return d.speaker();
        }
        Said said = said(d);
        if (said != null) {
            Utterance known = known(d.sentence(), said);
            return known != null ? known.speaker() : name(d.sentence(), said);
        }
        Utterance u = nearest(d);
        if (u != null) {
            return u.speaker();
        }
        // 警視庁は捜査を開始した: whoever spoke before, the office that acts in this sentence stands for its act.
        String body = d.values() instanceof ClaimValues.Response response ? response.body() : null;
        if (body != null && !envoy(d.sentence(), body)) {
            return body;
        }
        String acting = acting(d);
        return acting != null ? acting : before(d);
    }

    /** The innermost attribution in whose words a claim begins. */
    private @Nullable Said said(Draft d) {
        int lo = 0;
        int hi = a.said.size();
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            if (a.tokens.start(a.said.get(mid).hull().first()) <= d.start()) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        Said best = null;
        for (Said said : a.said.subList(Math.max(0, lo - BACK), lo)) {
            if (said.speaker() == null) {
                continue;
            }
            for (Stretch part : said.parts()) {
                boolean holds = a.tokens.start(part.first()) <= d.start() && d.start() < a.tokens.end(part.last() - 1);
                boolean inner = best == null || said.outer() >= 0 || length(said) < length(best);
                if (holds && inner) {
                    best = said;
                }
            }
        }
        return best;
    }

    /**
     * The utterance that knows better who speaks: for whom a pronoun stands, and whose verb it is where the attribution
     * names somebody from an aside between a speaker and the verb.
     */
    private @Nullable Utterance known(Sentence s, Said said) {
        Stretch speaker = said.speaker();
        if (speaker == null) {
            return null;
        }
        for (Utterance u : utterances.getOrDefault(s.index, List.of())) {
            boolean same = u.first() < speaker.last() && speaker.first() < u.last();
            boolean pronoun = same && Parties.pronoun(s, new Speakers.Span(speaker.first(), speaker.last()));
            boolean aside =
                    u.last() <= speaker.first() && speaker.last() <= u.cue().first();
            if (pronoun || aside) {
                return u;
            }
        }
        return null;
    }

    private static int length(Said said) {
        return said.hull().last() - said.hull().first();
    }

    /** As written, save that a pronoun or "the group" gives way to the name it stands for. */
    private @Nullable String name(Sentence s, Said said) {
        Stretch speaker = said.speaker();
        Stretch full = said.full();
        if (speaker == null) {
            return null;
        }
        boolean other = full != null && (full.last() <= speaker.first() || full.first() >= speaker.last());
        Stretch named = other && full != null && small(speaker) && alike(speaker, full) ? full : head(speaker);
        boolean here = s.from <= named.first() && named.last() <= s.to;
        Speakers.Span span = new Speakers.Span(named.first(), named.last());
        Speakers.Span plain = here && parted ? undated.of(s, span) : span;
        return a.quote(a.tokens.start(plain.first()), a.tokens.end(plain.last() - 1));
    }

    private boolean small(Stretch s) {
        for (int i = s.first(); i < s.last(); i++) {
            if (a.tokens.capital(i) && i > s.first()) {
                return false;
            }
        }
        return true;
    }

    /** "The embassy" stands for no ministry: an office gives way only to one of its own sort. */
    private boolean alike(Stretch speaker, Stretch full) {
        Set<String> own = offices(speaker);
        Set<String> others = offices(full);
        return own.isEmpty() || others.isEmpty() || others.containsAll(own);
    }

    private Set<String> offices(Stretch stretch) {
        Set<String> sorts = new HashSet<>();
        for (Sentence s : a.sentences) {
            if (s.from <= stretch.first() && stretch.first() < s.to) {
                for (Tag tag : s.all("actor")) {
                    if (tag.first() >= stretch.first() && tag.last() <= stretch.last()) {
                        sorts.add(tag.type());
                    }
                }
            }
        }
        return sorts;
    }

    /** Without an apposition. */
    private Stretch head(Stretch s) {
        for (int i = s.first() + 1; i < s.last(); i++) {
            if (a.tokens.head(i) == ',') {
                return new Stretch(s.first(), i);
            }
        }
        return s;
    }

    /** Whether this names an envoy alone: who was summoned before the act does not speak for it. */
    private static boolean envoy(Sentence s, String body) {
        return s.all("actor.embassy").stream().anyMatch(t -> body.contains(s.written(t.first(), t.last())));
    }

    /** The office or body that the sentence names before the claim: "The police arrested two men". */
    private @Nullable String acting(Draft d) {
        Sentence s = d.sentence();
        for (Tag actor : s.all("actor")) {
            boolean can = actor.is("actor.state")
                    || actor.is("actor.prosecution")
                    || actor.is("actor.ngo")
                    || actor.is("actor.report");
            if (can
                    && !inside(s, "actor.embassy", actor)
                    && !inside(s, "envoy", actor)
                    && !inside(s, "station", actor)
                    && actor.end() <= d.start()
                    && actor.first() - s.from <= 4) {
                return offices.whole(s, actor);
            }
        }
        return null;
    }

    /** Whether a word lies within one of another class: the "service" of a "service station" is no office. */
    private static boolean inside(Sentence s, String type, Tag word) {
        return s.all(type).stream().anyMatch(t -> t.first() < word.last() && word.first() < t.last());
    }

    /** Who spoke last before the claim in its paragraph. */
    private @Nullable String before(Draft d) {
        for (int i = d.sentence().index - 1; i >= 0 && i >= d.sentence().index - 3; i--) {
            if (a.sentences.get(i).paragraph != d.sentence().paragraph) {
                return null;
            }
            List<Utterance> here = utterances.getOrDefault(i, List.of());
            if (!here.isEmpty()) {
                return here.getLast().speaker();
            }
        }
        return null;
    }
}
