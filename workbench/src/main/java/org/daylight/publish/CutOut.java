// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/** The part of a page's picture that shows the words of a passage, or why there is none. */
public sealed interface CutOut {
    /**
     * A picture.
     *
     * @param png the file; handed out uncopied
     * @param width pixels
     * @param height pixels
     * @param names whether a name in it was painted over
     * @param covered whether pictures or what else is no word of the paragraph was painted over
     * @param whole whether all of the words are on it; else it shows where they begin
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Shown(byte[] png, int width, int height, boolean names, boolean covered, boolean whole) implements CutOut {}

    /** None. */
    record Missing(Why why) implements CutOut {}

    /** Why there is none. */
    enum Why {
        /** No browser took a picture of the page, or where its words stand was not measured. */
        UNMEASURED,
        /** More words than were measured: a name could stand where nobody knows. */
        CUT,
        /** The page is kept from view. */
        RESTRICTED,
        /** The words are not on the page as the browser showed it. */
        ABSENT,
        /** They are, but nobody sees them there. */
        HIDDEN,
        /** Something else lies over them. */
        COVERED,
        /** A name that is masked stands there in part where it cannot be painted over. */
        NAME,
        /** The picture would be too large. */
        LARGE
    }
}
