// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import org.daylight.Because;
import org.daylight.codebook.Codebook;
import org.daylight.web.page.Labels;
import org.daylight.web.page.Words;

/** What codes of the register are called: in the person's language where it has a word, else as the codebook says. */
record Named(Codebook codebook, Words words) {

    private Labels labels() {
        return new Labels(codebook, words);
    }

    /** A kind of entry. */
    String kind(String code) {
        return labels().kind(code);
    }

    /** A reason in a sentence. */
    String because(Because why) {
        return labels().because(why);
    }

    /** A property of a kind. */
    String property(String kind, String property) {
        return labels().property(kind, property);
    }

    /** A value of a facet. */
    String value(String facet, String value) {
        return switch (facet) {
            case "kind" -> kind(value);
            case "country" -> words.country(value);
            case "language" -> words.languageName(value);
            case "status" -> status(value);
            case "stance" -> words.code("frame.stance", value);
            case "conflict", "support", "waiting" -> words.code("register." + facet, value.replace("?", ""));
            default -> value;
        };
    }

    private String status(String value) {
        String label = labels().value("presence", "status", value);
        return label.equals(value) ? labels().value("response", "response", value) : label;
    }

    /** A value as it is said of an entry; {@code shown} is what masks leave of the codebook's own word for it. */
    String said(String kind, String property, String value, String shown) {
        boolean whole = shown.equals(value) || shown.equals(codebook.valueLabel(kind, property, value));
        return whole ? labels().value(kind, property, value) : shown;
    }
}
