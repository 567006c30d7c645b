// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.leak;

import java.util.Collection;
import java.util.List;

/**
 * What must not stand in anything that leaves the case.
 *
 * @param masked names that are masked somewhere: looked for as they are written, turned round and joined
 * @param persons who are sealed: looked for in every other guise as well
 */
public record Forbidden(List<String> masked, List<Person> persons) {

    /**
     * A sealed person.
     *
     * @param values every way in which the name is written, and whatever else was sealed for the person as a value of its own:
     *     e-mail addresses, telephone numbers, addresses of houses, coordinates ({@code 43.8801,11.0966})
     * @param places where the person is said to be: initials beside one of them are as good as the name
     * @param cleared in other guises of the name, those of somebody else who may be named
     */
    public record Person(List<String> values, List<String> places, List<String> cleared) {
        /** Copies the lists. */
        public Person {
            values = List.copyOf(values);
            places = List.copyOf(places);
            cleared = List.copyOf(cleared);
        }
    }

    /** Copies the lists. */
    public Forbidden {
        masked = masked.stream().distinct().sorted().toList();
        persons = List.copyOf(persons);
    }

    /** Names alone. */
    public static Forbidden names(Collection<String> names) {
        return new Forbidden(List.copyOf(names), List.of());
    }
}
