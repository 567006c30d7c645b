// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Random;
import org.daylight.publish.compare.Issue.Wrote;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String FIRST = "Two reports name {{presence:IL-1}}, and the ministry denies both of them.";
    private static final String SECOND = "What follows rests on pages that were preserved before they vanished.";

    @Test
    void anIntroductionThatIsNewIsADifference() {
        Comparison c =
                Comparing.of(issue(1, List.of()), issue(2, List.of(wrote("introduction", FIRST + "\n\n" + SECOND))));
        assertThat(c.same()).isFalse();
        assertThat(c.rows()).extracting(Row::what).containsExactly(Change.TEXT_ADDED, Change.TEXT_ADDED);
        assertThat(c.rows()).extracting(Row::after).containsExactly(FIRST, SECOND);
        assertThat(c.rows()).extracting(Row::label).containsOnly("introduction");
    }

    @Test
    void aParagraphThatIsWrittenAnewStandsBesideTheOneThatItWas() {
        String anew = FIRST.replace("denies both of them", "has not answered either of them");
        Comparison c = Comparing.of(
                issue(1, List.of(wrote("introduction", FIRST + "\n\n" + SECOND), wrote("map", SECOND))),
                issue(2, List.of(wrote("introduction", SECOND + "\n\n" + anew))));
        assertThat(c.rows())
                .extracting(Row::what, Row::label, Row::before, Row::after)
                .containsExactlyInAnyOrder(
                        tuple(Change.TEXT_WITHDRAWN, "introduction", FIRST, null),
                        tuple(Change.TEXT_ADDED, "introduction", null, anew),
                        tuple(Change.TEXT_WITHDRAWN, "map", SECOND, null));
        assertThat(Texts.differing(
                        List.of(wrote("map", "海外警侨服务站已经关闭，外交部如此表示。")), List.of(wrote("map", "海外警侨服务站已经关闭，外交部没有回答。"))))
                .extracting(Texts.Paragraph::before)
                .containsExactly("海外警侨服务站已经关闭，外交部如此表示。");
    }

    @Test
    void whatIsHiddenTodayIsNotRepeatedOfAnEarlierText() {
        Comparison c = Comparing.of(
                issue(1, List.of(wrote("map", "They met Arin Velo there."))),
                issue(2, List.of(wrote("map", "They met nobody."))),
                text -> text.replace("Arin Velo", "████"));
        assertThat(c.rows()).extracting(Row::before).doesNotContain("They met Arin Velo there.");
    }

    @Test
    void breaksOfLinesAloneAreNoDifference() {
        assertThat(Texts.differing(
                        List.of(wrote("map", FIRST.replace(", ", ",\n") + "\r\n\r\n" + SECOND)),
                        List.of(wrote("map", FIRST + "\n \n\n" + SECOND + "\n"))))
                .isEmpty();
    }

    @Test
    void eachParagraphOfEitherTextIsInOneRowOrInBothTexts() {
        Random random = new Random(4);
        for (int run = 0; run < 300; run++) {
            List<String> before = random.ints(random.nextInt(8), 0, 6)
                    .mapToObj(n -> "Paragraph " + n + ".")
                    .toList();
            List<String> after = random.ints(random.nextInt(8), 0, 6)
                    .mapToObj(n -> "Paragraph " + n + ".")
                    .toList();
            List<Texts.Paragraph> rows = Texts.differing(
                    List.of(wrote("map", String.join("\n\n", before))),
                    List.of(wrote("map", String.join("\n\n", after))));
            long went = rows.stream().filter(r -> r.before() != null).count();
            long came = rows.stream().filter(r -> r.after() != null).count();
            assertThat(before.size() - went).isEqualTo(after.size() - came).isNotNegative();
            assertThat(before.equals(after)).isEqualTo(rows.isEmpty());
        }
    }

    private static Wrote wrote(String slot, String text) {
        return new Wrote(slot, 7, text);
    }

    private static Issue issue(int number, List<Wrote> texts) {
        Issue none = ComparingTest.issue(number, 10 + number, List.of(), List.of(), List.of(), List.of());
        return new Issue(
                none.facts(),
                none.entries(),
                none.statements(),
                none.passages(),
                none.sources(),
                none.gone(),
                none.tellsGone(),
                texts,
                none.deeds());
    }
}
