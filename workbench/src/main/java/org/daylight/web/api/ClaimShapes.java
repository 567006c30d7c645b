// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.api;

/** Forms of what is proposed and decided, in JSON. */
final class ClaimShapes {
    static final Schema REASON = new Schema.Fields("Why two things can or cannot be one.")
            .with("code", Schema.text("What was compared."))
            .with("against", Schema.flag("Whether it speaks against."))
            .with("text", Schema.text("A sentence."))
            .done();
    static final Schema CLAIM = new Schema.Fields("A proposal of a reader, masked, with what became of it.")
            .with("id", Schema.text("Of the claim."))
            .with("doc", Schema.text("The text it was read in."))
            .with("claim", Schema.text("Kind: figure, presence, response, stance, method, incident, agreement."))
            .with("quote", Schema.text("The words it rests on."))
            .with("start", Schema.number("Where they begin, in code points."))
            .with("end", Schema.number("Where they end."))
            .with("values", Schema.any("What it asserts, by name."))
            .with("speaker", Schema.text("Who says so, as written.").orNull())
            .with("stance", Schema.text("How the speaker stands to it."))
            .with("lang", Schema.text("Language of the passage."))
            .with("reader", Schema.text("Who proposes it."))
            .with("confidence", Schema.decimal("0 to 1."))
            .with("text", Schema.text("The sentence around."))
            .with("explanation", Schema.any("Why it is proposed.").orNull())
            .with("alsoBy", Schema.texts("Other readers that propose the same."))
            .with("verdict", Schema.text("waiting, half, accept, reject or retract."))
            .done();
    static final Schema CHOSEN = new Schema.Fields("A claim that a decision on many would be on.")
            .with("id", Schema.text("Of the claim."))
            .with("doc", Schema.text("The text it was read in."))
            .with("claim", Schema.text("Kind."))
            .with("quote", Schema.text("The words, masked."))
            .with("speaker", Schema.text("Who says so.").orNull())
            .done();
    static final Schema SUGGESTED = new Schema.Fields("An entry that a claim can belong to.")
            .with("claim", Schema.text("The claim."))
            .with("entry", Schema.text("The entry."))
            .with("kind", Schema.text("Its kind."))
            .with("label", Schema.text("How it is called."))
            .with("score", Schema.decimal("0 to 1."))
            .with("certain", Schema.flag("Whether accepting takes it unless another is named."))
            .with("reasons", Schema.list("Why.", REASON))
            .done();
    static final Schema TWINS = new Schema.Fields("Two entries that may be one.")
            .with("entry", Schema.text("The older."))
            .with("kind", Schema.text("Its kind."))
            .with("label", Schema.text("How it is called."))
            .with("other-entry", Schema.text("The newer."))
            .with("other-kind", Schema.text("Its kind."))
            .with("other-label", Schema.text("How it is called."))
            .with("score", Schema.decimal("0 to 1."))
            .with("reasons", Schema.list("Why.", REASON))
            .done();
    static final Schema DECIDED = new Schema.Fields("A decision on a claim just taken.")
            .with("claim", Schema.text("The claim."))
            .with("verdict", Schema.text("accepted, seconded, amended or rejected."))
            .with("entry", Schema.text("Where its statements stand now.").orNull())
            .with("event", Schema.number("Position in the ledger."))
            .done();
    static final Schema DEED = new Schema.Fields("A decision just taken.")
            .with("decision", Schema.text("Its word."))
            .with("event", Schema.number("Position in the ledger."))
            .with(
                    "entry",
                    Schema.text("The entry it is about, where it is about one.").orNull())
            .done();
    static final Schema NOTED = new Schema.Fields("What was just written down.")
            .with("event", Schema.number("Position in the ledger."))
            .done();
    static final Schema STEP = new Schema.Fields("A decision that was taken.")
            .with("event", Schema.number("Position in the ledger."))
            .with("time", Schema.text("When, in UTC."))
            .with("actor", Schema.text("Pseudonym of who decided."))
            .with("decision", Schema.text("Its word."))
            .with("about", Schema.text("What it speaks of."))
            .with("reason", Schema.text("In the words of the person, masked."))
            .with(
                    "undoneBy",
                    Schema.number("The decision that undid it; null while it holds.")
                            .orNull())
            .done();

    private ClaimShapes() {}
}
