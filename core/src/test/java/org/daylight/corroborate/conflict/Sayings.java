// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.List;
import org.daylight.CaptureId;
import org.daylight.ClaimId;
import org.daylight.ClaimValues;
import org.daylight.Digest;
import org.daylight.DocumentId;
import org.daylight.EntryId;
import org.daylight.Offsets;
import org.daylight.Passage;
import org.daylight.PlacePrecision;
import org.daylight.Qualifier;
import org.daylight.Stance;
import org.daylight.StatedDate;
import org.daylight.StatedPlace;
import org.daylight.Statement;
import org.jspecify.annotations.Nullable;

/** A statement in the making: who says what, on whose page, when. */
final class Sayings {
    static final EntryId ENTRY = new EntryId("FIGURE-1");
    private static long decision;

    private final ClaimValues detail;
    private final String property;
    private final String value;
    private @Nullable String speaker;
    private @Nullable String publisher;
    private @Nullable StatedDate asOf;
    private @Nullable StatedDate stated;
    private @Nullable StatedPlace place;
    private Stance stance = Stance.ALLEGES;
    private String page = "page-" + decision;
    private String before = "";
    private String quote = "";
    private String after = "";

    private Sayings(String property, String value, ClaimValues detail) {
        this.property = property;
        this.value = value;
        this.detail = detail;
    }

    static Sayings figure(String what, long value) {
        return figure(what, value, Qualifier.EXACTLY, null);
    }

    static Sayings figure(String what, long value, Qualifier qualifier, @Nullable String operator) {
        String printed = switch (qualifier) {
            case EXACTLY -> "";
            case AT_LEAST -> "at least ";
            case AT_MOST -> "at most ";
            case ABOUT -> "about ";
        };
        return new Sayings(
                what, printed + value, new ClaimValues.Figure(what, value, qualifier, what, operator, null, null));
    }

    static Sayings status(String status) {
        return new Sayings("status", status, new ClaimValues.Presence("NL", "Rotterdam", null));
    }

    static Sayings presence(String property, String value, String country, @Nullable String city) {
        Sayings s = new Sayings(property, value, new ClaimValues.Presence(country, city, null));
        s.place = StatedPlace.of(country, city, PlacePrecision.CITY);
        return s;
    }

    static Sayings response(String kind, @Nullable String code, @Nullable String body) {
        return new Sayings("response", kind, new ClaimValues.Response("DE", kind, null, body, code));
    }

    static Sayings incident(String property, String value) {
        return new Sayings(property, value, new ClaimValues.Incident("TH", null, null, null));
    }

    static Sayings parties(String... countries) {
        return new Sayings(
                "parties", String.join(", ", countries), new ClaimValues.Agreement(List.of(countries), "joint-patrol"));
    }

    Sayings by(String name) {
        speaker = name;
        return this;
    }

    /** On whose page. */
    Sayings on(String name) {
        publisher = name;
        return this;
    }

    Sayings page(String id) {
        page = id;
        return this;
    }

    Sayings asOf(String date) {
        asOf = StatedDate.parse(date).orElseThrow();
        return this;
    }

    Sayings said(String date) {
        stated = StatedDate.parse(date).orElseThrow();
        return this;
    }

    Sayings stance(Stance other) {
        stance = other;
        return this;
    }

    Sayings words(String prefix, String exact, String suffix) {
        before = prefix;
        quote = exact;
        after = suffix;
        return this;
    }

    Sayings placed(StatedPlace where) {
        place = where;
        return this;
    }

    Said made() {
        long number = decision++;
        DocumentId document = new DocumentId("d" + Digest.of(page).hex().substring(0, 16));
        Statement statement = new Statement(
                number,
                ENTRY,
                property,
                value,
                detail,
                ClaimId.of(Digest.of(page), new Offsets(0, 1), detail),
                new CaptureId("c" + Digest.of(page).hex().substring(0, 16)),
                new Passage(document, new Offsets(0, 1), quote, before, after),
                speaker,
                stance,
                "en",
                asOf,
                stated,
                place);
        return new Said(statement, publisher);
    }
}
