// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.daylight.read.lexicon.Place;
import org.daylight.read.lexicon.Places;
import org.jspecify.annotations.Nullable;

/** Places by all their names: those of the reader's gazetteer, this package's table, and the spellings of Chinese names. */
final class Gazette {
    /** The language in which a state writes its own names. */
    private static final Map<String, String> OWN = Map.ofEntries(
            Map.entry("CN", "zh"),
            Map.entry("TW", "zh"),
            Map.entry("HK", "zh"),
            Map.entry("MO", "zh"),
            Map.entry("JP", "ja"),
            Map.entry("KR", "ko"),
            Map.entry("KP", "ko"),
            Map.entry("RU", "ru"),
            Map.entry("BY", "ru"),
            Map.entry("UA", "uk"),
            Map.entry("BG", "bg"),
            Map.entry("RS", "sr"),
            Map.entry("GR", "el"),
            Map.entry("IR", "fa"),
            Map.entry("EG", "ar"),
            Map.entry("SY", "ar"),
            Map.entry("SA", "ar"),
            Map.entry("IQ", "ar"),
            Map.entry("AE", "ar"),
            Map.entry("IL", "he"));

    private static final List<Map.Entry<String, String>> SIGNS = List.of(
            Map.entry("维吾尔自治区", "provincial"),
            Map.entry("壮族自治区", "provincial"),
            Map.entry("回族自治区", "provincial"),
            Map.entry("自治区", "provincial"),
            Map.entry("自治州", "municipal"),
            Map.entry("自治县", "county"),
            Map.entry("地区", "municipal"),
            Map.entry("省", "provincial"),
            Map.entry("市", "municipal"),
            Map.entry("县", "county"),
            Map.entry("区", "district"));
    /** A namesake this much smaller is not thought of, unless it is in China, where papers spell away what tells them apart. */
    private static final int MUCH_SMALLER = 25;

    private final Map<String, List<Spot>> names = new HashMap<>();
    private final Map<String, List<Spot>> stems = new HashMap<>();
    /** Spellings without spaces of Chinese names. */
    private final Map<String, List<Spot>> spelled = new HashMap<>();

    Gazette(BiConsumer<String, Meaning.Land> lands) {
        Map<Place, Named> all = new LinkedHashMap<>();
        Places.everyName((lang, name, place) -> {
            switch (place.kind()) {
                case COUNTRY -> lands.accept(name, new Meaning.Land(place.country(), false));
                case ADJECTIVE -> lands.accept(name, new Meaning.Land(place.country(), true));
                case CITY, CAPITAL, REGION ->
                    all.computeIfAbsent(place, p -> new Named()).add(name, lang.equals(OWN.get(place.country())));
                case BODY, HOME -> {
                    // No place.
                }
            }
        });
        Map<String, List<Named>> rows = rows();
        all.forEach((place, named) -> {
            Spot spot = spot(place, named);
            List<Named> same = rows.getOrDefault(spot.country() + "/" + spot.nativeName(), List.of());
            // A row of the own table says more of a place than the gazetteer does: then it is that one.
            Named row = same.stream()
                    .filter(r -> r.spot().region().equals(spot.region()) || same.size() == 1)
                    .findFirst()
                    .orElse(null);
            Spot known = row == null ? spot : row.spot(spot.people());
            if (row != null) {
                row.made = known;
            }
            named.names.forEach(name -> put(name, known));
        });
        Spellings spellings = new Spellings();
        rows.values()
                .forEach(list -> list.forEach(row -> {
                    Spot spot = row.made == null ? row.spot() : row.made;
                    row.names.forEach(name -> put(name, spot));
                }));
        Set<Spot> chinese = new java.util.LinkedHashSet<>();
        names.values()
                .forEach(list -> list.stream()
                        .filter(s -> OWN.getOrDefault(s.country(), "").equals("zh"))
                        .forEach(chinese::add));
        chinese.stream().sorted(Comparator.comparing(Spot::key)).forEach(spot -> spell(spot, spellings));
    }

    private static final class Named {
        final Set<String> names = new java.util.LinkedHashSet<>();

        @Nullable
        String own;

        @Nullable
        Spot row;

        @Nullable
        Spot made;

        void add(String name, boolean isOwn) {
            names.add(name);
            if (isOwn && own == null) {
                own = name;
            }
        }

        Spot spot() {
            if (row == null) {
                throw new IllegalStateException("only rows of the own table have a spot");
            }
            return row;
        }

        Spot spot(long people) {
            Spot s = spot();
            return new Spot(
                    s.country(),
                    s.region(),
                    s.nativeName(),
                    s.name(),
                    s.level(),
                    s.within(),
                    Math.max(people, s.people()));
        }
    }

    /** The own table by country and native name. */
    private static Map<String, List<Named>> rows() {
        Map<String, List<Named>> rows = new LinkedHashMap<>();
        for (String[] row : Table.rows("places.tsv")) {
            Named named = new Named();
            named.row = new Spot(row[1], row[2], row[0], row[5], row[3], row[4], 0);
            named.add(row[0], true);
            named.add(row[5], false);
            if (row.length > 6) {
                Table.names(row[6]).forEach(name -> named.add(name, false));
            }
            rows.computeIfAbsent(row[1] + "/" + row[0], k -> new ArrayList<>()).add(named);
        }
        return rows;
    }

    private static Spot spot(Place place, Named named) {
        String own = named.own == null ? place.name() : String.join("", Normal.tokens(named.own));
        String level = place.kind() == Place.Kind.REGION ? "provincial" : null;
        boolean han = named.own != null && own.codePoints().allMatch(Character::isIdeographic);
        if (han) {
            for (Map.Entry<String, String> sign : SIGNS) {
                if (own.endsWith(sign.getKey()) && own.length() > sign.getKey().length() + 1) {
                    own = own.substring(0, own.length() - sign.getKey().length());
                    level = sign.getValue();
                    break;
                }
            }
        } else if (named.own != null) {
            own = named.own;
        }
        return new Spot(place.country(), place.region(), own, place.name(), level, "", place.population());
    }

    private void put(String name, Spot spot) {
        List<String> tokens = Normal.tokens(name);
        if (!tokens.isEmpty() && tokens.size() <= Vocabulary.LONGEST) {
            put(names, String.join(" ", tokens), spot);
            String stem = Stems.of(tokens);
            if (!stem.isEmpty() && tokens.stream().anyMatch(t -> Normal.cyrillic(t) || !Normal.latin(t))) {
                put(stems, stem, spot);
            }
        }
    }

    private static void put(Map<String, List<Spot>> map, String key, Spot spot) {
        List<Spot> all = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!all.contains(spot)) {
            all.add(spot);
        }
    }

    private void spell(Spot spot, Spellings spellings) {
        String pinyin = Spellings.key(spot.name());
        put(spelled, pinyin, spot);
        if (spot.nativeName().codePoints().allMatch(Character::isIdeographic)) {
            spellings.of(spot.nativeName(), pinyin).forEach(spelling -> put(spelled, spelling, spot));
        }
    }

    /** The places of this name, the largest first; of those that it may mean at all. */
    List<Spot> named(String key, List<String> tokens) {
        List<Spot> found = new ArrayList<>(names.getOrDefault(key, List.of()));
        if (Normal.han(tokens.getFirst())) {
            // The native script is the identity: 丽水 is the city that calls itself so, not the one in Korea.
            String written = String.join("", tokens);
            List<Spot> own = found.stream()
                    .filter(s -> written.startsWith(s.nativeName()))
                    .toList();
            return likely(own.isEmpty() ? found : own);
        }
        if (tokens.size() <= 6) {
            spelled.getOrDefault(joined(tokens), List.of()).stream()
                    .filter(s -> !found.contains(s))
                    .forEach(found::add);
        }
        return likely(found);
    }

    private static String joined(List<String> tokens) {
        return String.join("", tokens).replace("ь", "").replace("ъ", "");
    }

    /** As {@link #named}, by a stem. */
    List<Spot> stemmed(String stem) {
        return likely(stems.getOrDefault(stem, List.of()));
    }

    private static List<Spot> likely(List<Spot> spots) {
        long most = spots.stream().mapToLong(Spot::people).max().orElse(0);
        return spots.stream()
                .filter(s -> (s.country().equals("CN") && s.level() != null) || s.people() * MUCH_SMALLER >= most)
                .sorted(Comparator.comparingLong(Spot::people).reversed().thenComparing(Spot::key))
                .toList();
    }
}
