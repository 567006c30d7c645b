// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.compare;

import java.util.Locale;

/** Why something differs from one edition to the next: the kind of what was decided, never the words of a reason. */
public enum Why {
    /** A claim was accepted. */
    ACCEPTED,
    /** A claim was accepted that stands on a page preserved since. */
    CAPTURED,
    /** A claim was accepted in other words than it was read. */
    AMENDED,
    /** A second person agreed where two are asked for. */
    SECONDED,
    /** An acceptance was taken back. */
    RETRACTED,
    /** A claim was rejected. */
    REJECTED,
    /** A decision was undone. */
    UNDONE,
    /** Entries were found to be one. */
    MERGED,
    /** An entry was found to be several. */
    SPLIT,
    /** Statements were moved to another entry. */
    MOVED,
    /** An entry was made, or is called otherwise. */
    NAMED,
    /** A person graded a source or a statement. */
    GRADED,
    /** Statements of the same thing came, went or changed; they have rows of their own. */
    STATEMENTS,
    /** The two editions take in different parts of the register. */
    PART,
    /** The rule by which origins are counted is another one. */
    RULE,
    /** Pages were compared anew: which is a copy of which, and what they go back to. */
    RELATED,
    /** The monitor wrote its text anew. */
    WRITTEN,
    /** The editions do not say. */
    UNSAID;

    /** The word in the data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What this word of the data means; {@link #UNSAID} for a word of a later version. */
    public static Why of(String code) {
        for (Why why : values()) {
            if (why.code().equals(code)) {
                return why;
            }
        }
        return UNSAID;
    }
}
