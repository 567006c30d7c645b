// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.ClaimValues;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Sites that are said to stand in a host country, one for each place of a list. */
final class PresenceRules {
    /** So far behind "in" a site may stand where a particle says that the place is where it is: 福岡市に…の拠点. */
    private static final int LOCATED = 26;

    private static final int NEAR = 9;

    /** Words that begin another deed, so that what follows is no further place of the same one. */
    private static final List<String> CLAUSE =
            List.of("close", "closedstate", "order", "investigate", "arrest", "charge", "actor", "return", "threaten");

    /** Deeds that a country does about a site without hosting it. */
    private static final List<String> OTHER = List.of("investigate", "arrest", "charge");

    private final Analysis a;
    private final Traits traits;

    PresenceRules(Analysis a) {
        this.a = a;
        traits = a.traits;
    }

    List<Draft> drafts(List<Draft> figures) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : a.sentences) {
            List<Draft> here = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            List<Tag> before = null;
            for (List<Tag> group : a.groups(s)) {
                before = group(s, group, before, figures, seen, here) ? group : null;
            }
            dropSums(here);
            there(s, seen, here);
            if (seen.isEmpty()) {
                unplaced(s, here);
            }
            drafts.addAll(here);
        }
        return drafts;
    }

    /** "Nine in Spain: three in Madrid": a country whose towns the sentence names stands for them alone. */
    private static void dropSums(List<Draft> drafts) {
        Set<String> summed = new HashSet<>();
        for (Draft draft : drafts) {
            if (draft.values() instanceof ClaimValues.Presence part && part.hostCity() != null) {
                summed.add(part.hostCountry());
            }
        }
        drafts.removeIf(draft -> draft.values() instanceof ClaimValues.Presence whole
                && whole.hostCity() == null
                && summed.contains(whole.hostCountry()));
    }

    /** Whether the places of a list are said to hold sites; if so, a claim for each. */
    private boolean group(
            Sentence s,
            List<Tag> group,
            @Nullable List<Tag> before,
            List<Draft> figures,
            Set<String> seen,
            List<Draft> drafts) {
        String rule = "presence.listed";
        Tag station = station(s, group);
        int start = group.getFirst().start();
        int end = group.getLast().end();
        if (station != null && supposed(s, station)) {
            return false;
        }
        if (station == null && a.outline.lead(s) != null) {
            rule = "presence.outline";
            station = a.outline.lead(s);
        } else if (station == null && before != null && chained(s, before.getLast(), group.getFirst())) {
            rule = "presence.chained";
            start = before.getFirst().start();
        } else if (station == null) {
            Draft counted = counted(s, group, figures);
            if (counted == null) {
                return false;
            }
            rule = "presence.counted";
            start = Math.min(start, counted.start());
            end = Math.max(end, counted.end());
        } else {
            start = Math.min(station.start(), start);
            end = Math.max(station.end(), end);
        }
        boolean local = group.stream().anyMatch(t -> Sentence.place(t).local());
        for (Tag tag : group) {
            Place place = Sentence.place(tag);
            // "Rome, Italy" is one place.
            boolean part = local
                    && !place.local()
                    && group.stream()
                            .anyMatch(t -> Sentence.place(t).local()
                                    && Sentence.place(t).country().equals(place.country()));
            String city = place.local() ? place.name() : null;
            if (!part && seen.add(place.country() + city)) {
                Because because = new Because(s.tokens, rule).tag(station).tag(tag);
                drafts.add(draft(s, start, end, place.country(), city, 0.7, because));
            }
        }
        return true;
    }

    private static @Nullable Draft counted(Sentence s, List<Tag> group, List<Draft> figures) {
        Draft found = null;
        for (Draft f : figures) {
            boolean counts = f.sentence() == s
                    && f.values() instanceof ClaimValues.Figure v
                    && v.what().equals("stations")
                    && f.start() <= group.getLast().end()
                    && group.getFirst().start() <= f.end() + 6;
            found = counts ? f : found;
        }
        return found;
    }

    /** "one in Dublin and, since May, another in Cork": small words part two places of the same verb. */
    private boolean chained(Sentence s, Tag before, Tag next) {
        int lo = before.last();
        int hi = next.first();
        return hi - lo <= traits.reach(7, 12)
                && led(s, next)
                && CLAUSE.stream().noneMatch(type -> s.has(type, lo, hi))
                && !spoken(s, lo, hi);
    }

    /** A site that only an "if" or a plan has is none. */
    private boolean supposed(Sentence s, Tag station) {
        List<Tag> own = List.of(station);
        return Scope.asked(s)
                || a.scope.supposed(s, station.first(), station.last(), own)
                || a.scope.planned(s, station.first(), station.last(), own);
    }

    private Draft draft(
            Sentence s, int start, int end, String country, @Nullable String city, double confidence, Because because) {
        return new Draft(
                s,
                start,
                end,
                new ClaimValues.Presence(country, city, operator(s, start, end)),
                null,
                null,
                confidence,
                because.of());
    }

    /** The agency that the sentence ties to the site: the one nearest to it that nobody quotes. */
    private @Nullable String operator(Sentence s, int start, int end) {
        String nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Agencies.Agency agency : Agencies.in(a, s)) {
            int first = s.tokens.start(agency.first());
            int last = s.tokens.end(agency.last() - 1);
            int gap = last <= start ? start - last : first >= end ? first - end : 0;
            boolean site =
                    s.all("station").stream().anyMatch(t -> t.first() < agency.last() && t.last() > agency.last());
            boolean speaks = site || s.has("say", agency.last(), Math.min(s.to, agency.last() + 2));
            if (gap < distance && !speaks) {
                distance = gap;
                nearest = agency.quote();
            }
        }
        return nearest;
    }

    /** The word for a site that this list of places belongs to, or null. */
    private @Nullable Tag station(Sentence s, List<Tag> group) {
        Place.Kind kind = Sentence.place(group.getFirst()).kind();
        int behind = group.getLast().last();
        // "Dutch" is no place where a site stands, "Dutch soil" and "Dutch cities" are.
        int first = group.getFirst().first();
        boolean soil = s.has("soil", behind, Math.min(s.to, behind + 1))
                || (traits.ownerBehind() && s.has("soil", Math.max(s.from, first - 1), first));
        boolean adjective = (kind == Place.Kind.ADJECTIVE && !soil) || kind == Place.Kind.BODY;
        Tag best = null;
        for (Tag tag : s.all("station")) {
            if (!office(s, tag) && linked(s, tag, group, adjective) && (best == null || tag.length() > best.length())) {
                best = tag;
            }
        }
        return best == null ? site(s, group, adjective) : best;
    }

    /** "It operated from a restaurant in Budapest", "others are in Ghent": the site was named in the sentence before. */
    private @Nullable Tag site(Sentence s, List<Tag> group, boolean adjective) {
        boolean it = s.has("sitepronoun", s.from, Math.min(s.to, s.from + 3));
        boolean named = false;
        for (int i = s.index - 1; i >= 0 && i >= s.index - 3 && !named; i--) {
            named = a.sentences.get(i).has("station");
        }
        if (!it || !named || adjective) {
            return null;
        }
        Tag exists = s.in("exist", s.from, Math.min(s.to, s.from + 5));
        if (exists != null && linked(s, exists, group, false)) {
            return exists;
        }
        Tag is = s.in("passive", s.from, Math.min(s.to, s.from + 4));
        int first = group.getFirst().first();
        return is != null && is.last() <= first && first - is.last() <= 3 && led(s, group.getFirst()) ? is : null;
    }

    private boolean linked(Sentence s, Tag station, List<Tag> group, boolean adjective) {
        int first = group.getFirst().first();
        int last = group.getLast().last();
        boolean body = Sentence.place(group.getLast()).kind() == Place.Kind.BODY;
        if (station.first() >= last) {
            int gap = station.first() - last;
            // "the Dublin station", 布拉格联络点, "In Ireland, an office": never "the Irish government said the office".
            if (gap <= traits.reach(2, 3)) {
                return !s.has("actor", last, station.first())
                        && !s.has("that", last, station.first())
                        && !body
                        && !spoken(s, last, station.first());
            }
            boolean hosts = gap <= 7 && s.has("have", last, Math.min(station.first(), last + 4));
            // "London, Glasgow: the addresses of the stations"
            if (a.traits.prepositions() && gap <= NEAR && colon(s, last) && group.size() > 1) {
                return true;
            }
            boolean located = s.at("locative", last) != null;
            boolean led = hosts || (led(s, group.getFirst()) && !owns(s, group.getFirst()));
            if (a.traits.prepositions() && OTHER.stream().anyMatch(type -> s.has(type, last, station.first()))) {
                return false;
            }
            return gap <= (located ? LOCATED : traits.reach(NEAR, 16))
                    && (led || !traits.prepositions())
                    && !adjective
                    && !spoken(s, last, station.first());
        }
        if (station.last() > first) {
            return false;
        }
        int gap = first - station.last();
        int phrase = phrase(s, first);
        boolean including = first > s.from && s.has("including", Math.max(s.from, phrase - 4), first);
        if (including && !adjective && CLAUSE.stream().noneMatch(type -> s.has(type, station.last(), first))) {
            return true;
        }
        boolean ends = last >= s.to || s.tokens.head(last) == '.' || s.tokens.head(last) == ';' || group.size() > 1;
        if (gap <= 5 && !adjective && ends && (colon(s, first - 1) || colon(s, first - 2))) {
            return true;
        }
        boolean led = led(s, group.getFirst()) || s.at("locative", last) != null || s.has("in", station.last(), first);
        // "two posts in Quebec, one in Montreal, the other in Brossard"
        if (led && !adjective && first - 2 >= station.last() && s.has("each", Math.max(s.from, first - 4), first - 1)) {
            return !spoken(s, station.last(), first);
        }
        boolean contrast = s.has("contrast", station.last(), first);
        return gap <= NEAR && led && !adjective && !contrast && !spoken(s, station.last(), first);
    }

    /** Whether words near a site say that it stands or stood. */
    private boolean asserted(Sentence s, Tag station) {
        int lo = Math.max(s.from, station.first() - a.traits.reach(10, 24));
        int hi = Math.min(s.to, station.last() + a.traits.reach(10, 24));
        boolean other = a.traits.prepositions() && OTHER.stream().anyMatch(type -> s.has(type, lo, station.first()));
        return !other && (s.has("exist", lo, hi) || s.has("closedstate", lo, hi) || s.has("close", lo, hi));
    }

    private static boolean colon(Sentence s, int token) {
        return token >= s.from && token < s.to && (s.tokens.head(token) == ':' || s.tokens.head(token) == '：');
    }

    /** Whether "in" or the like stands before a place, apart, or written together with it as in Hebrew. */
    private boolean led(Sentence s, Tag place) {
        int first = place.first();
        boolean prefixed = place.start() > s.tokens.start(first);
        first = phrase(s, first);
        return prefixed
                || (first > s.from && s.has("in", first - 1, first))
                || (first - 1 > s.from && s.has("in", first - 2, first - 1));
    }

    /** Where the words for a place begin: "in <b>Czech capital Prague</b>". */
    private static int phrase(Sentence s, int first) {
        int from = first;
        while (from > s.from + 1 && (s.has("soil", from - 1, from) || (from < first && adjective(s, from)))) {
            from--;
        }
        return from;
    }

    private static boolean adjective(Sentence s, int behind) {
        return s.places().stream()
                .anyMatch(t -> t.last() == behind && Sentence.place(t).kind() == Place.Kind.ADJECTIVE);
    }

    /** "Secretaría de Relaciones Exteriores de México": whose office, not where a site stands. */
    private boolean owns(Sentence s, Tag place) {
        int first = place.first();
        return traits.ownerBehind()
                && first > s.from
                && (s.has("of", first - 1, first) || s.has("of", Math.max(s.from, first - 2), first - 1))
                && s.has("actor", Math.max(s.from, first - 6), first);
    }

    /** Whether somebody speaks between two tokens; "were reported in" and "were found in" do not part the two. */
    private static boolean spoken(Sentence s, int lo, int hi) {
        for (Tag tag : s.all("say")) {
            boolean passive = s.has("passive", Math.max(s.from, tag.first() - 2), tag.first());
            if (tag.first() >= lo && tag.last() <= hi && !passive) {
                return true;
            }
        }
        return false;
    }

    /** "foreign office" is no office abroad. */
    private static boolean office(Sentence s, Tag station) {
        return station.type().equals("station.weak")
                && s.all("actor").stream()
                        .anyMatch(t -> t.start() <= station.start()
                                && t.end() >= station.end()
                                && t.length() > station.length());
    }

    /** "two stations there": the country named before. */
    private void there(Sentence s, Set<String> seen, List<Draft> drafts) {
        for (Tag there : s.all("there")) {
            for (Tag station : s.all("station")) {
                int gap = there.first() - station.last();
                boolean near = gap <= 1 || (gap <= 4 && described(s, station.last(), there.first()));
                if (gap < 0 || !near || !seen.isEmpty()) {
                    continue;
                }
                String country = a.context(s);
                for (Tag tag : s.places()) {
                    country = a.isHost(tag) && tag.first() < station.first()
                            ? Sentence.place(tag).country()
                            : country;
                }
                if (country != null && seen.add(country)) {
                    drafts.add(draft(
                            s,
                            station.start(),
                            there.end(),
                            country,
                            null,
                            0.6,
                            new Because(s.tokens, "presence.there").tag(station).tag(there)));
                }
            }
        }
    }

    /** Only marks and adjectives of states between two tokens: "« stations de police » chinoises dans le pays". */
    private static boolean described(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!s.tokens.mark(i) && !s.has(Tag.PLACE, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    /** A site whose place the sentence leaves out stands in the one city that the document is about. */
    private void unplaced(Sentence s, List<Draft> drafts) {
        Tag station = null;
        for (Tag tag : s.all("station.strong")) {
            boolean counted =
                    a.quantities(s).stream().anyMatch(q -> q.first() < tag.first() && tag.first() - q.first() < 6);
            station = counted || s.has("away", tag.last(), Math.min(s.to, tag.last() + 2)) ? station : tag;
        }
        boolean asserted = station != null && asserted(s, station);
        if (station == null || !asserted || a.host == null || supposed(s, station)) {
            return;
        }
        drafts.add(draft(
                s,
                station.start(),
                station.end(),
                a.host,
                a.hostCity,
                0.45,
                new Because(s.tokens, "presence.unplaced").tag(station)));
    }
}
