// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daylight.DaylightException;
import org.junit.jupiter.api.Test;

class DecidedTest {
    private static Decided.Verdict verdict(boolean accepted, String reason, String... readers) {
        return new Decided.Verdict("figure", "en", List.of(readers), accepted, reason);
    }

    @Test
    void theShareIsGivenWithWilsonsInterval() {
        Decided.Share share = new Decided.Share(8, 10);
        assertThat(share.value()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.4902, within(0.0001));
        assertThat(share.high()).isCloseTo(0.9433, within(0.0001));
        assertThat(new Decided.Share(1, 1).low()).isCloseTo(0.2065, within(0.0001));
    }

    @Test
    void eachReaderIsJudgedByWhatItProposed() {
        List<Decided.Verdict> verdicts = new ArrayList<>(List.of(
                verdict(true, "", "rules/1", "second/1 m"),
                verdict(true, "", "second/1 m"),
                verdict(false, "not a station", "rules/1"),
                verdict(false, "not a station", "rules/1"),
                verdict(false, "", "rules/1")));
        Decided decided = new Decided(verdicts);
        assertThat(decided.shares().get("rules/1")).containsEntry("all", new Decided.Share(1, 4));
        assertThat(decided.shares().get("second/1 m")).containsEntry("kind figure", new Decided.Share(2, 2));
        assertThat(decided.found("rules/1")).isEqualTo(new Decided.Share(1, 2));
        assertThat(decided.lines())
                .contains("rejected 2: not a station", "rejected 1: (no reason given)")
                .anyMatch(l -> l.matches("  lang en +1 of 4 accepted  0.25 [(]0.05 to 0.70[)]"))
                .anyMatch(l -> l.startsWith("recall is not known"));
        assertThat(new Decided(List.of()).shares()).isEmpty();
    }

    @Test
    void partsHoldEachDocumentOnce() {
        List<Part> parts = List.of(Part.parse("0/3"), Part.parse("1/3"), Part.parse("2/3"));
        IntStream.range(0, 50)
                .mapToObj(Integer::toString)
                .forEach(id -> assertThat(parts).filteredOn(p -> p.holds(id)).hasSize(1));
        assertThat(Part.ALL.holds("any")).isTrue();
        for (String wrong : List.of("3/3", "1", "0/0", "-1/2", "a/b", "1/1000")) {
            assertThatThrownBy(() -> Part.parse(wrong)).isInstanceOf(DaylightException.class);
        }
    }
}
