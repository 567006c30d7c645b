// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import java.util.Locale;

/** What an event of the ledger records. Codes are never reused. */
public enum EventKind {
    CASE_OPENED,
    CONFIGURATION,
    CAPTURE,
    HAND_IN,
    DECISION,
    SEAL,
    ERASE,
    EDITION,
    CHECKPOINT,
    REPAIR,
    /** Something was looked for: where, for what, and what came of it, nothing found included. */
    SEARCH,
    /** A capture got an exhibit number. */
    EXHIBIT,
    /** A copy to work on was made of preserved bytes. */
    WORKING_COPY,
    /** A legal hold began: it suspends erasure. */
    HOLD,
    /** A legal hold ended. */
    RELEASE,
    /** Somebody read restricted matter. */
    ACCESS,
    /** Something left the case: a bundle, an archive, data. */
    EXPORT,
    /** A witness vouches for a checkpoint. */
    COSIGNATURE,
    /** A time-stamping authority vouches for a checkpoint. */
    TIMESTAMP,
    /** The case was verified as a whole, with the outcome. */
    VERIFICATION,
    /** The case was brought back from a backup. */
    RESTORE,
    /** Rows of a spreadsheet, a reference manager or another program were taken in as work to do. */
    IMPORT,
    /** Something of another case was taken in: its ledger as far as it was seen, a capture or a decision of it. */
    RECEIVED,
    /** Who may open seals: a steward's key was added, replaced, removed, split into shares or recovered. */
    STEWARD,
    /** A notice beside a published edition: corrected, superseded or withdrawn. */
    NOTICE,
    /** What was to leave the case was looked through for what must not: what was gone through, and how many places were found. */
    LEAK_TEST,
    /** A page, feed, sitemap or listing is watched from here on, otherwise than before, or no more. */
    WATCH,
    /** A watched page stands otherwise than before, that is sure now, or pages were seen to be as they were. */
    SIGHTING,
    /** Of a report whose footnotes are rescued: what it cites, what came of seeking it, what a person confirmed. */
    FOOTNOTE;

    /** The word in the event, with hyphens. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this code. @throws IllegalArgumentException for any other word */
    public static EventKind of(String code) {
        return Codes.find(EventKind.class, code, EventKind::code);
    }
}
