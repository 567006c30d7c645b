// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.List;
import org.daylight.About;

/**
 * What a file says.
 *
 * @param made name and version of what read it
 * @param pieces the main text in reading order
 * @param about what the file says about itself
 * @param lang the language it declares, empty where none
 * @param aside what it holds beside the main text (running heads, comments, deletions, fields): for leak checks
 */
public record Content(String made, List<Piece> pieces, About about, String lang, List<String> aside) {
    /** Copies the lists. */
    public Content {
        pieces = List.copyOf(pieces);
        aside = List.copyOf(aside);
    }
}
