// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daylight.Document;
import org.daylight.Offsets;
import org.daylight.read.lexicon.Lexicon;
import org.daylight.read.lexicon.Lexicons;
import org.daylight.read.lexicon.Tag;
import org.daylight.read.lexicon.Tokens;

/**
 * What a text speaks of, in words that are the same in every language: the classes of the lexicons, such as
 * {@code actor.embassy} or {@code arrest}. A translation names them in the order of its original.
 *
 * <p>Which classes count is told in {@code concepts.txt}; those of grammar do not. Linear in the text; safe for threads.
 */
public final class Concepts {
    private static final Set<String> COUNTED = new HashSet<>(Lists.lines("concepts.txt"));

    private final Lexicons lexicons;

    /** By the lexicons inside the program. */
    public Concepts() {
        this(Lexicons.SHIPPED);
    }

    private Concepts(Lexicons lexicons) {
        this.lexicons = lexicons;
    }

    /**
     * A class of words that a text uses.
     *
     * @param word name of the class
     * @param at where, in code points
     */
    public record Concept(String word, Offsets at) {}

    /** The concepts of a document in order of the text; none where no lexicon is shipped for its language. */
    public List<Concept> in(Document document) {
        List<Concept> found = new ArrayList<>();
        for (Document one : Tongues.of(document)) {
            lexicons.of(first(one.lang())).ifPresent(lexicon -> add(lexicon, one, found));
        }
        found.sort(Comparator.comparing(Concept::at).thenComparing(Concept::word));
        return found;
    }

    private static void add(Lexicon lexicon, Document document, List<Concept> found) {
        for (Tag tag : lexicon.tag(new Tokens(document.text()))) {
            if (COUNTED.contains(tag.type())) {
                found.add(new Concept(tag.type(), new Offsets(tag.start(), tag.end())));
            }
        }
    }

    private static String first(String lang) {
        return lang.replaceFirst("-.*", "").toLowerCase(Locale.ROOT);
    }
}
