// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which of several places of one name is meant: the one whose state or region stands beside it ("Birmingham,
 * Alabama"), else the one that was so named elsewhere in the text, else the largest, where states that the text names
 * count for more.
 */
final class Namesakes {
    /** So many tokens may stand between "the Chinese" and "city of Fuzhou". */
    private static final int BESIDE = 4;

    private static final double STATE = 8.5;
    private static final double NAMED = 1.2;
    private static final double OFTEN = 0.8;
    private static final double BESIDE_TOWN = 1;

    private final Gazetteer gazetteer;
    private final RegionWords regions;

    Namesakes(Gazetteer gazetteer, RegionWords regions) {
        this.gazetteer = gazetteer;
        this.regions = regions;
    }

    List<Tag> settle(Tokens tokens, List<Tag> tags) {
        Map<String, Integer> named = new HashMap<>();
        for (Tag tag : tags) {
            Place place = tag.place();
            if (place != null
                    && tag.namesakes().stream().noneMatch(p -> !p.country().equals(place.country()))) {
                named.merge(place.country(), 1, Integer::sum);
            }
        }
        PlaceContext context = new PlaceContext(tokens, tags);
        Map<String, Place> sense = new HashMap<>();
        for (Tag tag : tags) {
            if (!tag.namesakes().isEmpty()) {
                Place told = told(tokens, context, tag);
                if (told != null) {
                    sense.putIfAbsent(name(tokens, tag), told);
                }
            }
        }
        List<Tag> settled = new ArrayList<>(tags.size());
        Map<Integer, Place> around = new HashMap<>();
        for (Tag tag : tags) {
            Place outer = around.get(tag.first());
            if (outer != null && tag.place() != null) {
                settled.add(tag.as(outer));
                continue;
            }
            if (tag.place() == null) {
                settled.add(tag);
                continue;
            }
            Place told = told(tokens, context, tag);
            Tag next = context.mark(tag.last(), ',') ? context.placeAt(tag.last() + 1) : null;
            if (told != null && next != null) {
                candidates(next).stream()
                        .filter(p -> p.kind() == Place.Kind.REGION && in(told, p))
                        .findFirst()
                        .ifPresent(p -> around.put(next.first(), p));
            }
            Place same = told != null ? told : sense.get(name(tokens, tag));
            Place chosen = tag.namesakes().isEmpty()
                    ? tag.place()
                    : same != null ? same : likeliest(tag, named, beside(context, tag));
            settled.add(tag.as(chosen));
        }
        return settled;
    }

    private static String name(Tokens tokens, Tag tag) {
        return new String(tokens.folded(), tag.start(), tag.end() - tag.start());
    }

    /** The one that the words beside it name, or null. */
    private @Nullable Place told(Tokens tokens, PlaceContext c, Tag tag) {
        int after = tag.last();
        if (c.mark(after, ',') || c.mark(after, '(')) {
            after++;
        }
        Tag next = after - tag.last() <= 1 ? c.placeAt(after) : null;
        Place match = next == null ? null : within(tag, next, after > tag.last());
        if (match == null && after > tag.last() && after < tokens.size()) {
            match = abbreviated(tokens, tag, after);
        }
        for (int i = tag.first(); match == null && i >= tag.first() - BESIDE && i > 0; i--) {
            Tag before = c.placeBefore(i);
            if (before != null) {
                match = before.place() != null && !before.place().local() ? within(tag, before, false) : null;
                break;
            }
            if (i < tag.first() && tokens.mark(i) && tokens.head(i) != '\'') {
                break;
            }
        }
        return match;
    }

    private static boolean in(Place place, Place region) {
        return place.country().equals(region.country())
                && !region.region().isEmpty()
                && place.region().equals(region.region());
    }

    /** The candidate that lies in the other place, where that is a state or a region. */
    private static @Nullable Place within(Tag tag, Tag other, boolean listed) {
        List<Place> outers = new ArrayList<>(other.namesakes());
        if (other.place() != null) {
            outers.addFirst(other.place());
        }
        for (Place outer : outers) {
            for (Place inner : candidates(tag)) {
                boolean state = outer.kind() == Place.Kind.COUNTRY || outer.kind() == Place.Kind.ADJECTIVE;
                boolean region = outer.kind() == Place.Kind.REGION && listed;
                boolean inside = inner.country().equals(outer.country())
                        && inner.kind() != Place.Kind.COUNTRY
                        && (state || (region && in(inner, outer) && inner.kind() != Place.Kind.REGION));
                if (inside) {
                    return inner;
                }
            }
        }
        return null;
    }

    private @Nullable Place abbreviated(Tokens tokens, Tag tag, int at) {
        String meant = regions.code(tokens, at);
        if (meant.isEmpty()) {
            return null;
        }
        for (Place inner : candidates(tag)) {
            if (meant.equals(inner.country() + "-" + inner.region())) {
                return inner;
            }
        }
        return null;
    }

    private static List<Place> candidates(Tag tag) {
        List<Place> all = new ArrayList<>(tag.namesakes());
        if (tag.place() != null) {
            all.addFirst(tag.place());
        }
        return all;
    }

    /** The state of the place that stands before this one in a list: in "Vigo, A Coruña y Santiago" Spain; else nothing. */
    private static String beside(PlaceContext c, Tag tag) {
        Tag before = c.placeBefore(tag.first() - 1);
        Place town = before == null ? null : before.place();
        boolean joined = c.mark(tag.first() - 1, ',') || c.word(tag.first() - 1).length() <= 3;
        if (before == null || town == null || !town.local() || !joined) {
            return "";
        }
        String country = town.country();
        boolean one = before.namesakes().stream().allMatch(p -> p.country().equals(country));
        return one ? country : "";
    }

    private Place likeliest(Tag tag, Map<String, Integer> named, String beside) {
        Place best = candidates(tag).getFirst();
        double most = Double.NEGATIVE_INFINITY;
        boolean fixed = true;
        for (Place place : candidates(tag)) {
            int n = named.getOrDefault(place.country(), 0);
            double weight =
                    place.kind() == Place.Kind.COUNTRY ? STATE : Math.log10(Math.max(1, gazetteer.weight(place)));
            double score = weight
                    + (n > 0 ? NAMED : 0)
                    + (n > 2 ? OFTEN : 0)
                    + (fixed ? 0.3 : 0)
                    + (place.country().equals(beside) ? BESIDE_TOWN : 0);
            fixed = false;
            if (score > most) {
                most = score;
                best = place;
            }
        }
        return best;
    }
}
