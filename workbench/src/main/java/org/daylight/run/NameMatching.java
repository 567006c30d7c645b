// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.match.Match;
import org.daylight.match.Names;
import org.daylight.match.Parts;
import org.daylight.match.Spot;
import org.daylight.read.Masker;
import org.jspecify.annotations.Nullable;

/**
 * Compares names of agencies, places and organisations. What looks like a person's name is refused, and what the reader
 * would mask is never repeated. Any number of threads may ask.
 */
public final class NameMatching {
    private final Names known = new Names();
    private @Nullable Masker masker;

    /** Whether two names can mean one, and why. @throws DaylightException where one of them may be a person's */
    public synchronized Match match(String left, String right) {
        refuse(left);
        refuse(right);
        return known.match(left, right);
    }

    private void refuse(String name) {
        Parts parts = known.parse(name);
        if (parts.rest().isEmpty()) {
            return;
        }
        if (masker == null) {
            masker = new Masker();
        }
        boolean person = parts.unknown() || !masker.namesIn(name).isEmpty();
        if (person) {
            throw new DaylightException("one of the names has words of no agency, place or organisation, which may be a"
                    + " person's; Daylight matches no names of persons, so that nobody is followed with it");
        }
    }

    /** A comparison as JSON. */
    public static Map<String, @Nullable Object> form(Match match) {
        return Form.object(
                "left", parts(match.left()),
                "right", parts(match.right()),
                "verdict", match.verdict().code(),
                "match", match.likely(),
                "score", match.score(),
                "reasons", ClaimForm.reasons(match.reasons()));
    }

    private static Map<String, @Nullable Object> parts(Parts parts) {
        Parts.Host host = parts.host();
        return Form.object(
                "name", parts.written(),
                "agencies", parts.agencies(),
                "bodies", parts.bodies(),
                "organisation", parts.organisation(),
                "countries", parts.countries(),
                "places", places(parts.places()),
                "host",
                        host == null
                                ? null
                                : Form.object("countries", host.countries(), "places", places(host.places())),
                "level", parts.level(),
                "units", parts.units(),
                "rest", parts.rest());
    }

    private static List<List<Map<String, @Nullable Object>>> places(List<List<Spot>> places) {
        return places.stream()
                .map(spots -> spots.stream()
                        .map(s -> Form.object(
                                "key", s.key(),
                                "native", s.nativeName(),
                                "name", s.name(),
                                "country", s.country(),
                                "region", s.region(),
                                "level", s.level(),
                                "within", s.within().isEmpty() ? null : s.within()))
                        .toList())
                .toList();
    }
}
