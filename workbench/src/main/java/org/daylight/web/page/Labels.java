// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.Because;
import org.daylight.codebook.Codebook;
import org.daylight.codebook.Kind;
import org.daylight.codebook.Property;
import org.daylight.codebook.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What codes and values of a case are called in the person's language: as the codebook calls them in it, else in the
 * codebook's own; countries by their names, numbers with their thousands apart.
 */
public record Labels(Codebook codebook, Words words) {
    private static final Pattern COUNTRIES = Pattern.compile("[A-Z]{2}(, [A-Z]{2})*");
    private static final Pattern NUMBER = Pattern.compile("(?:at (least|most) |(about) )?(\\d{1,18})");

    /** For the case and the language of a visit. */
    public static Labels of(Visit visit) {
        return new Labels(visit.workbench().codebook(), visit.words());
    }

    /** A kind of entry. */
    public String kind(String code) {
        return codebook.kind(code)
                .map(Kind::label)
                .map(label -> label.in(words.language()))
                .orElse(code);
    }

    /** A property of a kind; of the first kind that has it where none is named. */
    public String property(@Nullable String kind, String property) {
        return codebook.label(kind, property, words.language());
    }

    /** A value of a property, likewise. */
    public String value(@Nullable String kind, String property, String value) {
        String label = codebook.valueLabel(kind, property, value, words.language());
        return label.equals(value) ? plain(kind, property, value) : label;
    }

    /** A code of one of the codebook's vocabularies. */
    public String code(String vocabulary, String code) {
        return codebook.code(vocabulary, code)
                .map(c -> c.label().in(words.language()))
                .orElse(code);
    }

    /** The codes of one of the codebook's vocabularies that hold today, with what they are called. */
    public Map<String, String> codes(String vocabulary) {
        Map<String, String> codes = new LinkedHashMap<>();
        codebook.vocabulary(vocabulary).stream()
                .flatMap(v -> v.codes().stream())
                .filter(c -> c.supersededBy() == null)
                .forEach(c -> codes.put(c.code(), c.label().in(words.language())));
        return codes;
    }

    /** A reason in a sentence; codes of the case's codebook by what they are called there. */
    public String because(Because why) {
        return words.because(why, this::term);
    }

    private String term(String code) {
        for (Vocabulary vocabulary : codebook.vocabularies()) {
            String label = code(vocabulary.name(), code);
            if (!label.equals(code)) {
                return label;
            }
        }
        return words.term(code);
    }

    private String plain(@Nullable String kind, String property, String value) {
        Property.Values values =
                codebook.property(kind, property).map(Property::values).orElse(Property.Values.TEXT);
        boolean country = values == Property.Values.COUNTRY || value.contains(", ") || property.isEmpty();
        Matcher number = NUMBER.matcher(value);
        if (country && COUNTRIES.matcher(value).matches()) {
            return words.list(
                    Arrays.stream(value.split(", ")).map(words::country).toList());
        }
        if (values == Property.Values.NUMBER && number.matches()) {
            String bound =
                    number.group(1) != null ? "at_" + number.group(1) : number.group(2) != null ? "about" : "exactly";
            return words.say("figures.value." + bound, words.number(Long.parseLong(number.group(3))));
        }
        return value;
    }
}
