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
    private static final int NEAR = 9;

    private final Analysis a;
    private final boolean ideographic;

    PresenceRules(Analysis a) {
        this.a = a;
        ideographic = !a.lexicon.pack().option("ideographic").isEmpty();
    }

    List<Draft> drafts(List<Draft> figures) {
        List<Draft> drafts = new ArrayList<>();
        for (Sentence s : a.sentences) {
            Set<String> seen = new HashSet<>();
            for (List<Tag> group : a.groups(s)) {
                group(s, group, figures, seen, drafts);
            }
            there(s, seen, drafts);
            if (seen.isEmpty()) {
                unplaced(s, drafts);
            }
        }
        return drafts;
    }

    private void group(Sentence s, List<Tag> group, List<Draft> figures, Set<String> seen, List<Draft> drafts) {
        Tag station = station(s, group);
        int start = -1;
        int end = -1;
        if (station != null) {
            start = Math.min(station.start(), group.getFirst().start());
            end = Math.max(station.end(), group.getLast().end());
        } else {
            for (Draft f : figures) {
                boolean counts = f.sentence() == s
                        && f.values() instanceof ClaimValues.Figure v
                        && v.what().equals("stations")
                        && f.start() <= group.getLast().end()
                        && group.getFirst().start() <= f.end() + 6;
                if (counts) {
                    start = Math.min(f.start(), group.getFirst().start());
                    end = Math.max(f.end(), group.getLast().end());
                }
            }
        }
        if (start < 0) {
            return;
        }
        boolean local = group.stream().anyMatch(t -> Sentence.place(t).local());
        for (Tag tag : group) {
            Place place = Sentence.place(tag);
            // "Rome, Italy" is one place.
            if (local
                    && !place.local()
                    && group.stream()
                            .anyMatch(t -> Sentence.place(t).local()
                                    && Sentence.place(t).country().equals(place.country()))) {
                continue;
            }
            String city = place.local() ? place.name() : null;
            if (!seen.add(place.country() + city)) {
                continue;
            }
            drafts.add(draft(
                    s,
                    start,
                    end,
                    place.country(),
                    city,
                    0.7,
                    new Because(s.tokens, station == null ? "presence.counted" : "presence.listed")
                            .tag(station)
                            .tag(tag)));
        }
    }

    private Draft draft(
            Sentence s, int start, int end, String country, @Nullable String city, double confidence, Because because) {
        return new Draft(
                s,
                start,
                end,
                new ClaimValues.Presence(country, city, operator(s)),
                null,
                null,
                confidence,
                because.of());
    }

    /** The agency that the sentence ties to the site. */
    private @Nullable String operator(Sentence s) {
        List<Agencies.Agency> agencies = Agencies.in(a, s);
        return agencies.isEmpty() ? null : agencies.getFirst().quote();
    }

    /** The word for a site that this list of places belongs to, or null. */
    private @Nullable Tag station(Sentence s, List<Tag> group) {
        Place.Kind kind = Sentence.place(group.getFirst()).kind();
        boolean adjective = kind == Place.Kind.ADJECTIVE || kind == Place.Kind.BODY;
        Tag best = null;
        for (Tag tag : s.all("station")) {
            if (!office(s, tag) && linked(s, tag, group, adjective) && (best == null || tag.length() > best.length())) {
                best = tag;
            }
        }
        return best == null ? site(s, group, adjective) : best;
    }

    /** "It operated from a restaurant in Budapest": the site was named in the sentence before. */
    private @Nullable Tag site(Sentence s, List<Tag> group, boolean adjective) {
        boolean it = s.has("sitepronoun", s.from, Math.min(s.to, s.from + 2));
        boolean named = s.index > 0 && a.sentences.get(s.index - 1).has("station");
        Tag exists = s.in("exist", s.from, Math.min(s.to, s.from + 4));
        return it && named && exists != null && !adjective && linked(s, exists, group, false) ? exists : null;
    }

    private boolean linked(Sentence s, Tag station, List<Tag> group, boolean adjective) {
        int first = group.getFirst().first();
        int last = group.getLast().last();
        if (station.first() >= last) {
            int gap = station.first() - last;
            // "the Dublin station", 布拉格联络点, "In Ireland, an office": never "the Irish government said the office".
            if (gap <= (ideographic ? 3 : 2)) {
                return !s.has("actor", last, station.first()) && !spoken(s, last, station.first());
            }
            boolean hosts = s.has("have", last, Math.min(s.to, last + 2)) && gap <= 5;
            boolean led = hosts || led(s, group.getFirst());
            return gap <= (ideographic ? 16 : NEAR)
                    && (led || ideographic)
                    && !adjective
                    && !spoken(s, last, station.first());
        }
        if (station.last() > first) {
            return false;
        }
        int gap = first - station.last();
        boolean led = led(s, group.getFirst()) || s.has("in", station.last(), first);
        return gap <= NEAR && led && !adjective && !spoken(s, station.last(), first);
    }

    /** Whether "in" or the like stands before a place, apart, or written together with it as in Hebrew. */
    private boolean led(Sentence s, Tag place) {
        int first = place.first();
        boolean prefixed = place.start() > s.tokens.start(first);
        return prefixed
                || (first > s.from && s.has("in", first - 1, first))
                || (first - 1 > s.from && s.has("in", first - 2, first - 1));
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
                if (gap < 0 || gap > 1 || !seen.isEmpty()) {
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

    /** A site whose place the sentence leaves out stands in the one city that the document is about. */
    private void unplaced(Sentence s, List<Draft> drafts) {
        Tag station = null;
        for (Tag tag : s.all("station.strong")) {
            boolean counted =
                    a.quantities(s).stream().anyMatch(q -> q.first() < tag.first() && tag.first() - q.first() < 6);
            station = counted || s.has("away", tag.last(), Math.min(s.to, tag.last() + 2)) ? station : tag;
        }
        boolean asserted = s.has("exist") || s.has("closedstate") || s.has("close");
        if (station == null || !asserted || a.host == null || a.hostCity == null) {
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
