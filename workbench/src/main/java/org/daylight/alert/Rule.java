// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.alert;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daylight.DaylightException;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be told of.
 *
 * @param id R and a number
 * @param name as people call it: letters, digits, hyphens
 * @param question name of the saved question that pages must answer; null for whatever they say
 * @param raises by what it is raised
 * @param kinds of claims; empty for any
 * @param countries that claims speak of, ISO 3166-1 alpha-2; empty for any
 * @param codes of values as the codebook calls them; empty for any
 * @param channels by which it leaves, beside the workbench
 * @param rhythm how soon
 * @param on whether it raises at all
 * @param since the first event that can raise it
 */
public record Rule(
        String id,
        String name,
        @Nullable String question,
        Set<Raise> raises,
        Set<String> kinds,
        Set<String> countries,
        Set<String> codes,
        List<String> channels,
        Rhythm rhythm,
        boolean on,
        long since) {
    /** @throws DaylightException where it could tell of nothing, or of everything */
    public Rule {
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}")) {
            throw new DaylightException(
                    "the name of a rule has letters, digits, - and _, at most 60; for example closures-italy");
        }
        if (raises.isEmpty()) {
            throw new DaylightException("say by what the alert is raised, for example page or gone");
        }
        if (raises.contains(Raise.PAGE) && question == null) {
            throw new DaylightException("an alert of pages that come in needs a saved question that they answer");
        }
        if (raises.contains(Raise.CLAIM) && kinds.isEmpty() && countries.isEmpty() && codes.isEmpty()) {
            throw new DaylightException("an alert of claims needs a kind, a country or a code");
        }
        raises = Set.copyOf(raises);
        kinds = Set.copyOf(kinds);
        countries = Set.copyOf(countries);
        codes = Set.copyOf(codes);
        channels = List.copyOf(channels);
    }

    /**
     * What a claim or statement is about.
     *
     * @param kind of it
     * @param countries that it speaks of
     * @param codes of its values, coarse and fine
     */
    public record About(String kind, Collection<String> countries, Collection<String> codes) {}

    /** Whether it names kinds, countries or codes. */
    public boolean choosy() {
        return !kinds.isEmpty() || !countries.isEmpty() || !codes.isEmpty();
    }

    /** Whether a claim has a kind, a country and a code that it names. */
    public boolean takes(About claim) {
        return (kinds.isEmpty() || kinds.contains(claim.kind()))
                && (countries.isEmpty() || claim.countries().stream().anyMatch(countries::contains))
                && (codes.isEmpty() || claim.codes().stream().anyMatch(codes::contains));
    }

    /** By what it is raised, in the order of the list. */
    public List<Raise> order() {
        return List.copyOf(EnumSet.copyOf(raises));
    }
}
