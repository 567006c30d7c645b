// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.speech;

import org.jspecify.annotations.Nullable;

/** What a cue wants behind it, by the class that its pack puts it into. */
enum Frame {
    /** A clause, with or without a conjunction, or words in quotation marks: "said". */
    CLAUSE,
    /** A clause with its conjunction or a question word: "shows that", "asked whether". */
    THAT,
    /** An infinitive: "promised to". */
    INFINITIVE,
    /** Whom and an infinitive: "urged them to". */
    ORDER,
    /** What the verb is about, in any form: "criticised", "called for". */
    ABOUT,
    /** A noun with a clause or an infinitive behind it: "claim that", "promise to". */
    NOUN,
    /** An adjective of the mind, behind a form of "be": "confident that". */
    STATE,
    /** Words in quotation marks and nothing else: "the letter reads". */
    QUOTE,
    /** What is taken for what: "sees it as". */
    REGARD,
    /** Nobody says it: "seems to", "is unclear whether". */
    SEEM;

    static @Nullable Frame of(String type) {
        return switch (type) {
            case "speech.clause" -> CLAUSE;
            case "speech.that" -> THAT;
            case "speech.to" -> INFINITIVE;
            case "speech.order" -> ORDER;
            case "speech.about" -> ABOUT;
            case "speech.noun" -> NOUN;
            case "speech.state" -> STATE;
            case "speech.quote" -> QUOTE;
            case "speech.regard" -> REGARD;
            case "speech.seem" -> SEEM;
            default -> null;
        };
    }
}
