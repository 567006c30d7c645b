// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tables that tell of persons, so that each row tells of at least so many of them (k-anonymity: L. Sweeney, 2002, "k-anonymity:
 * a model for protecting privacy"; generalisation step by step and suppression of what is left: P. Samarati, 2001,
 * "Protecting respondents' identities in microdata release").
 *
 * <p>Rows are told as exactly as the first step of a ladder allows; those that are alike and tell of enough persons stay
 * there, all others go one step down and are compared again. What is alone at the last step is withheld. Where fewer than k
 * persons would be withheld, who adds up totals would know that they are so few: rows are then withheld with them, the
 * smallest first, until they are enough (complementary suppression). Numbers are told as the next lower multiple of k, so
 * that one more statement in the next edition shows nowhere unless k came.
 */
public final class Anonymity {
    /** Least number of persons of whom a row tells. */
    public static final int LEAST = 5;

    private Anonymity() {}

    /**
     * One thing that is told of somebody.
     *
     * @param persons of whom; each as {@code GROUP:PERSON}. One person may stand in several groups (scripts of a name), so
     *     only the largest group is counted
     */
    public record Told<R>(R what, Set<String> persons) {
        /** Copies the set. */
        public Told {
            persons = Set.copyOf(persons);
        }
    }

    /**
     * A row that may be published.
     *
     * @param what it says
     * @param statements at least so many are in it: a multiple of k
     * @param persons of at least so many it tells: a multiple of k
     */
    public record Row<G>(G what, int statements, int persons) {}

    /** From the most exact telling to the least. */
    public interface Ladder<R, G> {
        /** How many steps it has. */
        int steps();

        /** What is told at a step, from 0. */
        G at(R what, int step);
    }

    /** Things that are told alike. */
    record Alike<R, G>(G what, List<Told<R>> rows) {}

    /** What is told, and what is not. */
    record Parted<R, G>(List<Alike<R, G>> published, List<Told<R>> withheld) {}

    /** The rows that may be published, in order of step and of first appearance. */
    public static <R, G> List<Row<G>> of(List<Told<R>> told, int k, Ladder<R, G> ladder) {
        return parted(told, k, ladder).published().stream()
                .map(c -> new Row<>(c.what(), floor(c.rows().size(), k), floor(persons(c.rows()), k)))
                .toList();
    }

    static <R, G> Parted<R, G> parted(List<Told<R>> told, int k, Ladder<R, G> ladder) {
        List<Alike<R, G>> published = new ArrayList<>();
        List<Told<R>> left = told;
        for (int step = 0; step < ladder.steps() && !left.isEmpty(); step++) {
            Map<G, List<Told<R>>> alike = new LinkedHashMap<>();
            for (Told<R> one : left) {
                alike.computeIfAbsent(ladder.at(one.what(), step), g -> new ArrayList<>())
                        .add(one);
            }
            List<Told<R>> next = new ArrayList<>();
            for (Map.Entry<G, List<Told<R>>> e : alike.entrySet()) {
                if (persons(e.getValue()) >= k) {
                    published.add(new Alike<>(e.getKey(), e.getValue()));
                } else {
                    next.addAll(e.getValue());
                }
            }
            left = next;
        }
        return new Parted<>(published, complement(published, left, k));
    }

    /** Takes rows away until those that are withheld are enough, or none is left; what is withheld in the end. */
    private static <R, G> List<Told<R>> complement(List<Alike<R, G>> published, List<Told<R>> left, int k) {
        List<Told<R>> withheld = new ArrayList<>(left);
        while (!withheld.isEmpty() && persons(withheld) < k && !published.isEmpty()) {
            int smallest = 0;
            for (int i = 1; i < published.size(); i++) {
                if (published.get(i).rows().size()
                        < published.get(smallest).rows().size()) {
                    smallest = i;
                }
            }
            withheld.addAll(published.remove(smallest).rows());
        }
        return withheld;
    }

    private static int floor(int number, int k) {
        return number / k * k;
    }

    /** Of how many persons these tell for certain: as many as the largest group has. */
    static <R> int persons(Collection<Told<R>> told) {
        Map<String, Set<String>> groups = new HashMap<>();
        for (Told<R> one : told) {
            for (String person : one.persons()) {
                groups.computeIfAbsent(person.substring(0, person.indexOf(':')), g -> new HashSet<>())
                        .add(person);
            }
        }
        return groups.values().stream().mapToInt(Set::size).max().orElse(0);
    }
}
