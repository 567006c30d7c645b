// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one document shows to be a body or a place, though it looks like a name: it stands before or behind a word for
 * such a thing, as in "Harlow Bay Public Security Bureau", "police of Harlow Bay", "the agency Harlow Wire".
 */
final class Things {
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}'’-]+";
    private static final Pattern BEFORE_BODY =
            Pattern.compile("(" + NAME + "(?: " + NAME + "){0,2})(?=[ ]\\p{Lu}?)[ ]([\\p{L}-]+)");
    private static final Pattern BEHIND_BODY = Pattern.compile(
            "(?<![\\p{L}-])([\\p{L}-]+\\.?)((?: [\\p{Ll}-]+)?(?: (?:of|in|at|de|del|della|di|von|in|van|du|da|do|z|ve|w))"
                    + "(?: (?:la|el|los|las|the|der))?)? ("
                    + NAME + "(?: " + NAME + ")?)((?:(?:,| and| y| und| et| e| en| i| a|, and) " + NAME + "(?: " + NAME
                    + ")?){0,12})");

    private static final Pattern LISTED = Pattern.compile(NAME + "(?: " + NAME + ")?");

    private final Set<String> medium = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final WordGroups words;

    Things(WordGroups words) {
        this.words = words;
    }

    /** Takes note of what a text shows. */
    void learn(String text) {
        Matcher m = BEFORE_BODY.matcher(text);
        for (int at = 0; m.find(at); ) {
            String next = m.group(2).toLowerCase(Locale.ROOT);
            String name = m.group(1);
            boolean capital = Character.isUpperCase(m.group(2).codePointAt(0));
            if (capital ? isBody(next) : words.of("follows").contains(next)) {
                learnName(name);
            }
            // "Harlow Bay Public Security Bureau": the run itself may hold the word.
            String[] run = name.split(" ");
            for (int i = 1; i < run.length; i++) {
                if (isBody(run[i].toLowerCase(Locale.ROOT))) {
                    learnName(String.join(" ", List.of(run).subList(0, i)));
                }
            }
            at = m.end(1);
        }
        m = BEHIND_BODY.matcher(text);
        for (int at = 0; m.find(at); ) {
            String head = m.group(1).toLowerCase(Locale.ROOT);
            boolean of = m.group(2) != null;
            boolean body = of
                    ? isHeadOf(head) || words.of("head").contains(head)
                    : words.of("head").contains(head)
                            || words.of("head-ending").stream().anyMatch(head::endsWith);
            if (body) {
                learnName(m.group(3));
                if (of) {
                    // "the bureaus of Harlow Bay, Lower Ford and Three Mills"
                    Matcher listed = LISTED.matcher(m.group(4));
                    while (listed.find()) {
                        learnName(listed.group());
                    }
                }
            }
            at = m.end(1);
        }
    }

    /** Who publishes the page: a name that takes up one of its words means it. */
    void learnPublisher(String name) {
        learnName(name);
        for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}'’-]+")) {
            if (word.length() > 3) {
                medium.add(word);
            }
        }
    }

    private boolean isHeadOf(String low) {
        Set<String> heads = words.of("head-of");
        return heads.contains(low) || (low.endsWith("s") && heads.contains(low.substring(0, low.length() - 1)));
    }

    /** A medium or a body by its whole name. */
    void learnName(String name) {
        names.add(name.toLowerCase(Locale.ROOT));
    }

    private boolean isBody(String low) {
        return words.of("org").contains(low)
                || (low.length() > 6 && words.of("org-ending").stream().anyMatch(low::endsWith));
    }

    /** Whether this is such a thing. */
    boolean has(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return names.contains(low) || medium.contains(low.substring(low.lastIndexOf(' ') + 1));
    }
}
