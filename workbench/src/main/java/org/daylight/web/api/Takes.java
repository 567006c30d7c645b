// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

/** Fields and parameters that many operations take. */
final class Takes {
    static final Schema REASON = Schema.text("Why; kept in the ledger as a private field.");
    static final Schema ENTRY = Schema.text("An entry that exists, such as IE-1.");
    static final Schema STATEMENT = Schema.text("Such as 12 (all that was accepted with event 12) or 12/operator.");
    static final Schema KIND = Schema.text("figure, presence, response, stance, method, incident or agreement.");
    static final Schema TARGETS = Schema.texts("Entries and accepted claims that it is about.");
    static final Schema DAY = Schema.text("A day such as 2026-03-31.");
    static final Route.Query AS_OF = new Route.Query(
            "asOf", Schema.text("As it was: a day such as 2026-03-03, a time, or the number of an event."));

    private Takes() {}

    /** The body of a decision that takes a reason, and perhaps more. */
    static Schema.Fields reasoned() {
        return new Schema.Fields("The decision.").maybe("reason", REASON);
    }

    /** The same where the reason must be given. */
    static Schema.Fields argued() {
        return new Schema.Fields("The decision.").with("reason", REASON);
    }
}
