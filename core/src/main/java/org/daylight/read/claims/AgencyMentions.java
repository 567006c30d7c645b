// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.read.lexicon.NamedAgency;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Agencies parsed into place, level and body: 福州市公安局, "Nantong PSB", "Iran's Ministry of Intelligence", "FSB". Only
 * words for bodies and names of a table make one, never a person.
 */
final class AgencyMentions {
    /** Tokens between a place and the word for its body. */
    private static final int NEAR = 3;

    private static final String BODY = "abody";
    private static final String LEVEL = "alevel";

    private final Analysis a;
    private final Set<String> countries = new HashSet<>();

    AgencyMentions(Analysis a) {
        this.a = a;
        for (Sentence s : a.sentences) {
            for (Tag tag : s.places()) {
                countries.add(Sentence.place(tag).country());
            }
        }
    }

    /**
     * An agency in a text.
     *
     * @param start first code point
     * @param end behind the last
     * @param values as JSON names them
     */
    record Found(int start, int end, Map<String, Object> values) {}

    /** All of a sentence in order; where two overlap, the longer. */
    List<Found> in(Sentence s) {
        List<Found> all = new ArrayList<>();
        for (Tag tag : s.all(NamedAgency.TAG)) {
            Found named = named(tag);
            if (named != null) {
                all.add(named);
            }
        }
        for (Tag tag : s.all(BODY)) {
            Found parsed = parsed(s, tag);
            if (parsed != null) {
                all.add(parsed);
            }
        }
        all.sort(Comparator.comparingInt((Found f) -> f.start() - f.end()).thenComparingInt(Found::start));
        List<Found> kept = new ArrayList<>();
        for (Found f : all) {
            if (kept.stream().noneMatch(k -> f.start() < k.end() && k.start() < f.end())) {
                kept.add(f);
            }
        }
        kept.sort(Comparator.comparingInt(Found::start));
        return kept;
    }

    private @Nullable Found named(Tag tag) {
        NamedAgency agency = NamedAgency.of(tag);
        String written = a.quote(tag.start(), tag.end());
        boolean doubtful = agency.doubtful().contains(written) && !countries.contains(agency.country());
        if (doubtful || !agency.named(written)) {
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", written);
        values.put("canonical", agency.name());
        values.put("native", agency.nativeName());
        if (!agency.country().equals("IO")) {
            values.put("country", agency.country());
        }
        values.put("level", agency.level());
        values.put("body", agency.body());
        return new Found(tag.start(), tag.end(), values);
    }

    private @Nullable Found parsed(Sentence s, Tag body) {
        String code = body.type().substring(BODY.length() + 1);
        Tag owner = owner(s, body);
        boolean telling = body.last() - body.first() > 1 || (body.length() > 2 && a.traits.letters());
        if (owner == null && (!telling || common(code))) {
            return null;
        }
        int start = owner == null ? body.start() : Math.min(owner.start(), body.start());
        int end = owner == null ? body.end() : Math.max(owner.end(), body.end());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", a.quote(start, end));
        Place place = owner == null ? null : Sentence.place(owner);
        String level = level(s, owner, body, place);
        if (place != null) {
            values.put("canonical", place.name() + " " + English.of(code, level));
            values.put("place", place.name());
            values.put("country", place.country());
        } else {
            values.put("canonical", English.of(code, level));
        }
        values.put("level", level);
        values.put("body", code);
        return new Found(start, end, values);
    }

    private static boolean common(String code) {
        return switch (code) {
            case "police", "court", "embassy", "consulate", "government", "parliament", "prosecution" -> true;
            default -> false;
        };
    }

    /** The place whose body it is: right before it, or behind it and a small word. */
    private @Nullable Tag owner(Sentence s, Tag body) {
        Tag found = null;
        for (Tag tag : s.places()) {
            int before = body.first() - tag.last();
            boolean leads = before >= 0 && before <= NEAR && between(s, tag.last(), body.first());
            int behind = tag.first() - body.last();
            boolean follows = behind >= 0 && behind <= 2 && of(s, body.last(), tag.first());
            if (Sentence.place(tag).kind() != Place.Kind.BODY && (leads || (follows && found == null))) {
                found = tag;
            }
        }
        return found;
    }

    private boolean between(Sentence s, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = s.tokens.word(i);
            boolean small = word.equals("'") || word.equals("s") || s.has(LEVEL, i, i + 1) || s.has("np.of", i, i + 1);
            if (!small) {
                return false;
            }
        }
        return true;
    }

    private static boolean of(Sentence s, int from, int to) {
        return s.has("np.of", from, to)
                || s.has("abodyof", from, to)
                || (to == from + 1 && s.has("in", from, to))
                || from == to;
    }

    private String level(Sentence s, @Nullable Tag owner, Tag body, @Nullable Place place) {
        int from = owner == null ? body.first() : Math.min(owner.first(), body.first());
        int to = owner == null ? body.last() : Math.max(owner.last(), body.last());
        String told = null;
        for (Tag tag : s.all(LEVEL)) {
            if (tag.first() >= from && tag.last() <= to && tag.end() <= body.start()) {
                told = tag.type().substring(LEVEL.length() + 1);
            }
        }
        if (told == null && owner != null && a.traits.letters()) {
            told = rank(a.quote(owner.end() - 1, owner.end()));
        }
        if (told != null) {
            return told;
        }
        if (place == null || place.metonym()) {
            return "national";
        }
        boolean nation = switch (body.type().substring(BODY.length() + 1)) {
            case "embassy", "consulate", "intelligence", "foreign-affairs" -> true;
            default -> false;
        };
        return nation
                ? "national"
                : switch (place.kind()) {
                    case CITY, CAPITAL -> "municipal";
                    case REGION -> "provincial";
                    default -> "national";
                };
    }

    /** The level that the last letter of a name tells: 市, 县. */
    private @Nullable String rank(String letter) {
        for (Map.Entry<String, List<String>> e : a.lexicon.pack().terms().entrySet()) {
            if (e.getKey().startsWith(LEVEL + ".") && e.getValue().contains(letter)) {
                return e.getKey().substring(LEVEL.length() + 1);
            }
        }
        return null;
    }

    /** English names of bodies. */
    private static final class English {
        static String of(String code, String level) {
            boolean national = level.equals("national");
            return switch (code) {
                case "public-security" ->
                    national
                            ? "Ministry of Public Security"
                            : level.equals("provincial") ? "Public Security Department" : "Public Security Bureau";
                case "state-security" ->
                    national
                            ? "Ministry of State Security"
                            : level.equals("provincial") ? "State Security Department" : "State Security Bureau";
                case "intelligence" -> "Intelligence Service";
                case "foreign-affairs" -> national ? "Ministry of Foreign Affairs" : "Foreign Affairs Office";
                case "interior" -> "Ministry of the Interior";
                case "justice" -> national ? "Ministry of Justice" : "Justice Bureau";
                case "defence" -> "Ministry of Defence";
                case "prosecution" -> "Prosecutor's Office";
                case "court" -> "Court";
                case "parliament" -> "Parliament";
                case "migration" -> "Immigration Service";
                case "embassy" -> "Embassy";
                case "consulate" -> "Consulate";
                case "united-front" -> "United Front Work Department";
                case "overseas-chinese" -> "Overseas Chinese Affairs Office";
                case "discipline" -> "Supervisory Commission";
                case "police" -> "Police";
                case "government" -> "Government";
                case "customs" -> "Customs";
                default -> code;
            };
        }
    }
}
