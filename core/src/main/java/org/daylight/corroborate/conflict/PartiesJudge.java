// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.corroborate.conflict;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.daylight.Because;
import org.daylight.Ground;

/** Parties of one agreement: fewer may be named than there are; others may not. */
final class PartiesJudge implements Judge {
    @Override
    public Optional<Finding> of(Group a, Group b) {
        Set<String> x = parties(a);
        Set<String> y = parties(b);
        return Optional.of(
                x.containsAll(y) || y.containsAll(x)
                        ? new Finding(Verdict.COMPATIBLE, Because.of(Ground.FEWER_PARTIES))
                        : new Finding(Verdict.CONFLICT, Because.of(Ground.OTHER_PARTIES)));
    }

    private static Set<String> parties(Group group) {
        return new TreeSet<>(List.of(group.key().split(",\\s*")));
    }
}
