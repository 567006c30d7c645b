// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.daylight.ClaimValues;
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
    private final boolean ideographic;
    private final boolean headFinal;

    StanceRules(Analysis a) {
        this.a = a;
        this.speakers = new Speakers(a);
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
        headFinal = !a.lexicon.pack().option("headfinal").isEmpty();
    }

    /** Every utterance of the document, in order. */
    List<Utterance> utterances() {
        List<Utterance> all = new ArrayList<>();
        for (Sentence s : a.sentences) {
            speakers.learn(s);
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
        if (s.has("told", cue.first(), cue.last()) && ordered(s, cue)) {
            return;
        }
        Speakers.Span span = passive(s, cue);
        if (span == null) {
            if (participle(s, cue)) {
                return;
            }
            boolean continues = !headFinal && !here.isEmpty() && coordinated(s, cue);
            span = continues
                    ? new Speakers.Span(here.getLast().first(), here.getLast().last())
                    : speakers.find(s, cue);
        }
        if (span == null || (cue.type().equals("say.allege") && !counts(s, span))) {
            return;
        }
        String named = speakers.name(s, span);
        Party party = speakers.party(s, span.first(), span.last());
        Stance stance = stance(s, cue, span, party);
        for (Utterance u : here) {
            boolean same = u.speaker().equals(named) || u.first() == span.first();
            // "said that it knew and declined to say more" takes two stances; more verbs of one stance are one.
            boolean goesOn = headFinal ? markBehind(s, u.cue().last()) < cue.first() : coordinated(s, cue);
            boolean second = same && stance == Stance.DECLINES && u.stance() != stance && goesOn;
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

    /** Whether a verb goes on with the subject of the one before: "said …, and declined …". */
    private boolean coordinated(Sentence s, Tag cue) {
        int i = cue.first() - 1;
        return i > s.from
                && (s.breaks(i)
                        || s.tokens.word(i).equals(a.lexicon.pack().option("and"))
                        || s.has("coordinate", i, i + 1));
    }

    /** Groups, papers, prosecutors and reports count and find; when inspectors find a room empty, nobody alleges. */
    private boolean counts(Sentence s, Speakers.Span span) {
        return switch (speakers.party(s, span.first(), span.last())) {
            case NGO, MEDIA, PROSECUTION, HARMED -> true;
            case SENDER, HOST, ACCUSED, OTHER -> ideographic || s.has("actor.report", span.first(), span.last());
        };
    }

    /** What an unknown person says counts only where the sentence speaks of the matter. */
    private boolean aboutTheMatter(Sentence s) {
        return MATTER.stream().anyMatch(s::has) || s.places().stream().anyMatch(a::home);
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
        Party party = speakers.party(s, span.first(), span.last());
        Stance stance = stance(s, cue, span, party);
        here.add(new Utterance(s, span.first(), span.last(), speakers.name(s, span), party, cue, stance));
        speakers.remember(here.getLast());
    }

    /** A headline such as "Ministry: 210,000 returned". */
    private void headlineColon(Sentence s, List<Utterance> here) {
        boolean opens = s.index == 0 || a.sentences.get(s.index - 1).paragraph != s.paragraph;
        if (!here.isEmpty() || !opens) {
            return;
        }
        for (int i = s.from + 1; i < s.to - 1 && i < s.from + (ideographic ? 16 : 7); i++) {
            if (s.tokens.head(i) == ':'
                    && s.has("actor", s.from, i)
                    && !s.has("say", s.from, i)
                    && !s.has("station", s.from, i)) {
                Speakers.Span span = new Speakers.Span(s.from, i);
                Tag cue = new Tag("say", s.tokens.start(i), s.tokens.end(i), i, i + 1, null);
                Party party = speakers.party(s, span.first(), span.last());
                Utterance u =
                        new Utterance(s, s.from, i, speakers.name(s, span), party, cue, stance(s, cue, span, party));
                here.add(u);
                speakers.remember(u);
                return;
            }
        }
    }

    private Stance stance(Sentence s, Tag cue, Speakers.Span span, Party party) {
        int from = cue.last();
        int to = s.to;
        if (headFinal) {
            // What is said stands before its verb, and the verbs that go on without a mark belong to it.
            from = span.last() <= cue.first() ? span.last() : s.from;
            to = cue.is("say.source") || cue.last() <= span.last() ? s.to : markBehind(s, cue.last());
        } else if (span.first() >= cue.last() && cue.first() > s.from + 3) {
            from = s.from;
            to = cue.first();
        } else if (!ideographic && s.to - cue.last() <= 2 && span.first() > s.from + 3) {
            // "We know of nothing," the mayor said.
            from = s.from;
            to = span.first();
        }
        if (s.has("neither", span.first(), span.first() + 1) && s.has("replied", cue.first(), cue.last())) {
            return Stance.DECLINES;
        }
        to = headFinal ? to : Math.min(to, nextVerb(s, cue));
        if (cue.is("say.decline") || (declines(s, from, to) && party != Party.NGO)) {
            return Stance.DECLINES;
        }
        boolean denies = cue.is("say.deny") || (ideographic && s.has("say.deny", from, to));
        return switch (party) {
            case SENDER, ACCUSED -> sender(s, cue, from, to, denies);
            case HOST -> host(s, cue, from, to, denies);
            case HARMED -> denies || s.has("say.deny", from, to) ? Stance.DENIES : Stance.ALLEGES;
            case NGO -> denies ? Stance.DENIES : Stance.ALLEGES;
            case PROSECUTION -> prosecution(s, cue, from, to, denies);
            case MEDIA -> Stance.REPORTS;
            case OTHER ->
                denies
                        ? Stance.DENIES
                        : cue.is("say.confirm")
                                ? Stance.CONFIRMS
                                : cue.is("say.report") ? Stance.REPORTS : Stance.ALLEGES;
        };
    }

    private static int markBehind(Sentence s, int from) {
        int i = from;
        while (i < s.to && !s.breaks(i)) {
            i++;
        }
        return i;
    }

    /** Where what is said ends: at the next verb that goes on with the same subject. */
    private int nextVerb(Sentence s, Tag cue) {
        for (Tag next : s.all("say.decline")) {
            if (!next.is("say.decline.know") && next.first() > cue.last() + 1 && coordinated(s, next)) {
                return next.first();
            }
        }
        return s.to;
    }

    /** Whether the content is a refusal to comment, and not a denial first. */
    private static boolean declines(Sentence s, int from, int to) {
        Tag refusal = s.in("say.decline", from, to);
        boolean other = refusal != null && s.has("relative", Math.max(from, refusal.first() - 1), refusal.first());
        return refusal != null
                && !other
                && !s.has("neg", from, refusal.first())
                && !s.has("rebut", from, refusal.first());
    }

    private Stance sender(Sentence s, Tag cue, int from, int to, boolean denies) {
        if (cue.is("say.confirm") && !s.has("neg", from, to)) {
            return Stance.CONFIRMS;
        }
        if (denies || s.has("neg", from, to) || s.has("service", from, to)) {
            return s.has("return", from, to) && !denies && !a.quantities(s).isEmpty() ? Stance.CONFIRMS : Stance.DENIES;
        }
        boolean own = !a.quantities(s).isEmpty()
                || s.has("closedstate", from, to)
                || s.has("close", from, to)
                || s.has("return", from, to);
        return own ? Stance.CONFIRMS : cue.is("say.allege") ? Stance.ALLEGES : Stance.DENIES;
    }

    /** Prosecutors allege what others did; their own inquiry they confirm, and that nothing was found denies. */
    private static Stance prosecution(Sentence s, Tag cue, int from, int to, boolean denies) {
        if (denies || (cue.is("say") && !cue.is("say.confirm") && s.has("rebut", from, to))) {
            return Stance.DENIES;
        }
        return cue.is("say.confirm") ? Stance.CONFIRMS : Stance.ALLEGES;
    }

    private static Stance host(Sentence s, Tag cue, int from, int to, boolean denies) {
        boolean uninformed = s.has("uninformed", from, to);
        if (!denies && !uninformed && (s.has("deniesknow", from, to) || s.has("say.decline.know", from, to))) {
            return Stance.DECLINES;
        }
        if (denies || s.has("acquit", from, to) || s.has("rebut")) {
            return Stance.DENIES;
        }
        return cue.is("say.allege.accuse") ? Stance.ALLEGES : Stance.CONFIRMS;
    }

    /** Claims of the utterances. */
    List<Draft> drafts(List<Utterance> utterances) {
        List<Draft> drafts = new ArrayList<>();
        for (Utterance u : utterances) {
            Sentence s = u.sentence();
            int first = Math.min(u.first(), u.cue().first());
            int last = quoteEnd(u, first);
            double confidence = u.party() == Party.OTHER ? 0.5 : 0.75;
            drafts.add(new Draft(
                    s,
                    s.tokens.start(first),
                    s.tokens.end(last - 1),
                    new ClaimValues.Stand(null, fine(u)),
                    u.speaker(),
                    u.stance(),
                    confidence,
                    new Because(s.tokens, "stance." + u.party().name().toLowerCase(Locale.ROOT))
                            .words("speaker", s.tokens.start(u.first()), s.tokens.end(u.last() - 1))
                            .tag(u.cue())
                            .of()));
        }
        return drafts;
    }

    /** Behind the last word of a claim's quote: the speaker, the verb, and the clause that follows, within bounds. */
    private int quoteEnd(Utterance u, int first) {
        Sentence s = u.sentence();
        int last = Math.max(u.last(), u.cue().last());
        int reach = ideographic ? 16 : 7;
        while (last < s.to && reach-- > 0 && !(last > u.cue().last() + 1 && s.tokens.head(last) == '.')) {
            last++;
        }
        int longest = last + (ideographic ? 16 : 9);
        while (reach < 0 && last < s.to && last < longest && !s.breaks(last) && s.tokens.head(last) != '.') {
            last++;
        }
        while (last > first + 1 && s.tokens.mark(last - 1)) {
            last--;
        }
        return last;
    }

    /** The codebook's fine code for how the speaker stands to what is said. */
    private String fine(Utterance u) {
        Sentence s = u.sentence();
        int from = Math.min(u.cue().first(), u.first());
        if (u.cue().is("say.retract")) {
            return "retracts";
        }
        return switch (u.stance()) {
            case DENIES ->
                s.has("acquit", from, s.to)
                        ? "no-evidence"
                        : s.has("service", from, s.to) && !u.cue().is("say.deny")
                                ? "characterises-otherwise"
                                : "denies";
            case CONFIRMS ->
                s.has("tribunal", u.first(), u.last())
                        ? "finds"
                        : u.party() == Party.SENDER && !u.cue().is("say.confirm") ? "announces" : "confirms";
            case ALLEGES -> "alleges";
            case DECLINES -> "declines";
            case REPORTS -> "reports";
        };
    }
}
