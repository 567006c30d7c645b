// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.ClaimValues;
import org.daylight.Document;
import org.daylight.PlacePrecision;
import org.daylight.StatedDate;
import org.daylight.StatedPlace;
import org.daylight.read.ClaimReader;
import org.daylight.read.lexicon.Places;
import org.jspecify.annotations.Nullable;

/**
 * When and where a statement says that something was, and when it was said. A decision freezes all three, so that they
 * stand when gazetteer and reader change. They are private fields of its event: a day and a street may find a person.
 *
 * @param asOf when it held, by the text
 * @param stated when it was said; with its words where the text gives it, without where it is the page's own date
 * @param place where it was, by the text
 */
public record Dating(
        @Nullable StatedDate asOf,
        @Nullable StatedDate stated,
        @Nullable StatedPlace place) {
    static final String AS_OF = "asOf";
    static final String STATED = "stated";
    static final String PLACE = "place";
    /** The private fields of a decision that hold them. */
    public static final Set<String> FIELDS = Set.of(AS_OF, STATED, PLACE);

    private static final ClaimReader READER = new ClaimReader();
    private static final String WORDS = "words";

    /** What a claim and its page tell. A day that the text gives for the utterance keeps the words that give it. */
    public static Dating of(Claim claim, Document document) {
        StatedDate published = document.published();
        StatedDate stated = READER.utteredOn(document, claim.at()).orElse(published == null ? null : published.bare());
        return new Dating(asOf(claim.values()), stated, place(claim.values()));
    }

    /** When the values say that something held; absent where they give no date. */
    public static @Nullable StatedDate asOf(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Figure f ->
                StatedDate.parse(f.asOf(), f.asOfPrecision()).orElse(null);
            case ClaimValues.Response r -> StatedDate.parse(r.date(), null).orElse(null);
            case ClaimValues.Incident i -> StatedDate.parse(i.date(), null).orElse(null);
            case ClaimValues.Presence p -> null;
            case ClaimValues.Stand s -> null;
            case ClaimValues.Method m -> null;
            case ClaimValues.Agreement a -> null;
        };
    }

    /** Where the values place something, as exactly as they do. */
    public static @Nullable StatedPlace place(ClaimValues values) {
        return switch (values) {
            case ClaimValues.Presence p -> place(p.hostCountry(), p.hostCity());
            case ClaimValues.Incident i -> i.hostCountry() == null ? null : place(i.hostCountry(), null);
            case ClaimValues.Response r -> place(r.country(), null);
            case ClaimValues.Figure f -> null;
            case ClaimValues.Stand s -> null;
            case ClaimValues.Method m -> null;
            case ClaimValues.Agreement a -> null;
        };
    }

    private static StatedPlace place(String country, @Nullable String city) {
        return StatedPlace.of(country, city, city == null ? PlacePrecision.COUNTRY : Places.precision(country, city));
    }

    /** Puts what is known among the private fields of a decision. */
    void freeze(Map<String, Object> secret) {
        if (asOf != null) {
            secret.put(AS_OF, field(asOf.bare()));
        }
        if (stated != null) {
            secret.put(STATED, field(stated));
        }
        if (place != null) {
            Map<String, Object> held = new LinkedHashMap<>();
            held.put("country", place.country());
            if (place.name() != null) {
                held.put("name", place.name());
            }
            held.put("precision", place.precision().code());
            secret.put(PLACE, held);
        }
    }

    private static Map<String, Object> field(StatedDate date) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("value", date.value());
        field.put("precision", date.precision().code());
        if (date.evidence() != null) {
            field.put(WORDS, date.evidence());
        }
        return field;
    }

    /**
     * What a decision froze. Decisions from before these fields were kept have none: what their values tell is told when
     * they are read ({@link #of}), so that rows follow from the event alone.
     */
    static Dating frozen(Map<String, Object> revealed) {
        return new Dating(date(revealed.get(AS_OF)), date(revealed.get(STATED)), place(revealed.get(PLACE)));
    }

    private static @Nullable StatedDate date(@Nullable Object field) {
        return field instanceof Map<?, ?> map && map.get("value") instanceof String value
                ? date(value, String.valueOf(map.get("precision")), map.get(WORDS) instanceof String w ? w : null)
                : null;
    }

    /** A date of three columns or fields; absent where they hold none. */
    static @Nullable StatedDate date(@Nullable String value, @Nullable String precision, @Nullable String words) {
        return StatedDate.parse(value, precision)
                .map(d -> new StatedDate(d.value(), d.precision(), words))
                .orElse(null);
    }

    private static @Nullable StatedPlace place(@Nullable Object field) {
        if (!(field instanceof Map<?, ?> map && map.get("country") instanceof String country)) {
            return null;
        }
        return place(
                country, map.get("name") instanceof String name ? name : null, String.valueOf(map.get("precision")));
    }

    /** A place of three columns or fields; known to its country alone where the precision is no word of the codebook. */
    static StatedPlace place(String country, @Nullable String name, String precision) {
        for (PlacePrecision known : PlacePrecision.values()) {
            if (known.code().equals(precision)) {
                return StatedPlace.of(country, name, known);
            }
        }
        return StatedPlace.of(country, null, PlacePrecision.COUNTRY);
    }

    /** The values that are there. */
    static Map<String, Object> known(Map<String, @Nullable Object> values) {
        Map<String, Object> known = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }
}
