// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How one Chinese name is written in other systems: Wade-Giles, the old postal spelling, Palladius' Cyrillic, Korean, and
 * Cantonese as Jyutping, Yale and the government of Hong Kong spell it. All without spaces, hyphens and marks, as papers
 * leave them out; so several names may share a spelling, which the caller must expect.
 */
final class Spellings {
    private static final int MOST_CANTONESE = 24;

    private final Map<String, String[]> initials = new HashMap<>();
    private final Map<String, String[]> finals = new HashMap<>();
    private final Map<String, String[]> whole = new HashMap<>();
    private final Map<Integer, String> jyutping = new HashMap<>();
    private final Map<String, String[]> cantoneseInitials = new HashMap<>();
    private final Map<String, String[]> cantoneseFinals = new HashMap<>();

    Spellings() {
        Table.rows("initials.tsv").forEach(row -> initials.put(row[0], row));
        Table.rows("finals.tsv").forEach(row -> finals.put(row[0], row));
        Table.rows("syllables.tsv").forEach(row -> whole.put(row[0], row));
        for (String[] row : Table.rows("jyutping.tsv")) {
            row[1].codePoints().forEach(c -> jyutping.putIfAbsent(c, row[0]));
        }
        for (String[] row : Table.rows("cantonese.tsv")) {
            (row[0].equals("initial") ? cantoneseInitials : cantoneseFinals).put(row[1], row);
        }
    }

    /**
     * The spellings of a name.
     *
     * @param han in characters, without the sign of its level
     * @param pinyin the same without marks, spaces and apostrophes
     */
    Set<String> of(String han, String pinyin) {
        Set<String> all = new LinkedHashSet<>();
        int count = han.codePointCount(0, han.length());
        split(pinyin, count).ifPresent(syllables -> {
            StringBuilder wade = new StringBuilder();
            StringBuilder cyrillic = new StringBuilder();
            StringBuilder korean = new StringBuilder();
            for (String syllable : syllables) {
                wade.append(column(syllable, 1));
                cyrillic.append(column(syllable, 2));
                korean.append(korean(syllable));
            }
            all.add(wade.toString());
            all.add(pinyin.replace("zhou", "chow"));
            all.add(key(cyrillic.toString()));
            all.add(key(cyrillic.toString()).replace("хуэи", "хои"));
            all.add(korean.toString());
        });
        all.addAll(cantonese(han));
        all.remove(pinyin);
        return all;
    }

    /** A spelling in the letters by which names are compared. */
    static String key(String spelling) {
        return String.join("", Normal.tokens(spelling)).replace("ь", "").replace("ъ", "");
    }

    private Optional<List<String>> split(String pinyin, int count) {
        if (count == 0) {
            return pinyin.isEmpty() ? Optional.of(List.of()) : Optional.empty();
        }
        for (int length = Math.min(6, pinyin.length()); length > 0; length--) {
            String head = pinyin.substring(0, length);
            if (syllable(head)) {
                Optional<List<String>> rest = split(pinyin.substring(length), count - 1);
                if (rest.isPresent()) {
                    List<String> all = new ArrayList<>(rest.get());
                    all.addFirst(head);
                    return Optional.of(all);
                }
            }
        }
        return Optional.empty();
    }

    private boolean syllable(String text) {
        if (whole.containsKey(text)) {
            return true;
        }
        int cut = cut(text);
        return cut > 0 && finals.containsKey(rhyme(text, cut));
    }

    /** Length of the beginning. */
    private int cut(String syllable) {
        if (syllable.length() > 2 && initials.containsKey(syllable.substring(0, 2))) {
            return 2;
        }
        return syllable.length() > 1 && initials.containsKey(syllable.substring(0, 1)) ? 1 : 0;
    }

    /** The end; behind j, q and x the letter u is the one with two dots. */
    private static String rhyme(String syllable, int cut) {
        String end = syllable.substring(cut);
        return "jqx".indexOf(syllable.charAt(0)) >= 0 && end.startsWith("u") ? "v" + end.substring(1) : end;
    }

    private String column(String syllable, int column) {
        String[] irregular = whole.get(syllable);
        if (irregular != null) {
            return irregular[column];
        }
        int cut = cut(syllable);
        return initial(syllable, cut)[column] + end(syllable, cut)[column];
    }

    private String korean(String syllable) {
        String[] irregular = whole.get(syllable);
        if (irregular != null) {
            return irregular[3];
        }
        int cut = cut(syllable);
        return Hangul.syllables(initial(syllable, cut)[3], end(syllable, cut)[3]);
    }

    private String[] initial(String syllable, int cut) {
        return Objects.requireNonNull(initials.get(syllable.substring(0, cut)), syllable);
    }

    private String[] end(String syllable, int cut) {
        return Objects.requireNonNull(finals.get(rhyme(syllable, cut)), syllable);
    }

    /** Jyutping, Yale and the government's spellings; nothing where a character is not in the table. */
    private Set<String> cantonese(String han) {
        List<String> jyut = new ArrayList<>(List.of(""));
        List<String> yale = new ArrayList<>(List.of(""));
        List<String> official = new ArrayList<>(List.of(""));
        for (int c : han.codePoints().toArray()) {
            String reading = jyutping.get(c);
            if (reading == null) {
                return Set.of();
            }
            int cut = cantoneseFinals.containsKey(reading) ? 0 : cantoneseCut(reading);
            String[] initial =
                    cut == 0 ? new String[] {"", "", "", ""} : cantoneseInitials.get(reading.substring(0, cut));
            String[] rhyme = cantoneseFinals.get(reading.substring(cut));
            if (initial == null || rhyme == null) {
                return Set.of();
            }
            jyut = grown(jyut, initial[1], rhyme[1]);
            String soft = initial[2].equals("y") && rhyme[2].startsWith("y") ? "" : initial[2];
            yale = grown(yale, soft, rhyme[2]);
            official = grown(official, initial[3].equals("y") && rhyme[3].startsWith("y") ? "" : initial[3], rhyme[3]);
        }
        Set<String> all = new LinkedHashSet<>(jyut);
        all.addAll(yale);
        all.addAll(official);
        return all;
    }

    private int cantoneseCut(String reading) {
        return reading.length() > 2 && cantoneseInitials.containsKey(reading.substring(0, 2)) ? 2 : 1;
    }

    private static List<String> grown(List<String> heads, String initials, String finals) {
        List<String> all = new ArrayList<>();
        for (String head : heads) {
            for (String initial : initials.split("\\|", -1)) {
                for (String rhyme : finals.split("\\|", -1)) {
                    if (all.size() < MOST_CANTONESE) {
                        all.add(head + initial + rhyme);
                    }
                }
            }
        }
        return all;
    }
}
