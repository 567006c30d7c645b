// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daylight.read.CourtesyTitles;
import org.jspecify.annotations.Nullable;

/** All guises in which something forbidden is looked for, each once. Counts what is too short for that. */
final class Guises {
    private static final int FREE_LENGTH = 3;
    private static final int TRANSLITERATED = 5;
    private static final int PARTS = 4;
    private static final String SOMEBODY = "某";

    private final Map<String, Needle> needles = new LinkedHashMap<>();
    private Set<String> cleared = Set.of();
    private int tested;
    private int tooShort;

    Guises(Forbidden forbidden) {
        forbidden.masked().forEach(name -> counted(name(name, Kind.NAME, -1)));
        for (int i = 0; i < forbidden.persons().size(); i++) {
            Forbidden.Person person = forbidden.persons().get(i);
            cleared = person.cleared().stream()
                    .map(c -> key(Folding.letters(c).alone()))
                    .collect(Collectors.toSet());
            for (String value : person.values()) {
                value(value, i);
            }
            for (String place : person.places()) {
                Letters l = Folding.letters(place);
                if (l.size() > 1) {
                    add(l.alone(), l.parts(), dense(l) ? Needle.Edges.DENSE : Needle.Edges.BESIDE, null, i);
                }
            }
        }
    }

    List<Needle> all() {
        return List.copyOf(needles.values());
    }

    int tested() {
        return tested;
    }

    int tooShort() {
        return tooShort;
    }

    private void counted(boolean looked) {
        if (looked) {
            tested++;
        } else {
            tooShort++;
        }
    }

    private void value(String value, int person) {
        switch (Shape.of(value)) {
            case NAME -> {
                counted(name(value, Kind.NAME, person));
                Romanised.of(value).forEach(latin -> {
                    if (latin.replace(" ", "").length() >= TRANSLITERATED) {
                        name(latin, Kind.TRANSLITERATION, person);
                    }
                });
                // "Ms Chen" has no initials: "Ms C." would be on every other page.
                initials(CourtesyTitles.without(value), person);
            }
            case MAIL -> counted(mail(value, person));
            case ADDRESS -> counted(address(value, person));
            // Numbers are no letters: Numbers looks for them.
            case TELEPHONE, COORDINATES -> counted(true);
        }
    }

    /** A name in order, turned round, and with umlauts written out. */
    private boolean name(String name, Kind kind, int person) {
        boolean looked = ordered(name, kind, person);
        String written = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("å", "aa");
        if (looked && !written.equals(name.toLowerCase(Locale.ROOT))) {
            ordered(written, kind, person);
        }
        return looked;
    }

    private boolean ordered(String name, Kind kind, int person) {
        Letters whole = Folding.letters(name);
        if (whole.size() < 2) {
            return false;
        }
        Needle.Edges edges = edges(name, whole);
        add(whole.alone(), whole.parts(), edges, kind, person, walled(whole));
        List<int[]> parts = parts(whole);
        if (parts.size() > 1 && parts.size() <= PARTS) {
            int last = parts.size() - 1;
            add(joined(rotated(parts, last)), edges, kind, person);
            add(joined(rotated(parts, 1)), edges, kind, person);
            if (parts.size() > 2 && person >= 0) {
                add(joined(List.of(parts.get(0), parts.get(last))), edges, kind, person);
            }
        }
        return true;
    }

    /** Folding makes other scripts look like Latin ones: what a word's end is, the name as it was written says. */
    private static Needle.Edges edges(String name, Letters l) {
        if (dense(l)) {
            return Needle.Edges.DENSE;
        }
        boolean bounded = name.codePoints().allMatch(Folding::bounded);
        return bounded || l.size() < FREE_LENGTH ? Needle.Edges.WORDS : Needle.Edges.INSIDE;
    }

    private static boolean dense(Letters l) {
        return Arrays.stream(l.alone()).anyMatch(c -> c > 0x2e80 && Folding.dense(c));
    }

    private void initials(String name, int person) {
        List<List<int[]>> writings = new ArrayList<>();
        Letters own = Folding.letters(name);
        if (dense(own)) {
            int family = Romanised.family(name);
            List<int[]> some = List.of(Arrays.copyOf(own.alone(), Math.min(family, own.size())), one(SOMEBODY));
            Joined hidden = joined(some);
            add(hidden.letters(), hidden.parts(), Needle.Edges.DENSE, Kind.INITIALS_AND_PLACE, person);
        } else {
            writings.add(parts(own));
        }
        Romanised.of(name).forEach(latin -> writings.add(parts(Folding.letters(latin))));
        for (List<int[]> parts : writings) {
            if (parts.size() > 1 && parts.size() <= PARTS) {
                abbreviated(parts, person);
                List<int[]> split = split(parts);
                if (split.size() <= PARTS) {
                    abbreviated(split, person);
                }
            }
        }
    }

    /** Given names of several syllables, each of which gives an initial; the family name stays whole. */
    private static List<int[]> split(List<int[]> parts) {
        List<int[]> split = new ArrayList<>(List.of(parts.getFirst()));
        for (int[] part : parts.subList(1, parts.size())) {
            List<String> syllables = Romanised.syllables(new String(part, 0, part.length));
            if (syllables.isEmpty()) {
                split.add(part);
            }
            syllables.forEach(s -> split.add(one(s)));
        }
        return split;
    }

    /** Which of the names is that of the family differs from country to country: the first and the last are tried. */
    private void abbreviated(List<int[]> parts, int person) {
        int last = parts.size() - 1;
        for (int family : new int[] {0, last}) {
            int[] surname = parts.get(family);
            List<int[]> given = new ArrayList<>(parts);
            given.remove(family);
            List<int[]> letters = given.stream().map(g -> Arrays.copyOf(g, 1)).toList();
            if (surname.length > 1) {
                shortened(letters, surname, person);
                shortened(letters.subList(0, 1), surname, person);
            }
            beside(letters, surname, person);
        }
    }

    private void shortened(List<int[]> letters, int[] surname, int person) {
        List<int[]> before = new ArrayList<>(letters);
        before.add(surname);
        add(joined(before), Needle.Edges.INITIALS, Kind.INITIALS, person);
        List<int[]> after = new ArrayList<>(List.of(surname));
        after.addAll(letters);
        add(joined(after), Needle.Edges.INITIALS, Kind.INITIALS, person);
    }

    private void beside(List<int[]> letters, int[] surname, int person) {
        List<int[]> after = new ArrayList<>(letters);
        after.add(Arrays.copyOf(surname, 1));
        add(joined(after), Needle.Edges.INITIALS, Kind.INITIALS_AND_PLACE, person);
        List<int[]> before = new ArrayList<>(List.of(Arrays.copyOf(surname, 1)));
        before.addAll(letters);
        add(joined(before), Needle.Edges.INITIALS, Kind.INITIALS_AND_PLACE, person);
    }

    /** As it is, and with its signs said in words. */
    private boolean mail(String value, int person) {
        String plain = value.strip();
        int at = plain.lastIndexOf('@');
        String local = plain.substring(0, at);
        String domain = plain.substring(at + 1);
        boolean looked = false;
        for (String sign : List.of(" ", " at ")) {
            for (String dot : List.of(" ", " dot ")) {
                Letters l = Folding.letters(local.replace('.', ' ') + sign + domain.replace(".", dot));
                looked |= l.size() > 1;
                add(l.alone(), l.parts(), Needle.Edges.LOOSE, Kind.MAIL, person);
                Letters said = Folding.letters(local.replace(".", dot) + sign + domain.replace(".", dot));
                add(said.alone(), said.parts(), Needle.Edges.LOOSE, Kind.MAIL, person);
            }
        }
        return looked;
    }

    /** A house number stands before or after the street, which is written out or not. */
    private boolean address(String value, int person) {
        boolean looked = false;
        for (String written : Streets.written(value)) {
            Letters l = Folding.letters(written);
            if (l.size() > 1) {
                looked = true;
                Needle.Edges edges = dense(l) ? Needle.Edges.DENSE : Needle.Edges.LOOSE;
                add(l.alone(), l.parts(), edges, Kind.ADDRESS, person);
            }
        }
        return looked;
    }

    @SuppressWarnings("ArrayRecordComponent") // letters are many, and nobody compares two of these
    private record Joined(int[] letters, boolean[] parts) {}

    private static List<int[]> rotated(List<int[]> parts, int first) {
        List<int[]> turned = new ArrayList<>(parts.subList(first, parts.size()));
        turned.addAll(parts.subList(0, first));
        return turned;
    }

    private static Joined joined(List<int[]> parts) {
        int size = parts.stream().mapToInt(p -> p.length).sum();
        int[] letters = new int[size];
        boolean[] begins = new boolean[size];
        int at = 0;
        for (int[] part : parts) {
            begins[at] = true;
            System.arraycopy(part, 0, letters, at, part.length);
            at += part.length;
        }
        return new Joined(letters, begins);
    }

    private static List<int[]> parts(Letters l) {
        List<int[]> parts = new ArrayList<>();
        boolean[] begins = l.parts();
        int from = 0;
        for (int i = 1; i <= l.size(); i++) {
            if (i == l.size() || begins[i]) {
                parts.add(Arrays.copyOfRange(l.alone(), from, i));
                from = i;
            }
        }
        return parts;
    }

    private static int[] one(String letters) {
        return letters.codePoints().toArray();
    }

    private static String key(int[] letters) {
        return new String(letters, 0, letters.length);
    }

    private void add(Joined joined, Needle.Edges edges, Kind kind, int person) {
        add(joined.letters(), joined.parts(), edges, kind, person);
    }

    private static boolean walled(Letters l) {
        for (int i = 1; i < l.size(); i++) {
            if (l.gap(i) == Letters.WALL) {
                return true;
            }
        }
        return false;
    }

    private void add(int[] letters, boolean[] parts, Needle.Edges edges, @Nullable Kind kind, int person) {
        add(letters, parts, edges, kind, person, false);
    }

    /** @param kind null for a place */
    private void add(
            int[] letters, boolean[] parts, Needle.Edges edges, @Nullable Kind kind, int person, boolean walled) {
        boolean place = kind == null;
        if (letters.length < 2 || (!place && kind != Kind.NAME && cleared.contains(key(letters)))) {
            return;
        }
        // One name of many pages is looked for once; initials and places are one person's.
        String whose = place || kind == Kind.INITIALS_AND_PLACE ? "/" + person : "";
        needles.putIfAbsent(
                key(letters) + "/" + edges + "/" + Arrays.toString(parts) + whose + place,
                new Needle(
                        letters, parts, edges, kind == null ? Kind.INITIALS_AND_PLACE : kind, person, place, walled));
    }
}
