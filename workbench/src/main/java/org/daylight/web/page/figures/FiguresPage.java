// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.figures;

import java.util.List;
import org.daylight.Entry;
import org.daylight.run.FigureBoard;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of one sort, or of one figure.
 *
 * @param entry the figure; null where numbers of several are drawn
 * @param chosen what is chosen
 * @param choice what may be chosen
 * @param chart the drawing
 * @param narrow the same for narrow windows
 * @param counts the rows of the table
 * @param judgements how the numbers stand to each other
 * @param compared whether they were compared
 * @param cut whether there are more than are drawn
 */
public record FiguresPage(
        @Nullable Entry entry,
        Chosen chosen,
        Choice choice,
        Chart chart,
        Chart narrow,
        List<FigureBoard.Count> counts,
        List<FigureBoard.Judgement> judgements,
        boolean compared,
        boolean cut) {
    /** Copies the lists. */
    public FiguresPage {
        counts = List.copyOf(counts);
        judgements = List.copyOf(judgements);
    }

    /**
     * What is chosen.
     *
     * @param what is counted, a code; empty for any
     * @param scope of the count; empty for any
     * @param operator whose things; empty for any
     * @param by which date places a mark: {@code held} or {@code stated}
     */
    public record Chosen(String what, String scope, String operator, String by) {}

    /**
     * What may be chosen.
     *
     * @param whats codes with labels
     * @param scopes as speakers word them
     * @param operators likewise
     */
    public record Choice(List<What> whats, List<String> scopes, List<String> operators) {
        /** Copies the lists. */
        public Choice {
            whats = List.copyOf(whats);
            scopes = List.copyOf(scopes);
            operators = List.copyOf(operators);
        }
    }

    /**
     * A sort of things that are counted.
     *
     * @param code in the codebook
     * @param label its word
     */
    public record What(String code, String label) {}
}
