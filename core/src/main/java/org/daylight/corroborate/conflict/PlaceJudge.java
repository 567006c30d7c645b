// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Objects;
import java.util.Optional;
import org.daylight.Because;
import org.daylight.Ground;
import org.daylight.PlacePrecision;
import org.daylight.StatedPlace;

/** Places of one site: two cities exclude each other; a region may hold a city, a country holds both. */
final class PlaceJudge implements Judge {
    @Override
    public Optional<Finding> of(Group a, Group b) {
        StatedPlace x = a.first().statement().place();
        StatedPlace y = b.first().statement().place();
        if (x == null || y == null) {
            return Optional.of(new Finding(Verdict.CONFLICT, Because.of(Ground.PLACED_TWICE)));
        }
        if (!x.country().equals(y.country())) {
            return Optional.of(new Finding(Verdict.CONFLICT, Because.of(Ground.TWO_COUNTRIES)));
        }
        boolean vague = x.name() == null
                || y.name() == null
                || x.precision() != y.precision()
                || x.precision() == PlacePrecision.REGION;
        return Optional.of(
                vague || Objects.equals(x.name(), y.name())
                        ? new Finding(Verdict.COMPATIBLE, Because.of(Ground.MAY_LIE_WITHIN))
                        : new Finding(Verdict.CONFLICT, Because.of(Ground.TWO_CITIES)));
    }
}
