// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daylight.DaylightException;
import org.daylight.read.Masker;
import org.daylight.read.NameLike;

/**
 * A question that is kept and asked again as pages come in. It asks for institutions, offices, places and codes; what may
 * name a person is refused, and so is a list of names. Whoever alerts asks {@link Finder#since} with its {@link #ask} and
 * the event up to which answers were seen.
 *
 * @param name small letters, digits and hyphens
 * @param query as typed
 * @param event how many events the case had when it was saved
 */
public record Question(String name, String query, long event) {
    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}";

    private static final class Names {
        private static final NameLike LIKE = new NameLike(new Masker());
    }

    /** Checks the form of the name. @throws DaylightException where it has another */
    public Question {
        if (!isName(name)) {
            throw new DaylightException(
                    "the name of a question has letters, digits, - and _, at most 60; for example closures-italy");
        }
    }

    /** Whether a question can be called so. */
    public static boolean isName(String word) {
        return word.matches(NAME);
    }

    /** The question itself. */
    public Ask ask() {
        return Ask.of(query);
    }

    /**
     * Refuses a question that may be kept on a person. It goes by the words of the question, never by what the case
     * holds: so neither the refusal nor its absence tells whether a name stands in the case.
     *
     * @throws DaylightException in one line
     */
    public void refuseNames(Concepts concepts) {
        Ask ask = ask();
        if (ask.parts().stream().allMatch(Ask.Part::without) && ask.filters().isEmpty()) {
            throw new DaylightException("a saved question needs a word or a filter to find; this one has none");
        }
        List<String> texts = new ArrayList<>(words(ask, concepts));
        for (Map.Entry<String, List<String>> filter : ask.filters().entrySet()) {
            if (filter.getKey().equals("source") || filter.getKey().equals("host")) {
                texts.addAll(filter.getValue());
            }
        }
        texts.add(name.replace('-', ' ').replace('_', ' '));
        for (String text : texts) {
            Optional<String> found = Names.LIKE.in(text);
            if (found.isPresent()) {
                throw new DaylightException("\"" + found.get() + "\" may be a person's name: saved questions take"
                        + " institutions, offices, places and codes; nothing was saved");
            }
        }
    }

    /** What is asked for beside the words of the codebook: each run of words, and each phrase. */
    private static List<String> words(Ask ask, Concepts concepts) {
        Tongues tongues = new Tongues();
        List<String> words = new ArrayList<>();
        for (Ask.Part part : ask.parts()) {
            part.terms().forEach(word -> words.add(word.text()));
        }
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int at = 0;
        while (at < words.size()) {
            Optional<Concepts.Found> found = concepts.at(at, words, tongues, Set.of());
            if (found.isPresent()) {
                runs.add(run.toString());
                run.setLength(0);
                at = found.get().last();
            } else {
                run.append(run.isEmpty() ? "" : " ").append(words.get(at));
                at++;
            }
        }
        runs.add(run.toString());
        return runs;
    }
}
