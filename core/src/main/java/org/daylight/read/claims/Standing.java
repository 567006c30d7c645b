// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.List;
import org.daylight.Stance;
import org.daylight.read.claims.Utterance.Party;
import org.daylight.read.lexicon.Tag;

/** How a speaker stands to what is said: by the speaker's side, by the verb, and by what the content does. */
final class Standing {
    private final Analysis a;
    private final boolean ideographic;
    private final boolean headFinal;

    Standing(Analysis a) {
        this.a = a;
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
        headFinal = !a.lexicon.pack().option("headfinal").isEmpty();
    }

    /** Whether a verb goes on with the subject of the one before: "said …, and declined …". */
    boolean coordinated(Sentence s, Tag cue) {
        int i = cue.first() - 1;
        return i > s.from
                && (s.breaks(i)
                        || s.tokens.word(i).equals(a.lexicon.pack().option("and"))
                        || s.has("coordinate", i, i + 1));
    }

    /** "The report, which the paper wrote about, says": the verb before stands in an aside that ends at this one. */
    boolean aside(Sentence s, Tag before, Tag cue) {
        if (cue.first() == s.from || s.tokens.head(cue.first() - 1) != ',') {
            return false;
        }
        return s.all("relative").stream()
                .anyMatch(t -> t.first() > s.from
                        && s.tokens.head(t.first() - 1) == ','
                        && t.last() <= before.first()
                        && !comma(s, t.last(), before.first()));
    }

    private static boolean comma(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.tokens.head(i) == ',') {
                return true;
            }
        }
        return false;
    }

    Stance of(Sentence s, Tag cue, Speakers.Span span, Party party) {
        int from = cue.last();
        int to = s.to;
        if (headFinal) {
            // What is said stands before its verb, and the verbs that go on without a mark belong to it.
            from = span.last() <= cue.first() ? span.last() : s.from;
            to = cue.is("say.source") || cue.last() <= span.last() ? s.to : markBehind(s, cue.last());
        } else if (span.first() >= cue.last() && cue.first() > s.from + 3) {
            from = s.from;
            to = cue.first();
        } else if (!ideographic && (s.to - cue.last() <= 2 || quotedBefore(s, span)) && span.first() > s.from + 3) {
            // "We know of nothing," the mayor said.
            from = s.from;
            to = span.first();
        }
        if (!headFinal && from == cue.last()) {
            to = Math.min(to, otherClause(s, cue));
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
            case MEMBER -> denies ? Stance.DENIES : cue.is("say.confirm") ? Stance.CONFIRMS : Stance.ALLEGES;
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

    /** Whether a quotation ends right before the speaker. */
    private static boolean quotedBefore(Sentence s, Speakers.Span span) {
        int i = span.first() - 1;
        while (i > s.from && (s.tokens.head(i) == ',' || s.has("article", i, i + 1))) {
            i--;
        }
        return i > s.from && s.tokens.head(i) == '"' && !quoted(s, i);
    }

    /** Whether a token stands between two quotation marks of the sentence; a closing mark stands outside. */
    private static boolean quoted(Sentence s, int token) {
        int marks = 0;
        for (int i = s.from; i <= token; i++) {
            marks += s.tokens.head(i) == '"' ? 1 : 0;
        }
        return marks % 2 == 1;
    }

    /** Where what is said ends: at a semicolon outside quotation marks, behind which another speaks. */
    private static int otherClause(Sentence s, Tag cue) {
        for (int i = cue.last(); i < s.to; i++) {
            int head = s.tokens.head(i);
            if ((head == ';' || head == 0xff1b) && !quoted(s, i)) {
                return i;
            }
        }
        return s.to;
    }

    static int markBehind(Sentence s, int from) {
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
        if (!denies && s.has("closedstate", from, to)) {
            return Stance.CONFIRMS;
        }
        // "has set up 30 service stations in 21 countries": who counts its own sites announces them.
        if (!denies && !s.has("neg", from, to) && s.has("exist", from, to) && counted(s, from, to)) {
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

    private boolean counted(Sentence s, int from, int to) {
        return s.has("unit.stations", from, to)
                && a.quantities(s).stream().anyMatch(q -> q.value() > 1 && q.first() >= from && q.last() <= to);
    }

    /** Prosecutors allege what others did; their own inquiry they confirm, and that nothing was found denies. */
    private Stance prosecution(Sentence s, Tag cue, int from, int to, boolean denies) {
        if (denies || (cue.is("say") && !cue.is("say.confirm") && s.has("rebut", from, to))) {
            return Stance.DENIES;
        }
        boolean ended = s.has("acquit.dropped", from, to) || (s.has("acquit", from, to) && !s.has("charge", from, to));
        if (!cue.is("say.confirm") && ended) {
            return Stance.DENIES;
        }
        if (uncharged(s, from, to)) {
            return Stance.DENIES;
        }
        boolean own = s.has("investigate", from, Math.min(to, from + 12))
                && !cue.type().startsWith("say.allege");
        return own || cue.is("say.confirm") ? Stance.CONFIRMS : Stance.ALLEGES;
    }

    /** "Charges will not be filed": what is said is that nobody is charged. */
    private boolean uncharged(Sentence s, int from, int to) {
        return s.all("charge").stream()
                .anyMatch(t -> t.first() >= from
                        && t.last() <= to
                        && (a.scope.negated(s, t.first(), t.last(), List.of(t))
                                || s.has("negate", t.last(), Math.min(to, t.last() + 3))));
    }

    private static Stance host(Sentence s, Tag cue, int from, int to, boolean denies) {
        boolean uninformed = s.has("uninformed", from, to);
        if (!denies && !uninformed && (s.has("deniesknow", from, to) || s.has("say.decline.know", from, to))) {
            return Stance.DECLINES;
        }
        if (denies || s.has("acquit", from, to) || s.has("rebut", from, to)) {
            return Stance.DENIES;
        }
        return cue.is("say.allege.accuse") ? Stance.ALLEGES : Stance.CONFIRMS;
    }
}
