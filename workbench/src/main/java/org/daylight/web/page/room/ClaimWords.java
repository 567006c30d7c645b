// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.room;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daylight.ClaimValues;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.codebook.Codebook;
import org.daylight.web.page.Words;
import org.jspecify.annotations.Nullable;

/** Says what a claim asserts in words instead of codes. */
final class ClaimWords {
    private final Words words;
    private final Codebook codebook;
    private final UnaryOperator<String> veil;

    /** @param veil hides names in what the text itself says */
    ClaimWords(Words words, Codebook codebook, UnaryOperator<String> veil) {
        this.words = words;
        this.codebook = codebook;
        this.veil = veil;
    }

    /** A value with what it is. */
    record Fact(String label, String value) {}

    /**
     * One line.
     *
     * @param speaker who says so, masked; null where nobody is named
     */
    String headline(ClaimValues values, @Nullable String speaker, String stance) {
        return switch (values) {
            case ClaimValues.Figure f -> figure(f);
            case ClaimValues.Presence p ->
                p.hostCity() == null
                        ? words.say("room.says.presence", words.country(p.hostCountry()))
                        : words.say("room.says.presence.city", shown(p.hostCity()), words.country(p.hostCountry()));
            case ClaimValues.Response r -> {
                String fine = r.code();
                yield words.say(
                        "room.says.response",
                        words.country(r.country()),
                        fine == null ? code("response.coarse", r.responseKind()) : code("response.kind", fine));
            }
            case ClaimValues.Stand s ->
                speaker == null
                        ? words.say("room.says.stance.nobody." + stance)
                        : words.say("room.says.stance." + stance, speaker);
            case ClaimValues.Method m -> words.say("room.says.method", code("incident.method", m.method()));
            case ClaimValues.Incident i -> incident(i);
            case ClaimValues.Agreement a ->
                words.say(
                        "room.says.agreement",
                        words.list(a.countries().stream().map(words::country).toList()));
        };
    }

    private String figure(ClaimValues.Figure f) {
        return words.say("room.says.figure." + known(f.what()), f.value(), qualifier(f.qualifier()));
    }

    private static String known(String what) {
        return List.of(
                                "stations",
                                "countries",
                                "cities",
                                "persons_returned",
                                "cases",
                                "investigating_countries",
                                "report_pages")
                        .contains(what)
                ? what
                : "other";
    }

    static String qualifier(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACTLY -> "exactly";
            case AT_LEAST -> "atleast";
            case AT_MOST -> "atmost";
            case ABOUT -> "about";
        };
    }

    private String incident(ClaimValues.Incident i) {
        String country = i.hostCountry();
        if (country == null) {
            return i.date() == null ? words.say("room.says.incident") : words.say("room.says.incident.date", i.date());
        }
        return i.date() == null
                ? words.say("room.says.incident.place", words.country(country))
                : words.say("room.says.incident.both", words.country(country), i.date());
    }

    /**
     * What neither the headline nor the chip says.
     *
     * @param stance that the chip shows
     */
    List<Fact> facts(ClaimValues values, Stance stance) {
        Map<String, @Nullable Object> left = new LinkedHashMap<>(values.toMap());
        List.of("value", "qualifier", "what", "asOfPrecision", "country", "hostCity", "countries")
                .forEach(left::remove);
        if (!(values instanceof ClaimValues.Agreement)) {
            left.remove("hostCountry");
        }
        if (values instanceof ClaimValues.Response) {
            left.remove("kind");
            left.remove("code");
        }
        if (values instanceof ClaimValues.Method) {
            left.remove("method");
        }
        if (values instanceof ClaimValues.Incident) {
            left.remove("date");
        }
        left.remove("stance", stance.code());
        List<Fact> facts = new ArrayList<>();
        left.forEach((name, value) -> {
            if (value != null && !String.valueOf(value).isBlank()) {
                facts.add(new Fact(words.say("room.value." + name), value(name, String.valueOf(value))));
            }
        });
        return facts;
    }

    private String value(String name, String value) {
        return switch (name) {
            case "code" -> code("incident.method", value);
            case "kind" -> code("agreement.kind", value);
            case "method" -> code("incident.method", value);
            case "outcome" -> code("incident.outcome", value);
            case "stance" -> code("stance", value);
            default -> shown(value);
        };
    }

    /** The codebook's label of a code, else the message for it. */
    String code(String vocabulary, String code) {
        return codebook.code(vocabulary, code)
                .map(c -> c.label().in(words.language()))
                .orElseGet(() -> words.code("room." + vocabulary, code));
    }

    private String shown(String value) {
        return veil.apply(value);
    }
}
