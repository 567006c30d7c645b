// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daylight.publish.compare.Issue.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two editions explain each other: every number by rows, every row by what differs, and nothing protected in a row. */
class ComparingTest {
    private static final List<String> COUNTRIES = List.of("IT", "ES", "NL", "IE");
    private static final List<String> KINDS = List.of("presence", "presence", "response", "figure");

    /** A statement of "54 stations" on FIGURE-1 by a speaker. */
    static Said said(long decision, String entry, String property, String value) {
        return said(decision, entry, property, value, "c" + decision + "-1-2");
    }

    private static Said said(long decision, String entry, String property, String value, String passage) {
        return new Said(
                entry,
                property,
                value,
                "Harbour Watch",
                "alleges",
                null,
                false,
                false,
                "2022-09-12",
                null,
                1,
                1,
                passage,
                "k" + decision,
                decision,
                "{}");
    }

    static Issue issue(int number, long position, List<Issue.Topic> entries, List<Said> said, List<Gone> gone) {
        return issue(number, position, entries, said, gone, List.of());
    }

    static Issue issue(
            int number, long position, List<Issue.Topic> entries, List<Said> said, List<Gone> gone, List<Deed> deeds) {
        Map<String, Issue.Rests> passages = new HashMap<>();
        Map<String, String> sources = new HashMap<>();
        for (Said s : said) {
            String publisher = "Paper " + s.decision() % 5;
            passages.put(s.passage(), new Issue.Rests(publisher, s.decision() - 1));
            sources.put(publisher, "");
        }
        return new Issue(
                new Issue.Facts(
                        number,
                        "Title",
                        "Case",
                        "2026-01-0" + number + "T00:00:00Z",
                        position,
                        "key",
                        "support/3",
                        "c/1",
                        ""),
                entries,
                said,
                passages,
                sources,
                gone,
                true,
                List.of(),
                deeds);
    }

    private static Issue.Topic topic(String id, String kind, String country) {
        return new Issue.Topic(id, kind, "Label of " + id, country, null);
    }

    /** What a random edition says, with statements that it withdraws from the one before, some to protect somebody. */
    private record Made(Issue issue, Set<Long> hidden) {}

    private static Map<String, Issue.Topic> topics(Random random, Set<String> ids) {
        Map<String, Issue.Topic> topics = new TreeMap<>();
        for (String id : ids) {
            int at = Integer.parseInt(id.substring(2));
            // Now and then an entry lies elsewhere than before.
            int country = random.nextInt(10) == 0 ? random.nextInt(COUNTRIES.size()) : at % COUNTRIES.size();
            topics.put(id, topic(id, KINDS.get(at % KINDS.size()), COUNTRIES.get(country)));
        }
        return topics;
    }

    private static Made later(Issue before, Random random) {
        List<Said> now = new ArrayList<>();
        List<Gone> gone = new ArrayList<>();
        Set<Long> hidden = new HashSet<>();
        for (Said s : before.statements()) {
            switch (random.nextInt(8)) {
                case 0 -> hidden.add(s.decision());
                case 1 ->
                    gone.add(new Gone(
                            s.entry(),
                            s.property(),
                            s.claim(),
                            s.decision(),
                            1,
                            Why.RETRACTED,
                            200L,
                            "2026-01-02T00:00:00Z"));
                case 2 ->
                    now.add(new Said(
                            "E-" + random.nextInt(9),
                            s.property(),
                            s.value(),
                            s.speaker(),
                            s.stance(),
                            null,
                            s.reply(),
                            s.conflicting(),
                            s.said(),
                            null,
                            1,
                            1,
                            s.passage(),
                            s.claim(),
                            s.decision(),
                            "{}"));
                case 3 ->
                    now.add(new Said(
                            s.entry(),
                            s.property(),
                            s.value() + "0",
                            "Other",
                            "denies",
                            null,
                            !s.reply(),
                            !s.conflicting(),
                            null,
                            null,
                            2,
                            3,
                            s.passage() + "-b",
                            s.claim(),
                            s.decision() + 1_000,
                            "{}"));
                default -> now.add(s);
            }
        }
        for (int i = 0; i < random.nextInt(12); i++) {
            now.add(said(150 + i, "E-" + random.nextInt(12), "p" + random.nextInt(2), "v" + random.nextInt(3)));
        }
        Set<String> ids = now.stream().map(Said::entry).collect(Collectors.toSet());
        return new Made(issue(2, 300, List.copyOf(topics(random, ids).values()), now, gone), hidden);
    }

    private static Issue first(Random random) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < random.nextInt(40); i++) {
            Said s = said(10 + i, "E-" + random.nextInt(9), "p" + random.nextInt(2), "v" + random.nextInt(3));
            boolean conflicting = random.nextInt(4) == 0;
            said.add(new Said(
                    s.entry(),
                    s.property(),
                    s.value(),
                    s.speaker(),
                    s.stance(),
                    null,
                    random.nextInt(6) == 0,
                    conflicting,
                    s.said(),
                    null,
                    1,
                    1,
                    s.passage(),
                    s.claim(),
                    s.decision(),
                    "{}"));
        }
        Set<String> ids = said.stream().map(Said::entry).collect(Collectors.toSet());
        return issue(1, 100, List.copyOf(topics(random, ids).values()), said, List.of());
    }

    @RepeatedTest(300)
    void everyNumberIsAccountedForByRowsAndNothingProtectedHasOne(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        Issue before = first(random);
        Made made = later(before, random);
        Issue after = made.issue();
        Comparison c = Comparing.of(before, after);
        for (Count count : c.counts()) {
            assertThat(count.explained()).as("%s", count).isTrue();
            assertThat(count.steps())
                    .as("%s", count)
                    .allSatisfy(step -> assertThat(step.rows())
                            .isNotEmpty()
                            .allSatisfy(n -> assertThat(n).isBetween(1, c.rows().size())));
        }
        assertThat(c.protectedStatements()).isEqualTo(made.hidden().size());
        assertThat(c.rows()).noneMatch(r -> made.hidden().stream().anyMatch(d -> ("k" + d).equals(r.claim())));
        assertThat(count(c, "statements", null).before()
                        + count(c, "replies", null).before())
                .isEqualTo(before.statements().size());
        assertThat(count(c, "statements", null).after()
                        + count(c, "replies", null).after())
                .isEqualTo(after.statements().size());
        assertThat(Comparing.of(before, before).same()).isTrue();
    }

    private static Count count(Comparison c, String what, @Nullable String of) {
        return c.counts().stream()
                .filter(n -> n.what().equals(what) && Objects.equals(n.of(), of))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anEntryIsNotNamedAmongTheWithdrawnWhereOneOfItsStatementsIsProtected() {
        Issue before = issue(
                1,
                100,
                List.of(topic("E-1", "presence", "IT"), topic("E-2", "presence", "ES")),
                List.of(
                        said(10, "E-1", "place", "Prato"),
                        said(11, "E-1", "operator", "Fuzhou"),
                        said(12, "E-2", "place", "Vigo")),
                List.of());
        Gone retracted = new Gone("E-1", "place", "k10", 10, 1, Why.RETRACTED, 150L, "2026-01-02T00:00:00Z");
        Issue after = issue(
                2,
                300,
                List.of(topic("E-2", "presence", "ES")),
                List.of(said(12, "E-2", "place", "Vigo")),
                List.of(retracted));
        Comparison c = Comparing.of(before, after);
        assertThat(c.rows(Change.ENTRY_WITHDRAWN)).isEmpty();
        assertThat(c.rows(Change.STATEMENT_WITHDRAWN)).singleElement().satisfies(r -> {
            assertThat(r.property()).isEqualTo("place");
            assertThat(r.why()).isEqualTo(Why.RETRACTED);
            assertThat(r.event()).isEqualTo(150L);
        });
        assertThat(count(c, "presences", "IT").protectedOut()).isEqualTo(1);
        assertThat(count(c, "presences", "IT").explained()).isTrue();
    }

    @Test
    void aMergeTellsWhereStatementsWentAndWhy() {
        Issue before = issue(
                1,
                100,
                List.of(topic("E-1", "presence", "IT"), topic("E-2", "presence", "IT")),
                List.of(said(10, "E-1", "place", "Prato"), said(11, "E-2", "place", "Prato")),
                List.of());
        Deed merge = new Deed(150, "2026-01-02T00:00:00Z", Why.MERGED, null, null, null, "E-2", "E-1");
        Issue after = issue(
                2,
                300,
                List.of(topic("E-1", "presence", "IT")),
                List.of(said(10, "E-1", "place", "Prato"), said(11, "E-1", "place", "Prato", "c11-1-2")),
                List.of(),
                List.of(merge));
        Comparison c = Comparing.of(before, after);
        assertThat(c.rows(Change.ENTRY_WITHDRAWN)).singleElement().satisfies(r -> {
            assertThat(r.entry()).isEqualTo("E-2");
            assertThat(r.after()).isEqualTo("E-1");
            assertThat(r.why()).isEqualTo(Why.MERGED);
        });
        assertThat(c.rows(Change.STATEMENT_CHANGED)).singleElement().satisfies(r -> {
            assertThat(List.of(r.field(), r.before(), r.after())).containsExactly("entry", "E-2", "E-1");
            assertThat(r.why()).isEqualTo(Why.MERGED);
            assertThat(r.event()).isEqualTo(150L);
        });
    }

    @Test
    void aValueThatIsMaskedTodayIsNotSetBesideWhatStoodThere() {
        Said open = said(10, "E-1", "place", "the home of Jane Roe");
        Said masked = said(10, "E-1", "place", "the home of ████████");
        Comparison c = Comparing.of(
                issue(1, 100, List.of(topic("E-1", "presence", "IT")), List.of(open), List.of()),
                issue(2, 300, List.of(topic("E-1", "presence", "IT")), List.of(masked), List.of()));
        assertThat(c.rows()).isEmpty();
        assertThat(c.protectedValues()).isEqualTo(1);
    }

    @Test
    void theEarlierEditionStandsFirstWhicheverIsNamedFirst() {
        Issue one = issue(1, 100, List.of(), List.of(), List.of());
        Issue two = issue(2, 300, List.of(), List.of(), List.of());
        assertThat(Comparing.of(two, one).from().number()).isEqualTo(1);
    }
}
