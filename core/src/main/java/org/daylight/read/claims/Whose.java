// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Which states do what a sentence says: those named before the deed, else where it is done, else those last spoken of. */
final class Whose {
    /** Deeds that the sending state's own bodies do at home as well. */
    private static final Set<String> AT_HOME =
            Set.of("arrest", "charge", "conviction", "statement", "law_or_policy", "other");

    /** Deeds that need an office in the sentence where it names no place. */
    private static final Set<String> NEEDS_ACTOR = Set.of("law_or_policy", "other", "investigation_opened");

    private final Analysis a;

    Whose(Analysis a) {
        this.a = a;
    }

    /** ISO codes of the states that act, in order of the text; none where the sending state acts or nobody is known. */
    Set<String> countries(Sentence s, int anchor, String code) {
        List<Tag> best = best(s, anchor);
        boolean senderActs = senderActs(s, anchor);
        boolean behind = best != null && best.getFirst().first() > anchor;
        if (senderActs && (best == null || behind) && AT_HOME.contains(code)) {
            return Set.of();
        }
        Set<String> countries = new LinkedHashSet<>();
        String context = a.context(s);
        boolean placed = best != null && (!behind || context == null || at(s, best.getFirst(), anchor));
        if (best != null && placed) {
            best.forEach(tag -> countries.add(Sentence.place(tag).country()));
            return countries;
        }
        boolean opened = code.equals("investigation_opened") && s.has("opened");
        // "No offence was found": an inquiry is ended by the state that held it, whether it is named or not.
        boolean ended = code.equals("other") && s.has("acquit");
        boolean actor = opened || ended || s.has("actor.state") || s.has("actor.prosecution") || best != null;
        if (context != null && (actor || !NEEDS_ACTOR.contains(code))) {
            countries.add(context);
        }
        return countries;
    }

    /** The last list of hosts before the deed that is not merely where somebody comes from, else the first behind it. */
    private @Nullable List<Tag> best(Sentence s, int anchor) {
        List<Tag> best = null;
        boolean origin = false;
        boolean office = false;
        int clause = clause(s, anchor);
        List<Tag> inverted = inverted(s, anchor);
        if (inverted != null) {
            return inverted;
        }
        for (List<Tag> group : a.groups(s)) {
            if (group.getFirst().first() < clause) {
                continue;
            }
            boolean from = origin(s, group);
            boolean before = group.getFirst().first() < anchor;
            boolean acts = officeOf(s, group, anchor);
            boolean better = !office || acts || (before && heads(s, group));
            boolean elsewhere = origin && !from && at(s, group.getFirst(), anchor);
            if (best == null || elsewhere || (before && better && (origin || !from))) {
                best = group;
                origin = from;
                office = acts;
            }
        }
        return best;
    }

    /** A clause of its own: 프랑스 검찰은 2명을 기소했고, <b>뉴질랜드는</b> 협정을 정지했다. */
    private boolean heads(Sentence s, List<Tag> group) {
        int first = group.getFirst().first();
        int last = group.getLast().last();
        boolean opens = a.traits.letters() && first > s.from && s.breaks(first - 1);
        int next = Math.min(s.to, last + 1);
        boolean marked = s.has("particle.topic", last, next) || s.has("particle.subject", last, next);
        return opens && (marked || s.all("particle.topic").isEmpty());
    }

    /** "vyšetřování zahájily Španělsko a Švédsko": who acts stands behind the verb, its object before it. */
    private @Nullable List<Tag> inverted(Sentence s, int anchor) {
        if (!a.traits.prepositions()) {
            return null;
        }
        int from = anchor;
        while (from > s.from && !s.breaks(from - 1) && !s.has("coordinate", from - 1, from)) {
            from--;
        }
        int begin = from;
        int verb = verbs(s, anchor);
        boolean named = s.places().stream().anyMatch(t -> t.first() >= begin && t.first() < anchor);
        if (named || verb <= anchor || s.has("by", verb - 1, verb)) {
            return null;
        }
        for (List<Tag> group : a.groups(s)) {
            Tag first = group.getFirst();
            boolean state = Sentence.place(first).kind() == Place.Kind.COUNTRY;
            boolean office = first.first() - verb == 1 && s.has("actor.state", verb, first.first());
            if (state && (first.first() == verb || office)) {
                return group;
            }
        }
        return null;
    }

    /** Behind the last verb of a deed that begins here and goes on without another word but its object. */
    private static int verbs(Sentence s, int anchor) {
        int end = anchor;
        int last = anchor;
        while (end < s.to && end - anchor < 6 && !s.tokens.mark(end)) {
            boolean deed = s.has("open", end, end + 1) || s.has("order", end, end + 1);
            boolean object = s.has("investigate", end, end + 1)
                    || s.has("close", end, end + 1)
                    || s.has("station", end, end + 1);
            last = deed ? end + 1 : last;
            if (!deed && !object && end - anchor > 3) {
                break;
            }
            end++;
        }
        return last;
    }

    /** Where the clause of a deed begins: behind the last semicolon, if a host is named between it and the deed. */
    private int clause(Sentence s, int anchor) {
        int from = s.from;
        for (int i = s.from; i < anchor; i++) {
            from = s.tokens.head(i) == ';' || s.tokens.head(i) == '；' ? i + 1 : from;
        }
        int begin = from;
        boolean named = s.places().stream().anyMatch(t -> t.first() >= begin && t.first() < anchor && a.isHost(t));
        return named ? from : s.from;
    }

    /** "The <b>Latvian prosecution</b> charged two Latvians and a Bulgarian": an office acts, not who is acted upon. */
    private boolean officeOf(Sentence s, List<Tag> group, int anchor) {
        int last = group.getLast().last();
        int to = Math.min(anchor, last + a.traits.reach(2, 5));
        return a.traits.letters() && (s.has("actor.state", last, to) || s.has("actor.prosecution", last, to));
    }

    /** "a man from Chile", "a Dutch student": where persons come from. */
    private static boolean origin(Sentence s, List<Tag> group) {
        Tag first = group.getFirst();
        Tag last = group.getLast();
        boolean led = first.first() > s.from && s.has("origin", Math.max(s.from, first.first() - 2), first.first());
        boolean national = Sentence.place(last).kind() == Place.Kind.ADJECTIVE
                && s.has("unit.persons", last.last(), Math.min(s.to, last.last() + 1))
                && !s.has("actor.state", last.last(), Math.min(s.to, last.last() + 1));
        // "un cidadão português": the adjective follows its noun.
        boolean citizen = group.size() == 1
                && Sentence.place(first).kind() == Place.Kind.ADJECTIVE
                && s.has("national", Math.max(s.from, first.first() - 1), first.first());
        boolean office = s.has("actor", Math.max(s.from, first.first() - 4), first.first());
        return (led && !office) || national || citizen;
    }

    /** Whether a place behind the deed says where or by whom it is done. */
    private boolean at(Sentence s, Tag place, int anchor) {
        int first = place.first();
        boolean glued = place.start() > s.tokens.start(first);
        int before = Math.max(s.from, first - 2);
        boolean actor = s.has("actor", place.last(), Math.min(s.to, place.last() + 2));
        // "the ministries of Serbia", and "ordered the Netherlands" where the subject may follow its verb.
        boolean owner = s.has("of", before, first) && s.has("actor", Math.max(s.from, first - 4), first);
        return !a.traits.prepositions()
                || owner
                || first - anchor <= 1
                || glued
                || actor
                || s.has("including", anchor, first)
                || s.has("in", before, first)
                || s.has("by", before, first);
    }

    private boolean senderActs(Sentence s, int anchor) {
        boolean acts = false;
        for (Tag tag : s.places()) {
            if (tag.last() <= anchor) {
                boolean owner = s.has("actor", tag.last(), anchor)
                        || (a.traits.ownerBehind() && s.has("actor", Math.max(s.from, tag.first() - 4), tag.first()));
                acts = a.home(tag) && anchor - tag.last() <= 5 && owner;
            }
        }
        return acts;
    }
}
