// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.daylight.read.lexicon.Pack;
import org.daylight.read.lexicon.Tag;

/** What a language's pack says about its grammar of speech: options once read, classes by their role. */
final class Grammar {
    private final Set<String> fillers;
    private final Set<String> boundaries;
    private final List<String> adverbs;
    private final List<String> progressives;
    private final List<String> pasts;
    private final String and;
    /** Whether the pack has classes of its own for attribution; else its verbs of stance serve. */
    private final boolean own;

    Grammar(Pack pack) {
        fillers = words(pack, "fillers");
        boundaries = words(pack, "boundaries");
        adverbs = List.copyOf(words(pack, "adverbs"));
        progressives = List.copyOf(words(pack, "progressives"));
        pasts = List.copyOf(words(pack, "pasts"));
        and = pack.option("and");
        own = pack.terms().keySet().stream().anyMatch(type -> type.startsWith("speech."));
    }

    private static Set<String> words(Pack pack, String option) {
        Set<String> words = new HashSet<>();
        for (String word : pack.option(option).split("\\|")) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return Set.copyOf(words);
    }

    /** Whether a class of words can tie a speaker to what is said. */
    boolean cue(Tag tag) {
        String type = tag.type();
        return type.equals("saybefore") || (own ? Frame.of(type) != null : tag.is("say"));
    }

    /** Whether the pack has classes of its own for attribution. */
    boolean own() {
        return own;
    }

    boolean and(String word) {
        return word.equals(and);
    }

    /** Whether a verb has a form that goes along with another verb: "saying". */
    boolean progressive(String word) {
        return ends(word, progressives);
    }

    /** Whether a word looks like a verb in a past form. */
    boolean past(String word) {
        return ends(word, pasts);
    }

    private static boolean ends(String word, List<String> suffixes) {
        for (String suffix : suffixes) {
            if (word.length() > suffix.length() + 2 && word.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }

    boolean boundary(String word) {
        return boundaries.contains(word);
    }

    /** What may stand between a subject and its verb: auxiliaries, adverbs, days. */
    boolean filler(Text text, int token) {
        String word = text.word(token);
        if (and(word)
                || text.is("coordinate", token)
                || text.is("infinitive", token)
                || text.is("by", token)
                || text.cue(token)) {
            return false;
        }
        if (fillers.contains(word) || text.is("speech.filler", token)) {
            return true;
        }
        return ends(word, adverbs) && !text.capital(token);
    }
}
