// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.second;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The closed sets of the codebook that a model may choose from. */
final class Codes {
    static final List<String> WHAT = List.of(
            "stations",
            "countries",
            "cities",
            "persons_returned",
            "cases",
            "investigating_countries",
            "report_pages",
            "other");
    static final List<String> QUALIFIERS = List.of("=", ">=", "<=", "~");
    static final List<String> RESPONSES = List.of(
            "closure_ordered",
            "closed",
            "summons",
            "investigation_opened",
            "arrest",
            "charge",
            "conviction",
            "statement",
            "denial_of_knowledge",
            "law_or_policy",
            "agreement_suspended",
            "other");
    static final List<String> METHODS = List.of(
            "family_pressure",
            "direct_threat",
            "agents_approach",
            "kidnap",
            "lure",
            "extradition",
            "arrest_without_procedure",
            "passport_control",
            "surveillance",
            "online_harassment");
    static final List<String> AGREEMENTS = List.of(
            "extradition",
            "legal-assistance",
            "prisoner-transfer",
            "police-memorandum",
            "joint-patrol",
            "security-pact",
            "readmission",
            "supervision-body",
            "liaison",
            "unspecified");
    static final List<String> STANCES = List.of("alleges", "confirms", "denies", "declines", "reports");
    static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Codes() {}

    static String of(List<String> set, String name, String code) {
        if (!set.contains(code)) {
            throw new Refused("\"" + name + "\" is none of " + String.join(", ", set));
        }
        return code;
    }

    static String country(String code) {
        if (!COUNTRIES.contains(code)) {
            throw new Refused("a country is no ISO 3166-1 code");
        }
        return code;
    }
}
