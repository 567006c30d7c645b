// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase of a name can mean. */
sealed interface Meaning {
    /**
     * A word for a body.
     *
     * @param code of the body, see bodies.tsv
     * @param organisation whether no office of a state
     * @param level that the word itself tells, or null
     */
    record Body(String code, boolean organisation, @Nullable String level) implements Meaning {}

    /**
     * The name of one agency.
     *
     * @param country ISO 3166-1 alpha-2, IO for a body of several states, ZZ for one of none
     * @param name in English: with the country, its identity
     * @param nativeName in its own script
     * @param level national, provincial, municipal or international
     * @param sort what it does: police, intelligence
     * @param body the word for a body that means it where the text names the state, or null
     * @param parent the agency it belongs to, or empty
     * @param doubtful whether this name counts only beside the state
     */
    record Agency(
            String country,
            String name,
            String nativeName,
            String level,
            String sort,
            @Nullable String body,
            String parent,
            boolean doubtful)
            implements Meaning {
        String key() {
            return country + ":" + name;
        }

        Agency doubted(boolean doubt) {
            return new Agency(country, name, nativeName, level, sort, body, parent, doubt);
        }
    }

    /** A place. */
    record Where(Spot spot) implements Meaning {}

    /**
     * A state.
     *
     * @param country ISO 3166-1 alpha-2
     * @param adjective whether the word says whose, not where
     */
    record Land(String country, boolean adjective) implements Meaning {}

    /** A word for a level of the state. */
    record Level(String level) implements Meaning {}

    /** A word for a part of a body. */
    record Unit(String unit) implements Meaning {}

    /** Says that what follows is where a body is posted. */
    record Posted() implements Meaning {}

    /** A word that belongs to no name. */
    record Small() implements Meaning {}

    /** The prepositions that say where, not whose. */
    Set<String> AT = Set.of(
            "in", "at", "to", "en", "a", "au", "aux", "im", "nel", "nella", "em", "no", "na", "w", "we", "v", "ve", "в",
            "во", "на", "у", "te", "في", "در", "ב", "dans", "unter", "bei", "auf");
}
