// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.ClaimValues;
import org.daylight.Stance;
import org.daylight.read.claims.Utterance.Party;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Pattern;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** What host and third states do and say. The acts are patterns of the language's data; the rules here find whose. */
final class ResponseRules {
    /** Codes whose words hold their own negation, such as "did not know". */
    private static final Set<String> SAID = Set.of("statement", "denial_of_knowledge", "other");

    private final Analysis a;
    private final Acts acts;
    private final Whose whose;

    ResponseRules(Analysis a, Dates dates) {
        this.a = a;
        acts = new Acts(a, dates);
        whose = new Whose(a);
    }

    List<Draft> drafts(List<Utterance> utterances) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : a.sentences) {
            List<Draft> here = new ArrayList<>();
            Set<Tag> used = new HashSet<>();
            for (Pack.Rule rule : a.lexicon.pack().rules()) {
                if (!rule.claim().equals("response")) {
                    continue;
                }
                for (Pattern.Match match : rule.pattern().in(s.byType())) {
                    accept(s, rule, match, utterances, used, here);
                }
            }
            statements(s, utterances, here);
            drafts.addAll(here);
        }
        return drafts;
    }

    private void accept(
            Sentence s,
            Pack.Rule rule,
            Pattern.Match match,
            List<Utterance> utterances,
            Set<Tag> used,
            List<Draft> here) {
        if (match.tags().stream()
                .anyMatch(t -> used.stream().anyMatch(u -> u.first() < t.last() && t.first() < u.last()))) {
            return;
        }
        if (!asserted(s, rule, match)) {
            return;
        }
        if (rule.code().equals("statement") && !here.isEmpty()) {
            return;
        }
        int anchor = match.tags().getFirst().first();
        if (rule.code().equals("statement")
                && utterances.stream().anyMatch(u -> u.sentence() == s && u.party() == Party.SENDER)) {
            return;
        }
        boolean penal = rule.code().equals("arrest")
                || rule.code().equals("charge")
                || rule.code().equals("conviction");
        // Counts in the thousands are the sending state's own drives.
        if (penal && a.quantities(s).stream().anyMatch(q -> q.value() >= 3000)) {
            return;
        }
        if (penal && atHome(s, match)) {
            return;
        }
        if (rule.code().equals("investigation_opened") && (byOthers(s, match) || over(s, match))) {
            return;
        }
        Set<String> countries = whose.countries(s, anchor, rule.code());
        for (String country : countries) {
            boolean twice = here.stream()
                    .anyMatch(d -> d.values() instanceof ClaimValues.Response r
                            && r.country().equals(country)
                            && r.responseKind().equals(rule.code()));
            if (twice) {
                continue;
            }
            int start = match.start();
            int end = match.end();
            Tag subject = subject(s, country, anchor);
            if (subject != null && subject.start() < start && start - subject.start() < 60) {
                start = subject.start();
            }
            here.add(new Draft(
                    s,
                    start,
                    end,
                    new ClaimValues.Response(
                            country,
                            rule.code(),
                            acts.date(s, anchor, match.tags().getLast().last()),
                            acts.body(s, country, anchor),
                            FineCodes.of(s, rule, match)),
                    null,
                    null,
                    rule.confidence(),
                    new Because(s.tokens, rule.name())
                            .tags(match.tags())
                            .tag(subject)
                            .of()));
        }
        used.addAll(match.tags());
    }

    /** Acts of a state count only where they are said to have happened; what a text demands or denies has not. */
    private boolean asserted(Sentence s, Pack.Rule rule, Pattern.Match match) {
        if (SAID.contains(rule.code())) {
            return true;
        }
        int first = match.tags().getFirst().first();
        int last = match.tags().getLast().last();
        boolean demanded = rule.code().equals("closure_ordered") || rule.code().equals("law_or_policy");
        return !Scope.asked(s)
                && !a.scope.negated(s, first, last, match.tags())
                && (demanded || !a.scope.unreal(s, first, last, match.tags()));
    }

    private static @Nullable Tag subject(Sentence s, String country, int anchor) {
        Tag found = null;
        for (Tag tag : s.places()) {
            if (tag.first() < anchor && Sentence.place(tag).country().equals(country)) {
                boolean apart = found != null && parted(s, found.last(), tag.first());
                found = found == null || apart ? tag : found;
            }
        }
        return found;
    }

    private static boolean parted(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (s.tokens.head(i) == ';' || s.tokens.head(i) == '；') {
                return true;
            }
        }
        return false;
    }

    /** "The inquiry ended without charges": an end is no beginning, though its words name the inquiry. */
    private boolean over(Sentence s, Pattern.Match match) {
        int first = match.tags().getFirst().first();
        int last = match.tags().getLast().last();
        int reach = a.traits.reach(8, 2);
        return !s.has("opened", Math.max(s.from, first - 4), Math.min(s.to, last + 3))
                && (s.has("acquit", Math.max(s.from, first - reach), first)
                        || s.has("acquit", last, Math.min(s.to, last + reach))
                        || s.has("ended", Math.max(s.from, first - 3), first)
                        || s.has("ended", last, Math.min(s.to, last + 3)));
    }

    /** An inquiry of a group or a paper is no act of a state; nor is a count of countries that investigate. */
    private boolean byOthers(Sentence s, Pattern.Match match) {
        Tag tag = match.tags().getFirst();
        boolean group = s.has("actor.ngo", Math.max(s.from, tag.first() - 3), Math.min(s.to, tag.last() + 4))
                || s.has("actor.media", Math.max(s.from, tag.first() - 3), Math.min(s.to, tag.last() + 3));
        boolean counted = s.has("unit.governments", Math.max(s.from, tag.first() - 6), tag.first())
                && a.quantities(s).stream().anyMatch(q -> q.first() < tag.first() && tag.first() - q.first() < 9)
                && !s.has("including");
        return group || counted;
    }

    /** "O irmão foi detido no Cairo": what the sending state does to relatives at home is no response. */
    private boolean atHome(Sentence s, Pattern.Match match) {
        int first = match.tags().getFirst().first();
        int last = match.tags().getLast().last();
        boolean there = s.places().stream()
                .anyMatch(t -> a.home(t)
                        && t.first() >= last
                        && t.first() - last <= 4
                        && s.has("in", Math.max(s.from, t.first() - 1), t.first()));
        boolean kin = s.has("family", Math.max(s.from, first - 8), Math.min(s.to, last + 3));
        boolean named = s.places().stream().anyMatch(a::isHost);
        return there || (kin && !named);
    }

    /** A host's official who rejects or complains makes a statement, unless the sentence tells a stronger act. */
    private void statements(Sentence s, List<Utterance> utterances, List<Draft> here) {
        if (!here.isEmpty()) {
            return;
        }
        for (Utterance u : utterances) {
            if (u.sentence() != s || u.party() != Party.HOST) {
                continue;
            }
            // "il a ajouté": words that name nobody say nothing for a state by themselves.
            if (Parties.pronoun(s, new Speakers.Span(u.first(), u.last()))) {
                continue;
            }
            boolean strong = u.stance() == Stance.DENIES || s.has("raise");
            if (!strong) {
                continue;
            }
            Set<String> countries = new TreeSet<>();
            for (Tag tag : s.places()) {
                if (tag.first() >= u.first() && tag.last() <= u.last() && a.isHost(tag)) {
                    countries.add(Sentence.place(tag).country());
                }
            }
            if (countries.isEmpty()) {
                countries.addAll(whose.countries(s, u.first(), "statement"));
            }
            int start = s.tokens.start(Math.min(u.first(), u.cue().first()));
            int end = s.tokens.end(Math.max(u.last(), u.cue().last()) - 1);
            for (String country : countries) {
                here.add(new Draft(
                        s,
                        start,
                        end,
                        new ClaimValues.Response(
                                country,
                                "statement",
                                null,
                                acts.body(s, country, u.last()),
                                FineCodes.usual("statement")),
                        u.speaker(),
                        u.stance(),
                        0.5,
                        new Because(s.tokens, "response.statement: utterance")
                                .words("speaker", s.tokens.start(u.first()), s.tokens.end(u.last() - 1))
                                .tag(u.cue())
                                .of()));
            }
        }
    }
}
