// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.says;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.daylight.Document;
import org.daylight.Text;
import org.daylight.footnote.says.Found.Code;
import org.daylight.footnote.says.Found.Reason;
import org.daylight.read.Extractor;
import org.daylight.read.Resource;
import org.junit.jupiter.api.Test;

class PageSaysTest {
    private static final PageSays SAYS = new PageSays();

    private static Document page(String text) {
        return new Extractor().extract(Resource.file("page.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class Score {
        private int supported;
        private int first;
        private int told;
        private int not;
        private int refused;
        private final List<String> wrong = new ArrayList<>();
    }

    private static void ask(String line, List<String> sentences, Document page, Score score) {
        if (line.startsWith("+ ")) {
            String[] parts = line.split(" ", 3);
            String right = sentences.get(Integer.parseInt(parts[1]) - 1);
            PageSays.Answer answer = SAYS.to(parts[2], page);
            boolean first = !answer.passages().isEmpty()
                    && answer.passages().getFirst().quote().contains(right);
            score.supported++;
            score.first += first ? 1 : 0;
            score.told += answer.supported() ? 1 : 0;
            if (!first || !answer.supported()) {
                score.wrong.add(line + "\n    " + answer);
            }
        } else {
            PageSays.Answer answer = SAYS.to(line.substring(2), page);
            score.not++;
            score.refused += answer.supported() ? 0 : 1;
            if (answer.supported()) {
                score.wrong.add(line + "\n    " + answer);
            }
        }
    }

    private static Score score() throws IOException {
        Score score = new Score();
        List<String> sentences = new ArrayList<>();
        Document page = null;
        try (InputStream in = PageSaysTest.class.getResourceAsStream("set.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : all.lines().filter(l -> !l.startsWith("#")).toList()) {
                if (line.startsWith("= ")) {
                    sentences.clear();
                    page = null;
                } else if (line.startsWith("+ ") || line.startsWith("- ")) {
                    page = page == null ? page(String.join(" ", sentences)) : page;
                    ask(line, sentences, page, score);
                } else {
                    sentences.add(line);
                }
            }
        }
        return score;
    }

    @Test
    void theRightPassageComesFirstAndWhatAPageDoesNotSayIsToldSo() throws IOException {
        Score score = score();
        String report = String.join("\n", score.wrong) + "\nfirst " + score.first + ", told " + score.told + " of "
                + score.supported + "; refused " + score.refused + " of " + score.not;
        assertThat(score.supported).isEqualTo(100);
        assertThat(score.not).isEqualTo(50);
        assertThat(score.first).as(report).isGreaterThanOrEqualTo(80);
        assertThat(score.told).as(report).isGreaterThanOrEqualTo(80);
        assertThat(score.refused).as(report).isGreaterThanOrEqualTo(45);
    }

    @Test
    void reasonsNameWhatIsSharedAndWhatIsNot() {
        String text = "𠮷 was there. The board leased 14 cranes from Norvik. The weather was fine.";
        PageSays.Answer answer = SAYS.to("The board leased fourteen cranes.", page(text));
        Found best = answer.passages().getFirst();
        assertThat(best.quote()).isEqualTo("The board leased 14 cranes from Norvik.");
        assertThat(new Text(text).at(best.at())).isEqualTo(best.quote());
        assertThat(best.reasons())
                .contains(new Reason(Code.NUMBER, "fourteen cranes"), new Reason(Code.WORD, "cranes"));
        PageSays.Answer other = SAYS.to("The board leased 19 cranes.", page(text));
        assertThat(other.supported()).isFalse();
        assertThat(other.passages().getFirst().reasons()).contains(new Reason(Code.NUMBER_MISSING, "19 cranes"));
    }
}
