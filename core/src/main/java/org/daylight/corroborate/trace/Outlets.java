// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.read.Folded;

/**
 * Names of news agencies and outlets in many languages, and who owns them ({@code outlets.tsv}). An outlet that is not
 * there goes by its own name.
 */
public final class Outlets {
    private static final Pattern ASIDE = Pattern.compile("(?<=[^\\s(])\\s*\\([^()]{0,40}\\)$");
    private static final Pattern MARKS = Pattern.compile("[\"'()\\[\\]{}<>«»]");
    private static final String SIGNS = "\"'()[]{}<>«»";
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Set<String> ARTICLES = Set.of(
            "the", "der", "die", "das", "dem", "den", "le", "la", "les", "el", "los", "las", "il", "lo", "gli", "o",
            "os", "as", "de", "het");

    /** Those inside the program. */
    public static final Outlets SHIPPED = new Outlets(Table.rows("outlets.tsv"));

    private static final int SHORT = 4;

    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> agencies = new HashSet<>();
    private final Set<String> exact = new HashSet<>();
    private final List<String> written = new ArrayList<>();

    Outlets(List<String[]> rows) {
        for (String[] row : rows) {
            String key = row[1];
            owners.put(key, row[2].isEmpty() ? key : row[2]);
            if (row[0].equals("agency")) {
                agencies.add(key);
            }
            for (String name : row[3].split("[|]")) {
                keys.putIfAbsent(bare(name), key);
                written.add(name);
                if (name.length() <= SHORT && name.codePoints().noneMatch(Folded::alone)) {
                    exact.add(name);
                }
            }
        }
    }

    /** One word for an outlet, whatever language names it: the table's, or its own name folded. */
    public String key(String name) {
        String bare = bare(name);
        return keys.getOrDefault(bare, bare);
    }

    /** Who owns the outlet with this key; itself where nobody else is known to. */
    public String owner(String key) {
        return owners.getOrDefault(key, key);
    }

    /** Whether the outlet with this key is a news agency. */
    public boolean agency(String key) {
        return agencies.contains(key) || key.endsWith(" wire") || key.endsWith(" news agency");
    }

    /** Whether the table has this key: a medium, and no body that news is about. */
    public boolean medium(String key) {
        return owners.containsKey(key);
    }

    /** The outlet with this name, where the table has it. */
    Optional<String> known(String name) {
        boolean shortName = name.length() <= SHORT && name.codePoints().noneMatch(Folded::alone);
        return shortName && !exact.contains(name) ? Optional.empty() : Optional.ofNullable(keys.get(bare(name)));
    }

    /** Every name in the table, as it is written. */
    List<String> names() {
        return List.copyOf(written);
    }

    /** Whether it holds white space other than single spaces. */
    private static boolean spaced(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '\t' && c <= '\r') || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** A name without leading article, a last aside in brackets, marks of quotation and surplus spaces, folded. */
    public static String bare(String name) {
        // Asked of each speaker of each statement again and again: the patterns only where they may match.
        String stripped = Folded.of(name).strip();
        String plain = stripped.endsWith(")") ? ASIDE.matcher(stripped).replaceFirst("") : stripped;
        String unmarked = plain.chars().anyMatch(c -> SIGNS.indexOf(c) >= 0)
                ? MARKS.matcher(plain).replaceAll("")
                : plain;
        String folded = spaced(unmarked) ? SPACES.matcher(unmarked).replaceAll(" ") : unmarked;
        int first = folded.indexOf(' ');
        String bare = first > 0 && ARTICLES.contains(folded.substring(0, first)) ? folded.substring(first + 1) : folded;
        String rest = bare.isEmpty() ? folded : bare;
        return (rest.startsWith("l'") ? rest.substring(2) : rest).strip();
    }
}
