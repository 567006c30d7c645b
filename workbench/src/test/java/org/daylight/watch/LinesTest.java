// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.daylight.watch.Lines.Learnt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,204 views",
                "Updated 5 minutes ago",
                "阅读 3568",
                "浏览：1024次",
                "12 comments · 3 shares",
                "vor 3 Stunden",
                "hace 2 horas",
                "3 分钟前",
                "Copyright 2026",
                "25 צפיות"
            })
    void aLineThatIsAClockOrACounterIsNoise(String line) {
        assertThat(Lines.of("Words.\n" + line + "\nMore words.")).containsExactly("Words.", "More words.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The group counted 54 stations in 30 countries.",
                "54 stations",
                "在21个国家设有54个站点",
                "12 people were arrested 3 days ago",
                "Views of the ministry",
                "2026-03-03",
                "15 persons returned",
                "共劝返230000人",
                "Today"
            })
    void aLineThatSaysSomethingIsNone(String line) {
        assertThat(Lines.of(line)).containsExactly(line);
    }

    @Test
    void aFigureThatChangesMattersEvenWhenItIsCorrectedTwice() {
        Learnt learnt = Learnt.NOTHING;
        String text = "Report\nThe group counted 54 stations.\nEnd";
        for (String next :
                new String[] {text, text, text.replace("54", "55"), text.replace("54", "55"), text.replace("54", "102")
                }) {
            learnt = learnt.with(text, next);
            text = next;
        }
        assertThat(learnt.noise("The group counted 102 stations.")).isFalse();
        assertThat(Lines.digest(text, learnt)).isNotEqualTo(Lines.digest(text.replace("102", "103"), learnt));
    }

    @Test
    void numbersThatAreOthersAtEveryPollAreLearntAsNoise() {
        Learnt learnt = Learnt.NOTHING;
        String text = "Report\nWords that stay.\nReader number 1 of this page, welcome";
        for (int i = 2; i < 6; i++) {
            String next = text.replaceFirst("number \\d+", "number " + i);
            learnt = learnt.with(text, next);
            text = next;
        }
        assertThat(Lines.digest(text, learnt)).isEqualTo(Lines.digest(text.replace("number 5", "number 9"), learnt));
        assertThat(Lines.digest(text, learnt)).isNotEqualTo(Lines.digest(text.replace("stay", "went"), learnt));
    }

    @Test
    void whatComesAndGoesIsLearntToRotateAndWhatWentOnceIsNot() {
        Learnt learnt = Learnt.NOTHING;
        String[] teasers = {"Read also: the harbour", "Read also: the council", "Read also: the ferry"};
        String before = "Report\nOne line that will go.\n" + teasers[0];
        for (int i = 1; i < 9; i++) {
            String after = "Report\n" + (i < 5 ? "One line that will go.\n" : "") + teasers[i % 3];
            learnt = learnt.with(before, after);
            before = after;
        }
        assertThat(teasers).allMatch(learnt::noise);
        assertThat(learnt.noise("One line that will go.")).isFalse();
        assertThat(learnt.noise("Report")).isFalse();
    }

    @Test
    void theSameChangeOnManyPagesIsKnownAgain() {
        String frame = "\nContact the editors";
        assertThat(Lines.alike("Story one." + frame, "Story one." + frame + "\nNew: our app"))
                .isEqualTo(Lines.alike("Story two." + frame, "Story two." + frame + "\nNew: our app"))
                .isPresent();
        assertThat(Lines.alike("Story one.", "Story one, corrected."))
                .isNotEqualTo(Lines.alike("Story two.", "Story two, corrected."));
        assertThat(Lines.alike("Same", "Same")).isEmpty();
    }
}
