// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daylight.read.lexicon.NamedAgency;

/**
 * What phrases mean, in all languages together: bodies, agencies, states, levels and small words of this package's tables,
 * the agencies of the reader's, and the places of {@link Gazette}. Loaded when first asked for, then read by any thread.
 */
final class Vocabulary {
    /** Tokens of the longest phrase. */
    static final int LONGEST = 16;

    private static final class Holder {
        static final Vocabulary ALL = new Vocabulary();
    }

    private final Map<String, List<Meaning>> exact = new HashMap<>();
    private final Map<String, List<Meaning>> stems = new HashMap<>();
    private final Map<String, Meaning.Agency> agencies = new LinkedHashMap<>();
    private final Gazette gazette;

    static Vocabulary get() {
        return Holder.ALL;
    }

    private Vocabulary() {
        for (String[] row : Table.rows("bodies.tsv")) {
            Meaning body = new Meaning.Body(row[0], row[1].equals("organisation"), row[2].equals("-") ? null : row[2]);
            Table.names(row[3]).forEach(name -> add(name, body, true));
        }
        for (String[] row : Table.rows("words.tsv")) {
            Table.names(row[1]).forEach(word -> add(word, meaning(row[0]), true));
        }
        for (String[] row : Table.rows("states.tsv")) {
            // The adjective and the name are not told apart here; the reader's tables say which is an adjective.
            Table.names(row[1]).forEach(name -> add(name, new Meaning.Land(row[0], false), true));
        }
        agencies();
        gazette = new Gazette(this::land);
    }

    private static Meaning meaning(String word) {
        String kind = word.substring(word.indexOf('.') + 1);
        return switch (word.substring(0, word.length() - (word.indexOf('.') < 0 ? 0 : kind.length()))) {
            case "level." -> new Meaning.Level(kind);
            case "unit." -> new Meaning.Unit(kind);
            case "posted" -> new Meaning.Posted();
            case "small" -> new Meaning.Small();
            default -> throw new IllegalStateException("words.tsv has no class " + word);
        };
    }

    private void land(String name, Meaning.Land land) {
        // "China" cut to its stem would be "Chin": only adjectives and names in other letters are bent.
        List<String> tokens = Normal.tokens(name);
        add(name, land, land.adjective() || (!tokens.isEmpty() && !Normal.latin(tokens.getFirst())));
    }

    /** The agencies of the reader's table, with what this package's table adds to each. */
    private void agencies() {
        Map<String, String[]> more = new LinkedHashMap<>();
        for (String[] row : Table.rows("agencies.tsv")) {
            more.put(row[0] + ":" + row[1], row);
        }
        for (NamedAgency known : NamedAgency.all()) {
            String[] row = more.remove(known.country() + ":" + known.name());
            Meaning.Agency agency = new Meaning.Agency(
                    known.country(),
                    known.name(),
                    known.nativeName(),
                    known.level(),
                    known.body(),
                    row == null || row[2].equals("-") ? null : row[2],
                    row == null ? "" : row[3],
                    false);
            agencies.putIfAbsent(agency.key(), agency);
            known.names().stream()
                    .sorted()
                    .forEach(name -> add(name, agency.doubted(known.doubtful().contains(name)), true));
            if (row != null) {
                also(agency, row[4]);
            }
        }
        more.values().forEach(row -> {
            List<String> names = Table.names(row[4]);
            Meaning.Agency agency = new Meaning.Agency(
                    row[0],
                    row[1],
                    names.isEmpty() ? row[1] : names.getFirst().replace("?", ""),
                    row[0].equals("IO") || row[0].equals("ZZ") ? "international" : "national",
                    row[2],
                    row[2].equals("-") ? null : row[2],
                    row[3],
                    false);
            agencies.put(agency.key(), agency);
            add(row[1], agency, true);
            also(agency, row[4]);
        });
    }

    private void also(Meaning.Agency agency, String cell) {
        for (String name : Table.names(cell)) {
            boolean doubtful = name.endsWith("?");
            add(doubtful ? name.substring(0, name.length() - 1) : name, agency.doubted(doubtful), true);
        }
    }

    private void add(String name, Meaning meaning, boolean stemmed) {
        List<String> tokens = Normal.tokens(name);
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return;
        }
        put(exact, String.join(" ", tokens), meaning);
        String stem = Stems.of(tokens);
        if (stemmed && !stem.isEmpty()) {
            put(stems, stem, meaning);
        }
    }

    private static void put(Map<String, List<Meaning>> map, String key, Meaning meaning) {
        List<Meaning> all = map.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!all.contains(meaning)) {
            all.add(meaning);
        }
    }

    /** All that the tokens from one to before another mean, whatever is likelier first; nothing where they are no phrase. */
    List<Meaning> of(List<String> tokens, int from, int to) {
        List<String> phrase = tokens.subList(from, to);
        String key = String.join(" ", phrase);
        List<Meaning> found = new ArrayList<>(exact.getOrDefault(key, List.of()));
        gazette.named(key, phrase).forEach(spot -> found.add(new Meaning.Where(spot)));
        if (found.isEmpty()) {
            String stem = Stems.of(phrase);
            if (!stem.isEmpty()) {
                found.addAll(stems.getOrDefault(stem, List.of()));
                gazette.stemmed(stem).forEach(spot -> found.add(new Meaning.Where(spot)));
            }
        }
        return found;
    }

    /** The agency with this key. */
    Meaning.Agency agency(String key) {
        Meaning.Agency agency = agencies.get(key);
        if (agency == null) {
            throw new IllegalArgumentException("no agency " + key);
        }
        return agency;
    }

    /** Codes of bodies that stand for another where both are named: 市人民政府侨务办公室 is the office, not the government. */
    static final Set<String> UMBRELLAS = Set.of("government", "party-committee", "company", "association");
}
