// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.daylight.Stance;
import org.daylight.read.claims.Utterance.Party;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Who says what about the conduct, and how they stand to it. */
final class StanceRules {
    private static final List<String> MATTER = List.of(
            "topic",
            "station",
            "suspicion",
            "return",
            "threaten",
            "pressure",
            "watch",
            "kidnapword",
            "passport",
            "extradit",
            "investigate",
            "close",
            "agents",
            "policeword",
            "rebut",
            "charge",
            "arrest",
            "family",
            "unit.stations",
            "unit.cases",
            "deniesknow",
            "service",
            "actor.state",
            "actor.embassy");

    private final Analysis a;
    private final Speakers speakers;
    private final Parties parties;
    private final Standing standing;
    private final boolean ideographic;
    private final boolean headFinal;

    StanceRules(Analysis a) {
        this.a = a;
        parties = new Parties(a);
        speakers = new Speakers(a, parties);
        standing = new Standing(a);
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
        headFinal = !a.lexicon.pack().option("headfinal").isEmpty();
    }

    /** Every utterance of the document, in order. */
    List<Utterance> utterances() {
        List<Utterance> all = new ArrayList<>();
        for (Sentence s : a.sentences) {
            parties.learn(s);
            List<Tag> cues = new ArrayList<>(s.all("say"));
            cues.sort(Comparator.comparingInt(Tag::first)
                    .thenComparing(Comparator.comparingInt(Tag::last).reversed()));
            List<Utterance> here = new ArrayList<>();
            for (Tag cue : s.tokens.head(s.to - 1) == '?' ? List.<Tag>of() : cues) {
                utterance(s, cue, here);
            }
            headline(s, here);
            all.addAll(here);
        }
        return all;
    }

    private void utterance(Sentence s, Tag cue, List<Utterance> here) {
        if (s.has("nounish", Math.max(s.from, cue.first() - 1), Math.min(s.to, cue.last() + 1))
                || s.all("nounish").stream().anyMatch(t -> t.first() <= cue.first() && cue.last() <= t.last())) {
            return;
        }
        boolean known = cue.is("say.decline") || cue.is("say.confirm");
        int two = Math.max(s.from, cue.first() - 2);
        if (!known && s.has("passive", two, cue.first()) && !s.has("by", cue.last(), Math.min(s.to, cue.last() + 1))) {
            return;
        }
        if (acts(s, cue)) {
            return;
        }
        if (s.has("told", cue.first(), cue.last()) && ordered(s, cue)) {
            return;
        }
        Speakers.Span span = passive(s, cue);
        if (span == null) {
            if (participle(s, cue)) {
                return;
            }
            boolean aside = !headFinal
                    && !here.isEmpty()
                    && standing.aside(s, here.getLast().cue(), cue);
            if (aside && cue.first() - here.getLast().cue().last() <= 3) {
                // "which the paper first wrote about, says": the aside has no content of its own.
                here.removeLast();
            }
            boolean continues = !headFinal && !here.isEmpty() && !aside && standing.coordinated(s, cue);
            span = continues
                    ? new Speakers.Span(here.getLast().first(), here.getLast().last())
                    : speakers.find(s, cue);
        }
        if (span == null || (cue.type().equals("say.allege") && !counts(s, span))) {
            return;
        }
        String named = speakers.name(s, span);
        Party party = parties.of(s, span.first(), span.last());
        Stance stance = standing.of(s, cue, span, party);
        for (Utterance u : here) {
            boolean same = u.speaker().equals(named) || u.first() == span.first();
            // "said that it knew and declined to say more" takes two stances; more verbs of one stance are one.
            boolean goesOn =
                    headFinal ? Standing.markBehind(s, u.cue().last()) < cue.first() : standing.coordinated(s, cue);
            boolean second = same && u.stance() != stance && goesOn;
            if ((same || cue.is("say.deny.word")) && !second) {
                return;
            }
            if (cue.first() >= u.cue().first() && cue.last() <= u.cue().last()) {
                return;
            }
        }
        if (party == Party.OTHER && !aboutTheMatter(s)) {
            return;
        }
        Utterance u = new Utterance(s, span.first(), span.last(), named, party, cue, stance);
        if (s.has("neither", span.first(), span.first() + 1)) {
            neither(u, here);
        } else {
            here.add(u);
        }
        speakers.remember(here.getLast());
    }

    /** Groups, papers, prosecutors and reports count and find; when inspectors find a room empty, nobody alleges. */
    private boolean counts(Sentence s, Speakers.Span span) {
        return switch (parties.of(s, span.first(), span.last())) {
            case NGO, MEDIA, PROSECUTION, HARMED -> true;
            case SENDER, HOST, ACCUSED, MEMBER, OTHER ->
                ideographic || s.has("actor.report", span.first(), span.last());
        };
    }

    /** What an unknown person says counts only where the sentence speaks of the matter. */
    private boolean aboutTheMatter(Sentence s) {
        return MATTER.stream().anyMatch(s::has) || s.places().stream().anyMatch(a::home);
    }

    /** "recalled its ambassador", "approved a bill": who does this says nothing. */
    private boolean acts(Sentence s, Tag cue) {
        int behind = Math.min(s.to, cue.last() + (ideographic ? 6 : 3));
        boolean done = s.has("law", cue.last(), behind) || s.has("envoy", cue.last(), behind);
        return done && !headFinal && s.has("sayordo", cue.first(), cue.last());
    }

    /** "told the embassy to close" orders; "told the paper that" says. */
    private static boolean ordered(Sentence s, Tag cue) {
        Tag to = s.in("infinitive", cue.last(), Math.min(s.to, cue.last() + 7));
        return to != null && !s.has("that", cue.last(), to.first());
    }

    /** "logged by Freedom House": the speaker stands behind "by". */
    private Speakers.@Nullable Span passive(Sentence s, Tag cue) {
        boolean within = cue.last() - cue.first() > 1 && s.has("by", cue.last() - 1, cue.last());
        int behind = within ? cue.last() : cue.last() + 1;
        if (ideographic || behind >= s.to || !(within || s.has("by", cue.last(), cue.last() + 1))) {
            return null;
        }
        Tag actor = s.in("actor", behind, Math.min(s.to, behind + 6));
        return actor == null ? null : new Speakers.Span(actor.first(), actor.last());
    }

    /** "the addresses named in the report" says nothing by itself. */
    private boolean participle(Sentence s, Tag cue) {
        // Where the subject may follow, the verb is no participle of a past tense that looks like one.
        return !ideographic
                && a.lexicon.pack().option("order").isEmpty()
                && (cue.type().equals("say.allege") || cue.type().equals("say.report"))
                && cue.last() < s.to
                && (s.has("in", cue.last(), cue.last() + 1) || s.has("by", cue.last(), cue.last() + 1));
    }

    private static void neither(Utterance u, List<Utterance> here) {
        Sentence s = u.sentence();
        for (Tag nor : s.all("neither")) {
            if (nor.first() > u.first() && nor.last() < u.last()) {
                here.add(part(u, u.first() + 1, nor.first()));
                here.add(part(u, nor.last(), u.last()));
                return;
            }
        }
        here.add(u);
    }

    private static Utterance part(Utterance u, int first, int last) {
        return new Utterance(
                u.sentence(), first, last, u.sentence().written(first, last), u.party(), u.cue(), u.stance());
    }

    private void headline(Sentence s, List<Utterance> here) {
        boolean opens = s.index == 0 || a.sentences.get(s.index - 1).paragraph != s.paragraph;
        Speakers.Span span = here.isEmpty() && opens ? speakers.headline(s) : null;
        if (span == null) {
            headlineColon(s, here);
            return;
        }
        Tag cue = new Tag(
                "say", s.tokens.start(span.first()), s.tokens.end(span.last() - 1), span.first(), span.last(), null);
        Party party = parties.of(s, span.first(), span.last());
        Stance stance = standing.of(s, cue, span, party);
        here.add(new Utterance(s, span.first(), span.last(), speakers.name(s, span), party, cue, stance));
        speakers.remember(here.getLast());
    }

    /** A headline such as "Ministry: 210,000 returned". */
    private void headlineColon(Sentence s, List<Utterance> here) {
        boolean opens = s.index == 0 || a.sentences.get(s.index - 1).paragraph != s.paragraph;
        if (!here.isEmpty() || !opens || s.tokens.head(s.to - 1) == '?') {
            return;
        }
        for (int i = s.from + 1; i < s.to - 1 && i < s.from + (ideographic ? 16 : 7); i++) {
            if (s.tokens.head(i) == ':'
                    && s.has("actor", s.from, i)
                    && !s.has("say", s.from, i)
                    && !s.has("station", s.from, i)) {
                Speakers.Span span = speakers.undated(s, new Speakers.Span(s.from, i));
                Tag cue = new Tag("say", s.tokens.start(i), s.tokens.end(i), i, i + 1, null);
                Party party = parties.of(s, span.first(), span.last());
                Utterance u = new Utterance(
                        s,
                        span.first(),
                        span.last(),
                        speakers.name(s, span),
                        party,
                        cue,
                        standing.of(s, cue, span, party));
                here.add(u);
                speakers.remember(u);
                return;
            }
        }
    }
}
