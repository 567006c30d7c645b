// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Locale;
import org.daylight.DaylightException;
import org.daylight.EntryKind;
import org.daylight.StatedDate;
import org.daylight.codebook.Code;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Property;
import org.daylight.codebook.Vocabulary;

/** Whether what a person types is a kind, a property and a value of the codebook. */
final class CodebookValues {
    private CodebookValues() {}

    /** The kind that is written so. @throws DaylightException where the codebook has none */
    static EntryKind kind(Codebook codebook, String word) {
        if (codebook.kind(word).isEmpty()) {
            throw new DaylightException("the codebook has no kind \"" + word + "\"; it has "
                    + String.join(
                            ", ", codebook.kinds().stream().map(k -> k.code()).toList()));
        }
        return new EntryKind(word);
    }

    /** @throws DaylightException where the kind has no such property, or the property no such value */
    static void check(Codebook codebook, EntryKind kind, String property, String value) {
        Property found = codebook.kind(kind.code())
                .flatMap(k -> k.property(property))
                .orElseThrow(() -> new DaylightException("the codebook has no property \"" + property + "\" of a "
                        + kind.code() + "; `daylight codebook show " + kind.code() + "` lists them"));
        boolean fits = !value.isBlank()
                && value.length() <= 2_000
                && value.chars().noneMatch(c -> c < ' ')
                && switch (found.values()) {
                    case TEXT -> true;
                    case NUMBER -> value.matches("((at least|at most|about) )?[0-9]{1,15}");
                    case DATE -> StatedDate.parse(value, null).isPresent();
                    case COUNTRY -> List.of(Locale.getISOCountries()).contains(value);
                    case CODES -> code(codebook, String.valueOf(found.vocabulary()), value);
                };
        if (!fits) {
            throw new DaylightException("\"" + value + "\" is no value of " + property + "; expected "
                    + expected(codebook, found) + "; nothing was written");
        }
    }

    private static boolean code(Codebook codebook, String vocabulary, String value) {
        return codebook.code(vocabulary, value)
                .filter(c -> c.supersededBy() == null)
                .isPresent();
    }

    private static String expected(Codebook codebook, Property property) {
        return switch (property.values()) {
            case TEXT -> "one line of text";
            case NUMBER -> "a whole number, perhaps with at least, at most or about before it";
            case DATE -> "a date such as 2022-09 or 2022-09-13";
            case COUNTRY -> "a country such as IT (ISO 3166-1 alpha-2)";
            case CODES ->
                "one of "
                        + String.join(
                                ", ",
                                codebook
                                        .vocabulary(String.valueOf(property.vocabulary()))
                                        .map(Vocabulary::codes)
                                        .orElse(List.of())
                                        .stream()
                                        .filter(c -> c.supersededBy() == null)
                                        .map(Code::code)
                                        .toList());
        };
    }
}
