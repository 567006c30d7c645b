// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.text.Normalizer;
import org.daylight.DocumentId;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.Text;
import org.junit.jupiter.api.Test;

class ReanchorTest {
    private static Passage passage(String quote, String prefix, String suffix) {
        return new Passage(new DocumentId("d"), new Offsets(0, quote.length()), quote, prefix, suffix);
    }

    @Test
    void foundWhereItStandsNow() {
        assertThat(Reanchor.find(passage("54 stations", "", ""), "𠮷 New: 54\u00A0\n stations."))
                .isEqualTo(new Reanchor.Found(new Offsets(7, 20)));
    }

    @Test
    void composedAndDecomposedAreTheSame() {
        assertThat(Reanchor.find(passage("Café", "", ""), "Cafe\u0301 x"))
                .isEqualTo(new Reanchor.Found(new Offsets(0, 5)));
    }

    @Test
    void halfACharacterIsNotFound() {
        assertThat(Reanchor.find(passage("Cafe", "", ""), "Cafe\u0301")).isEqualTo(new Reanchor.Lost());
    }

    @Test
    void otherWordsOrOtherQuotationMarksAreLost() {
        assertThat(Reanchor.find(passage("54 stations", "", ""), "55 stations")).isEqualTo(new Reanchor.Lost());
        assertThat(Reanchor.find(passage("\"54\"", "", ""), "“54”")).isEqualTo(new Reanchor.Lost());
    }

    @Test
    void contextDecidesBetweenSeveral() {
        String text = "In May: 54 stations. In June: 54 stations!";
        assertThat(Reanchor.find(passage("54 stations", "June: ", "!"), text))
                .isEqualTo(new Reanchor.Found(new Offsets(30, 41)));
        assertThat(Reanchor.find(passage("54 stations", "July: ", "?"), text)).isEqualTo(new Reanchor.Ambiguous(2));
        assertThat(Reanchor.find(passage("54 stations", "", ""), text)).isEqualTo(new Reanchor.Ambiguous(2));
    }

    /** Whatever stands around it and however it is normalised, what is found is the quote. */
    @Test
    void whatIsFoundIsTheQuote() {
        qt().forAll(
                        strings().betweenCodePoints(0x20, 0x1F9FF).ofLengthBetween(0, 30),
                        strings().betweenCodePoints(0x20, 0x1F9FF).ofLengthBetween(0, 30),
                        integers().between(0, 3))
                .check((before, behind, form) -> {
                    String quote = "警察站 𠮷 é 🙂 54";
                    String written = form == 0 ? quote : Normalizer.normalize(quote, Normalizer.Form.NFD);
                    String text = before + "\n" + written + "\n" + behind;
                    if (!(Reanchor.find(passage(quote, "", ""), text) instanceof Reanchor.Found found)) {
                        return false;
                    }
                    String at = new Text(text).at(found.at());
                    return Normalizer.normalize(at, Normalizer.Form.NFC).equals(quote);
                });
    }
}
