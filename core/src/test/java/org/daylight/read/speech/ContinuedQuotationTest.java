// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daylight.Attribution;
import org.daylight.Offsets;
import org.junit.jupiter.api.Test;

class ContinuedQuotationTest {
    @Test
    void aSecondQuotationOfTheParagraphGoesOn() {
        Attribution said = Heard.in("\"It is risky,\" Mr. Prince said. \"We are no experts.\"")
                .getFirst();
        assertThat(said.parts()).containsExactly(new Offsets(0, 14), new Offsets(32, 52));
        assertThat(said.content().at()).isEqualTo(new Offsets(0, 52));
    }

    @Test
    void anOpenQuotationGoesOnInTheNextParagraph() {
        List<Attribution> said = Heard.in("Ana Lind said: \"We counted nine sites.\n\n\"We saw them.\"");
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().parts()).hasSize(2);
    }

    @Test
    void aParagraphOfNothingButAQuotationIsTheSameSpeakers() {
        assertThat(Heard.rows("\"We saw them,\" Ana Lind said.\n\n\"They came at night.\""))
                .containsExactly("Ana Lind | said | \"We saw them,\"", "Ana Lind | - | \"They came at night.\"");
    }

    @Test
    void anotherSpeakerEndsIt() {
        assertThat(Heard.rows("\"We saw them,\" Ana Lind said.\n\n\"Nonsense,\" the mayor replied."))
                .containsExactly("Ana Lind | said | \"We saw them,\"", "the mayor | replied | \"Nonsense,\"");
    }

    @Test
    void aLongTitleBetweenTwoPartsIsNotWhatIsSaid() {
        Attribution said = Heard.in("\"It is,\" said Ana Lind, the long-serving head of the regional office for "
                        + "complaints in the north of the country. \"It is so.\"")
                .getFirst();
        assertThat(said.parts()).hasSize(2);
        assertThat(said.content().quote()).isEqualTo("\"It is so.\"");
    }
}
