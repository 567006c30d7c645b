// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

/** Forms of questions, answers and compared names, in JSON. */
final class SearchShapes {
    static final Schema QUESTION = new Schema.Fields("A saved question.")
            .with("name", Schema.text("Of the question."))
            .with("query", Schema.text("The question."))
            .with("savedAt", Schema.number("Position in the ledger."))
            .with("seen", Schema.number("The last event whose answers were seen."))
            .done();
    static final Schema GROUP = new Schema.Fields("Results of one story, or one entry.")
            .maybe("story", Schema.text("Its first text."))
            .maybe("entry", Schema.text("The entry, where no page is behind it."))
            .with("pages", Schema.number("Pages that tell the story."))
            .with("origins", Schema.number("To how many origins they go back."))
            .with("foundPages", Schema.number("Of these, how many answer."))
            .with("foundStatements", Schema.number("Statements that answer."))
            .with(
                    "hits",
                    Schema.list(
                            "Results.",
                            Schema.any(
                                    "A page, a statement or an entry, with the passage and what to mark, in code points.")))
            .done();
    static final Schema FOUND = new Schema.Fields("An answer to a question.")
            .with("groups", Schema.list("Results by story.", GROUP))
            .with(
                    "counts",
                    Schema.any(
                            "What there is in all, by source, country, date and kind, and what else was searched for."))
            .with("total", Schema.number("How many groups there are."))
            .with(
                    "next",
                    Schema.number("What to send as \"after\"; null on the last page.")
                            .orNull())
            .done();
    static final Schema NAME = new Schema.Fields("A name in its parts.")
            .with("name", Schema.text("As written."))
            .with("agencies", Schema.texts("Codes."))
            .with("bodies", Schema.texts("Codes."))
            .with("organisation", Schema.whatever("The organisation, where it is one."))
            .with("countries", Schema.texts("ISO 3166."))
            .with("places", Schema.whatever("For each place what it can be."))
            .with("host", Schema.whatever("Where it is posted."))
            .with("level", Schema.text("Such as city.").orNull())
            .with("units", Schema.texts("Units."))
            .with("rest", Schema.texts("Words that are left."))
            .done();
    static final Schema MATCHED = new Schema.Fields("Whether two names can mean one.")
            .with("left", NAME)
            .with("right", NAME)
            .with("verdict", Schema.text("same, possible or different."))
            .with("match", Schema.flag("Whether it is suggested."))
            .with("score", Schema.decimal("0 to 1."))
            .with("reasons", Schema.list("Why.", ClaimShapes.REASON))
            .done();

    private SearchShapes() {}
}
