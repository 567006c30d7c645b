// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.read.Folded;

/** Whether the words for a speaker name one ({@code speakers.tsv}). */
public enum SpeakerWords {
    /** They name somebody. */
    NAMED,
    /** The page speaks of itself: "this report", "we". */
    SELF,
    /** They point back to somebody named elsewhere. */
    BACK,
    /** They name a piece of work, of the page itself or of somebody named elsewhere: "the report". */
    WORK,
    /** They name nobody, and nobody is named elsewhere. */
    HEARSAY;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ARTICLE = Pattern.compile("^(a|an|un|una|une|ein|eine|een|um|uma) ");

    private static final Map<String, SpeakerWords> WORDS = words();

    private static final Set<String> GENERIC = folded("generic.tsv");

    private static final Set<String> DEFENDANTS = folded("defendants.tsv");

    private static Set<String> folded(String table) {
        Set<String> words = new HashSet<>();
        for (String[] row : Table.rows(table)) {
            for (String word : row[1].split("[|]")) {
                words.add(Folded.of(word));
            }
        }
        return Set.copyOf(words);
    }

    /**
     * The words of a name that tell it from others of its kind, folded, in their order: of "a report by the group Harbour
     * Watch" the last two. Empty where it names nobody.
     */
    public static Set<String> telling(String name) {
        String folded = Folded.of(name).strip();
        if (GENERIC.contains(folded)) {
            return Set.of();
        }
        Set<String> words = new LinkedHashSet<>(Arrays.asList(BETWEEN.split(folded)));
        words.removeIf(w -> w.isBlank() || GENERIC.contains(w));
        return words;
    }

    private static Map<String, SpeakerWords> words() {
        Map<String, SpeakerWords> words = new HashMap<>();
        for (String[] row : Table.rows("speakers.tsv")) {
            for (String word : row[1].split("[|]")) {
                words.putIfAbsent(Outlets.bare(word), valueOf(row[0].toUpperCase(Locale.ROOT)));
            }
        }
        return Map.copyOf(words);
    }

    /** What these words do; blank ones point back. */
    public static SpeakerWords names(String speaker) {
        String bare = Outlets.bare(speaker);
        return bare.isEmpty()
                ? BACK
                : WORDS.getOrDefault(
                        bare, WORDS.getOrDefault(ARTICLE.matcher(bare).replaceFirst(""), NAMED));
    }

    /** Whether a speaker is a party that is tried, or speaks for one: "a co-defendant", "der Angeklagte". */
    public static boolean defends(String speaker) {
        String name = Folded.of(speaker);
        return DEFENDANTS.stream().anyMatch(word -> {
            int at = name.indexOf(word);
            return at == 0
                    || (at > 0 && (Folded.alone(word.codePointAt(0)) || !Character.isLetter(name.charAt(at - 1))));
        });
    }

    /** Whether a word for a speaker is one of another name: "the ministry", "Ministry of Ports". */
    public static boolean shares(String speaker, String name) {
        // A name may say a word twice.
        Set<String> words = new HashSet<>(Arrays.asList(BETWEEN.split(Outlets.bare(name))));
        return Arrays.stream(BETWEEN.split(Outlets.bare(speaker)))
                .anyMatch(word -> word.length() > 2 && words.contains(word));
    }

    /** Whether they name nobody. */
    public boolean unnamed() {
        return this != NAMED;
    }
}
