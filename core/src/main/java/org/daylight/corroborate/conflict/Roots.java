// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.daylight.corroborate.trace.SpeakerWords;
import org.daylight.read.Folded;
import org.jspecify.annotations.Nullable;

/**
 * Tells whose word a statement is. "This report" on a group's own page is the group; "the report" on another page names
 * nobody. Names are compared within one script; names of private persons come masked and are compared as masks.
 */
final class Roots {
    /** Before the tables, which are folded with it. */
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final Map<String, Set<String>> WORDS = Table.words("speakers.tsv");
    private static final Set<String> ANYONE = WORDS.getOrDefault("anyone", Set.of());

    private Roots() {}

    /** Whether a name tells which body of its kind is meant: "Haimen Bay bureau" does, "Chinese police" does not. */
    static boolean tells(String operator) {
        return !ANYONE.containsAll(words(operator));
    }

    /** Whose word it is. */
    static Root of(Said said) {
        String speaker = said.statement().speaker();
        Set<String> publisher = words(said.publisher());
        if (speaker == null || SpeakerWords.names(speaker) == SpeakerWords.SELF) {
            // A page that names nobody speaks for itself only where it says "this report", "we".
            return new Root(
                    Objects.requireNonNullElse(said.publisher(), "no speaker named"),
                    speaker == null ? Set.of() : publisher,
                    speaker != null && !publisher.isEmpty());
        }
        Set<String> words = words(speaker);
        Root root = new Root(speaker, words, false);
        return new Root(speaker, words, root.same(new Root("", publisher, false)));
    }

    /** The words of a name that tell it from others. */
    static Set<String> words(@Nullable String name) {
        return name == null ? Set.of() : SpeakerWords.telling(name);
    }

    static String fold(String text) {
        return SPACES.matcher(Folded.of(text).strip()).replaceAll(" ");
    }
}
