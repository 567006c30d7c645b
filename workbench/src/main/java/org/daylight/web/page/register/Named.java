// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Kind;
import org.daylight.web.page.Words;

/** What codes of the register are called: in the person's language where it has a word, else as the codebook says. */
record Named(Codebook codebook, Words words) {

    /** A kind of entry. */
    String kind(String code) {
        return codebook.kind(code)
                .map(Kind::label)
                .map(org.daylight.codebook.Words::own)
                .orElse(code);
    }

    /** A property of a kind. */
    String property(String kind, String property) {
        return codebook.label(kind, property);
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
        String label = codebook.valueLabel("presence", "status", value);
        return label.equals(value) ? codebook.valueLabel("response", "response", value) : label;
    }

    /** A value as it is said of an entry: a country by its name, a code by its label. */
    String said(String kind, String property, String value, String label) {
        boolean country = codebook.property(kind, property)
                .map(p -> p.values() == org.daylight.codebook.Property.Values.COUNTRY)
                .orElse(value.matches("[A-Z]{2}(, [A-Z]{2})+"));
        return country
                ? Arrays.stream(value.split(", "))
                        .map(words::country)
                        .collect(Collectors.joining(words.say("register.and.others")))
                : label;
    }
}
