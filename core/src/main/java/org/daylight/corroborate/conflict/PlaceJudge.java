// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Objects;
import java.util.Optional;
import org.daylight.PlacePrecision;
import org.daylight.StatedPlace;

/** Places of one site: two cities exclude each other; a region may hold a city, a country holds both. */
final class PlaceJudge implements Judge {
    @Override
    public Optional<Finding> of(Group a, Group b) {
        StatedPlace x = a.first().statement().place();
        StatedPlace y = b.first().statement().place();
        if (x == null || y == null) {
            return Optional.of(new Finding(Verdict.CONFLICT, "one site is placed twice"));
        }
        if (!x.country().equals(y.country())) {
            return Optional.of(new Finding(Verdict.CONFLICT, "one site is placed in two countries"));
        }
        boolean vague = x.name() == null
                || y.name() == null
                || x.precision() != y.precision()
                || x.precision() == PlacePrecision.REGION;
        return Optional.of(
                vague || Objects.equals(x.name(), y.name())
                        ? new Finding(Verdict.COMPATIBLE, "the one may lie within the other")
                        : new Finding(Verdict.CONFLICT, "one site is placed in two cities"));
    }
}
