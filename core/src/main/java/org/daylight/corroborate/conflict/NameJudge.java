// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.Optional;
import java.util.Set;
import org.daylight.Because;
import org.daylight.Ground;

/**
 * Names of bodies. A general name holds with a fuller one; names in different scripts are not compared. Two bodies that
 * have nothing in common but their kind are told apart for a person to judge, since several may have a part in one thing.
 */
final class NameJudge implements Judge {
    @Override
    public Optional<Finding> of(Group a, Group b) {
        String x = a.first().statement().value();
        String y = b.first().statement().value();
        return compare(a.key().isEmpty() ? x : a.key(), b.key().isEmpty() ? y : b.key());
    }

    private static Optional<Finding> compare(String a, String b) {
        if (!Definitions.comparable(a, b)) {
            return Optional.empty();
        }
        Set<String> x = Roots.words(a);
        Set<String> y = Roots.words(b);
        return Optional.of(
                x.isEmpty() || y.isEmpty() || x.containsAll(y) || y.containsAll(x)
                        ? new Finding(Verdict.COMPATIBLE, Because.of(Ground.SHORT_NAME))
                        : new Finding(Verdict.CONFLICT, Because.of(Ground.TWO_BODIES_NAMED)));
    }
}
