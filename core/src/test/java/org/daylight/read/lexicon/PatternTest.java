// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternTest {
    /** One word a token: the classes of a sentence as a row of words. */
    private static Map<String, List<Tag>> sentence(String words) {
        Map<String, List<Tag>> byType = new HashMap<>();
        String[] row = words.split(" ");
        for (int i = 0; i < row.length; i++) {
            byType.computeIfAbsent(row[i], t -> new ArrayList<>())
                    .add(new Tag(row[i], i * 2, i * 2 + 1, i, i + 1, null));
        }
        return byType;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            order ..2 close        ; order x close       ; 1
            order ..1 close        ; order x x close     ; 0
            order ..4 !not close   ; order not close     ; 0
            extradite ..2 !treaty  ; extradite x treaty  ; 0
            extradite ..2 !treaty  ; extradite x person  ; 1
            extradite ..1 !treaty  ; extradite x x treaty ; 1
            !never ..1 close       ; never x close       ; 0
            !never ..1 close       ; never x x close     ; 1
            order|tell ..1 close   ; tell close          ; 1
            """)
    void gapsAndForbiddenClassesHoldBeforeBetweenAndBehind(String pattern, String words, int matches) {
        assertThat(Pattern.of(pattern).in(sentence(words))).hasSize(matches);
    }
}
