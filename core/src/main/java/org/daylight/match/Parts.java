// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart: whose, at which level, which body.
 *
 * @param written the name as it was given
 * @param agencies the agencies that are known by such a name, as COUNTRY:English name, the likeliest first
 * @param bodies codes of the words for bodies in it, the most telling first
 * @param organisation whether its body is no office of a state, or no body is named at all
 * @param countries whose it is, ISO 3166-1 alpha-2, in order of the name
 * @param places where it is; of each place all that its spelling can mean, the largest first
 * @param host where it is posted, for an embassy or consulate
 * @param level national, provincial, municipal, county, district, town, or null where the words do not tell
 * @param units parts of a body: branch, detachment
 * @param rest words that belong to nothing known
 * @param doubtful whether a short form counts only because nothing else does
 */
public record Parts(
        String written,
        List<String> agencies,
        List<String> bodies,
        boolean organisation,
        List<String> countries,
        List<List<Spot>> places,
        @Nullable Host host,
        @Nullable String level,
        List<String> units,
        List<String> rest,
        boolean doubtful) {
    /** Copies the lists. */
    public Parts {
        agencies = List.copyOf(agencies);
        bodies = List.copyOf(bodies);
        countries = List.copyOf(countries);
        places = places.stream().map(List::copyOf).toList();
        units = List.copyOf(units);
        rest = List.copyOf(rest);
    }

    /**
     * Where a body of one state is posted in another.
     *
     * @param countries ISO 3166-1 alpha-2
     * @param places of each place all that its spelling can mean
     */
    public record Host(List<String> countries, List<List<Spot>> places) {
        /** Copies the lists. */
        public Host {
            countries = List.copyOf(countries);
            places = places.stream().map(List::copyOf).toList();
        }
    }

    /** Whose a name says it is: by the state, by a place of one state, by an agency; ISO 3166-1 alpha-2. */
    public Set<String> states() {
        Set<String> all = new LinkedHashSet<>(countries);
        for (String key : agencies) {
            all.add(key.substring(0, key.indexOf(':')));
        }
        for (List<Spot> spots : places) {
            String first = spots.getFirst().country();
            if (spots.stream().allMatch(s -> s.country().equals(first))) {
                all.add(first);
            }
        }
        return all;
    }

    /** Whether it names a place alone. */
    public boolean placeAlone() {
        return agencies.isEmpty() && bodies.isEmpty() && units.isEmpty() && rest.isEmpty();
    }

    /** Whether nothing in it is a word for a body, an agency or a place. */
    public boolean unknown() {
        return agencies.isEmpty() && bodies.isEmpty() && (!rest.isEmpty() || (places.isEmpty() && countries.isEmpty()));
    }
}
