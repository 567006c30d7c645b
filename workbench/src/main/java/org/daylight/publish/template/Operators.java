// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.EntryKind;
import org.daylight.publish.EditionInput;
import org.daylight.publish.EntryView;
import org.daylight.publish.PropertyView;
import org.daylight.publish.StatementView;

/**
 * The bodies that speakers tie to sites, with the part they give them. A body stands as each speaker spells it: that two
 * spellings are one body is for the reader to see.
 *
 * @param bodies the one that is tied to most sites first
 */
record Operators(List<Body> bodies) {
    private static final String OPERATOR = "operator";
    private static final String BODY = "body";
    private static final String ROLE = "role";

    /**
     * A body.
     *
     * @param name as it is spelled
     * @param ties what is said of it
     */
    record Body(String name, List<Tie> ties) {
        /** To how many sites it is tied. */
        long sites() {
            return ties.stream().map(Tie::anchor).distinct().count();
        }
    }

    /**
     * That a body has a part in a site, as one speaker says.
     *
     * @param role the part, in words
     * @param site label of the site
     * @param anchor of its section
     * @param said who says so
     */
    record Tie(String role, String site, String anchor, Said said) {}

    static Operators of(EditionInput in, Footnotes notes) {
        notes.section(Words.say("section.operators"));
        Map<String, Map<List<String>, List<StatementView>>> byBody = new LinkedHashMap<>();
        Map<String, EntryView> sites = new HashMap<>();
        for (EntryView e : in.entries()) {
            if (e.entry().kind().equals(EntryKind.PRESENCE)) {
                String id = e.entry().id().value();
                sites.put(id, e);
                ties(
                        e,
                        (role, s) -> byBody.computeIfAbsent(s.value(), b -> new LinkedHashMap<>())
                                .computeIfAbsent(
                                        List.of(
                                                id,
                                                role,
                                                notes.speaker(s),
                                                Words.chip(s).word()),
                                        k -> new ArrayList<>())
                                .add(s));
            }
        }
        Comparator<Map.Entry<String, Map<List<String>, List<StatementView>>>> most = Comparator.comparingLong(e ->
                -e.getValue().keySet().stream().map(List::getFirst).distinct().count());
        List<Body> bodies = new ArrayList<>();
        byBody.entrySet().stream()
                .sorted(most.thenComparing(Map.Entry.comparingByKey()))
                .forEach(body -> {
                    List<Tie> ties = new ArrayList<>();
                    body.getValue().forEach((key, said) -> {
                        EntryView site = sites.get(key.getFirst());
                        if (site != null) {
                            ties.add(new Tie(
                                    Words.word("role", key.get(1)),
                                    site.entry().label(),
                                    Topic.anchor(site),
                                    new Said.Same(body.getKey(), said).cite(notes)));
                        }
                    });
                    bodies.add(new Body(body.getKey(), ties));
                });
        return new Operators(bodies);
    }

    /** Takes in which part a statement gives a body. */
    private interface Taking {
        void tie(String role, StatementView statement);
    }

    /** Whoever names a body and its part says both in one decision. */
    private static void ties(EntryView e, Taking taking) {
        Map<Long, String> roles = new HashMap<>();
        e.properties().stream()
                .filter(p -> p.property().equals(ROLE))
                .flatMap(p -> p.statements().stream())
                .forEach(s -> roles.put(s.decision(), s.value()));
        for (PropertyView p : e.properties()) {
            for (StatementView s : p.statements()) {
                if (p.property().equals(OPERATOR)) {
                    taking.tie(OPERATOR, s);
                } else if (p.property().equals(BODY)) {
                    taking.tie(roles.getOrDefault(s.decision(), "named-in"), s);
                }
            }
        }
    }
}
