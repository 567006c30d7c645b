// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

/** Forms of what is owed to the accused side, in JSON. */
final class DueShapes {
    static final Schema RENDERING = new Schema.Fields("A translation of a passage.")
            .with("event", Schema.number("Position in the ledger."))
            .with("lang", Schema.text("Language of the translation."))
            .with("text", Schema.text("The translation, masked."))
            .with(
                    "translator",
                    Schema.text("Pseudonym of who translated; null where a program did.")
                            .orNull())
            .with("engine", Schema.text("The program and its version.").orNull())
            .with(
                    "checker",
                    Schema.text("Pseudonym of who checked it; null where nobody did.")
                            .orNull())
            .done();
    static final Schema LOOSE_RENDERING = new Schema.Fields("A translation with the words it renders.")
            .with("event", Schema.number("Position in the ledger."))
            .with("lang", Schema.text("Language of the translation."))
            .with("text", Schema.text("The translation, masked."))
            .with("translator", Schema.text("Pseudonym of who translated.").orNull())
            .with("engine", Schema.text("The program and its version.").orNull())
            .with("checker", Schema.text("Who checked it.").orNull())
            .with("document", Schema.text("The text."))
            .with("start", Schema.number("Where the words begin."))
            .with("end", Schema.number("Where they end."))
            .with("original", Schema.text("The words, masked."))
            .with("verdict", Schema.text("What a checker said.").orNull())
            .done();
    static final Schema SAID = new Schema.Fields("Words that answer.")
            .with("claim", Schema.text("The accepted claim."))
            .with("entry", Schema.text("Where it stands."))
            .with("speaker", Schema.text("Who says so.").orNull())
            .with("stance", Schema.text("How the speaker stands to it."))
            .with("fineStance", Schema.text("The finer word.").orNull())
            .with("quote", Schema.text("The words, masked."))
            .with("publisher", Schema.text("Whose page.").orNull())
            .with("said", Schema.text("When.").orNull())
            .with("answers", Schema.texts("The claims it speaks to."))
            .with("stage", Schema.text("Stage of proceedings.").orNull())
            .with(
                    "sort",
                    Schema.text("question, accusation, for, against, open or other.")
                            .orNull())
            .with("words", Schema.text("The stage in words.").orNull())
            .with("date", Schema.text("Of the stage.").orNull())
            .with("renderings", Schema.list("Translations.", RENDERING))
            .done();
    static final Schema LINK = new Schema.Fields("A link from a statement to what it answers.")
            .with("event", Schema.number("Position in the ledger."))
            .with("role", Schema.text("reply or outcome."))
            .with("target", Schema.text("What it answers: an entry or a claim."))
            .with("claim", Schema.text("The accepted claim."))
            .with("entry", Schema.text("Where it stands."))
            .with("speaker", Schema.text("Who says so.").orNull())
            .with("stance", Schema.text("How the speaker stands to it."))
            .with("fineStance", Schema.text("The finer word.").orNull())
            .with("quote", Schema.text("The words, masked."))
            .with("publisher", Schema.text("Whose page.").orNull())
            .with("said", Schema.text("When.").orNull())
            .with("stage", Schema.text("Stage of proceedings.").orNull())
            .with(
                    "sort",
                    Schema.text("question, accusation, for, against, open or other.")
                            .orNull())
            .with("words", Schema.text("The stage in words.").orNull())
            .with("date", Schema.text("Of the stage.").orNull())
            .with("renderings", Schema.list("Translations.", RENDERING))
            .with("reason", Schema.text("Why, masked.").orNull())
            .done();
    static final Schema ASKED = new Schema.Fields("A request for a reply, as it stands beside an entry.")
            .with("event", Schema.number("Position in the ledger."))
            .with("how", Schema.text("By which way."))
            .with("asked", Schema.text("When."))
            .with("until", Schema.text("Until when."))
            .with("came", Schema.text("What came of it; waiting or overdue while nothing did."))
            .with("received", Schema.text("When it came.").orNull())
            .done();
    static final Schema REQUEST = new Schema.Fields("A request for a reply.")
            .with("event", Schema.number("Position in the ledger."))
            .with("about", Schema.texts("Entries and claims."))
            .with("whom", Schema.text("Whom one asked, masked; never published."))
            .with("how", Schema.text("By which way."))
            .with("asked", Schema.text("When."))
            .with("until", Schema.text("Until when."))
            .with("came", Schema.text("What came of it; waiting or overdue while nothing did."))
            .with("received", Schema.text("When it came.").orNull())
            .with("claim", Schema.text("The accepted claim that is the reply.").orNull())
            .with("note", Schema.text("Anything else, masked.").orNull())
            .done();
    static final Schema NOTHING = new Schema.Fields("A search that found nothing.")
            .with("event", Schema.number("Position in the ledger."))
            .with("what", Schema.text("no-reply-found or no-response-found."))
            .with("country", Schema.text("Whose response.").orNull())
            .with("searched", Schema.text("The day."))
            .done();
    static final Schema BESIDE = new Schema.Fields("What the accused side says, was asked, and what became of it.")
            .with("replies", Schema.list("Replies.", SAID))
            .with("proceedings", Schema.list("Stages and ends of proceedings; an accusation is no finding.", SAID))
            .with("requests", Schema.list("Whom one asked.", ASKED))
            .with("searches", Schema.list("Searches that found nothing.", NOTHING))
            .with(
                    "waivers",
                    Schema.list(
                            "Why nobody was asked.",
                            new Schema.Fields("A waiver.")
                                    .with("event", Schema.number("Position in the ledger."))
                                    .with("because", Schema.text("Why, as a word."))
                                    .done()))
            .with("neverAsked", Schema.flag("Whether a reply is owed, none is known and nobody was asked."))
            .done();
    static final Schema SEARCH_MADE = new Schema.Fields("A search that was made elsewhere.")
            .with("event", Schema.number("Position in the ledger."))
            .with("time", Schema.text("When."))
            .with("actor", Schema.text("Pseudonym of who searched."))
            .with("where", Schema.text("An archive, a register, a search engine."))
            .with("for", Schema.text("What was looked for."))
            .with("found", Schema.number("How many results were of use."))
            .with("note", Schema.text("Anything else.").orNull())
            .done();

    private DueShapes() {}
}
