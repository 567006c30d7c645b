// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

/** Forms of the register, its stories and its disagreements, in JSON. */
final class RegisterShapes {
    static final Schema DATE = new Schema.Fields("A date with its precision.")
            .with("value", Schema.text("ISO 8601, no more exact than the precision."))
            .with("precision", Schema.text("day, week, month, season, year, range, before, after or unknown."))
            .done();
    static final Schema STATEMENT = new Schema.Fields("An accepted claim about one property of an entry.")
            .with("entry", Schema.text("What it is about."))
            .with("property", Schema.text("Which property."))
            .with("value", Schema.text("What is said."))
            .with("speaker", Schema.text("Who says so.").orNull())
            .with("stance", Schema.text("How the speaker stands to it."))
            .with("asOf", DATE.orNull())
            .with("stated", DATE.orNull())
            .with("quote", Schema.text("The words, masked."))
            .with("publisher", Schema.text("Whose page.").orNull())
            .with("url", Schema.text("Of the page.").orNull())
            .with("capture", Schema.text("Where it is preserved."))
            .with(
                    "decision",
                    Schema.number(
                            "The event that accepted it; with the property, the name of the statement: 12/operator."))
            .with("origins", Schema.number("Distinct origins behind the same value."))
            .with("trail", Schema.text("From the page to what it goes back to; empty where it supports nothing."))
            .with("pages", Schema.number("Pages that carry it."))
            .with("conflicting", Schema.flag("Whether another statement cannot hold with it."))
            .with(
                    "proposed",
                    Schema.text("What the reader had proposed, where a person amended it.")
                            .orNull())
            .with("preferred", Schema.text("Why a person shows it first.").orNull())
            .with(
                    "credibility",
                    Schema.number("1 to 6 by the printed rule; null for an answer.")
                            .orNull())
            .with("credibilityWhy", Schema.whatever("What the rule saw."))
            .with("credibilityRule", Schema.text("Version of the rule."))
            .with(
                    "reliability",
                    Schema.text("Of the source, A to F, as a person graded it last.")
                            .orNull())
            .with(
                    "credibilityByPerson",
                    Schema.text("A grade that a person gave, with the reason.").orNull())
            .with(
                    "fragment",
                    Schema.text("Part of a picture, page, sound or film.").orNull())
            .with("reader", Schema.text("Who proposed it.").orNull())
            .with("alsoBy", Schema.texts("Other readers."))
            .with("renderings", Schema.list("Translations of the words.", DueShapes.RENDERING))
            .with("explanation", Schema.any("Why it was proposed.").orNull())
            .done();
    static final Schema ROW = new Schema.Fields("An entry of the list.")
            .with("entry", Schema.text("Of the entry."))
            .with("kind", Schema.text("Its kind."))
            .with("label", Schema.text("How it is called."))
            .with("statements", Schema.number("How many stand on it."))
            .with("pages", Schema.number("On how many pages."))
            .done();
    static final Schema HALF = new Schema.Fields("What waits for a second person.")
            .with("decision", Schema.number("The first acceptance."))
            .with("property", Schema.text("Which property."))
            .with("value", Schema.text("What it would say."))
            .done();
    static final Schema RELATION = new Schema.Fields("Who has it from whom.")
            .with("from", Schema.text("The page that repeats."))
            .with("to", Schema.text("The page it has it from."))
            .with("kind", Schema.text("How."))
            .with("why", Schema.text("What shows it."))
            .done();
    static final Schema STORY = new Schema.Fields("Pages that go back to the same origins.")
            .with("story", Schema.text("Its first text."))
            .with("docs", Schema.texts("Its pages by address, or file name where handed in."))
            .with("origins", Schema.number("To how many origins they go back."))
            .with("groups", Schema.whatever("The pages of each origin, the origin first."))
            .with("relations", Schema.list("Who has it from whom.", RELATION))
            .done();
    static final Schema SIDE = new Schema.Fields("A statement of a disagreement.")
            .with("value", Schema.text("What is said."))
            .with("speaker", Schema.text("Who says so.").orNull())
            .with("root", Schema.text("Who is behind it.").orNull())
            .with("definition", Schema.text("What is counted.").orNull())
            .with("suspected", Schema.flag("Whether it may be a slip."))
            .with("stance", Schema.text("How the speaker stands to it."))
            .with("asOf", Schema.text("When it held.").orNull())
            .with("asOfPrecision", Schema.text("How exactly that is known.").orNull())
            .with("stated", Schema.text("When it was said.").orNull())
            .with("statedPrecision", Schema.text("How exactly that is known.").orNull())
            .with("origins", Schema.number("Distinct origins."))
            .with("pages", Schema.number("Pages."))
            .with("quote", Schema.text("The words, masked."))
            .with("publisher", Schema.text("Whose page.").orNull())
            .with("page", Schema.text("Its address."))
            .with("decision", Schema.number("The event that accepted it."))
            .done();
    static final Schema CONFLICT = new Schema.Fields("Statements of one property that differ.")
            .with("entry", Schema.text("What they are about."))
            .with("label", Schema.text("How it is called."))
            .with("property", Schema.text("Which property."))
            .with("verdict", Schema.text("conflict, misprint?, series, definition, stage or compatible."))
            .with("why", Schema.text("Why."))
            .with("statements", Schema.list("All sides; none wins here.", SIDE))
            .done();
    static final Schema ENTRY = new Schema.Fields("An entry with all that was said and decided of it.")
            .with("entry", Schema.text("Of the entry."))
            .with("kind", Schema.text("Its kind."))
            .with("label", Schema.text("How it is called."))
            .with("merged", Schema.texts("Entries that lead here."))
            .with("statements", Schema.list("Property by property; what a person prefers first.", STATEMENT))
            .with("halves", Schema.list("What waits for a second person.", HALF))
            .with("due", DueShapes.BESIDE)
            .with("conflicts", Schema.list("Where its statements differ.", CONFLICT))
            .with("stories", Schema.list("Where the pages have it from: the origin trees.", STORY))
            .with("decisions", Schema.list("Its history, oldest first, what was undone included.", ClaimShapes.STEP))
            .done();
    static final Schema GRADE = new Schema.Fields("A grade of a source.")
            .with("event", Schema.number("Position in the ledger."))
            .with("time", Schema.text("When."))
            .with("actor", Schema.text("Pseudonym of who gave it."))
            .with("reliability", Schema.text("A to F."))
            .with("reason", Schema.text("Why, masked."))
            .done();
    static final Schema SOURCE = new Schema.Fields("A source with the grades that people gave it.")
            .with("source", Schema.text("Its name."))
            .with("reliability", Schema.text("A to F, today."))
            .with("grades", Schema.list("All of them, oldest first.", GRADE))
            .done();
    static final Schema ITEM = new Schema.Fields("Something that was taken in and waits for a passage.")
            .with("item", Schema.text("Such as w17-3."))
            .with("what", Schema.text("statement, page or name."))
            .with("from", Schema.text("File and row."))
            .with("url", Schema.text("Where it can be read, masked.").orNull())
            .with("says", Schema.text("What it says, masked."))
            .with("state", Schema.text("open, done or dropped."))
            .with("event", Schema.number("What closed it.").orNull())
            .with("captures", Schema.texts("Captures of its address."))
            .with("fitting", Schema.texts("Claims that say the same."))
            .with("beside", Schema.texts("Further lines."))
            .done();

    private RegisterShapes() {}
}
