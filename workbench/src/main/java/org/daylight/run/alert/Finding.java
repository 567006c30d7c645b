// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run.alert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daylight.alert.Channel;
import org.daylight.alert.Raise;
import org.daylight.alert.Rule;
import org.daylight.register.Alerts.Leaving;
import org.daylight.register.Alerts.Matter;
import org.daylight.register.Alerts.Raised;

/**
 * That a rule is answered.
 *
 * @param rule which
 * @param mark what it tells once
 * @param raise by what
 * @param matter what it is about
 * @param first whether cited words are gone
 * @param inside whether it is of restricted matter
 */
record Finding(Rule rule, String mark, Raise raise, Matter matter, boolean first, boolean inside) {
    /** With the channels by which it leaves, and when. */
    Raised raised(Map<String, Channel> channels, Instant now) {
        List<Leaving> leaves = rule.channels().stream()
                .flatMap(id -> Optional.ofNullable(channels.get(id)).stream())
                .map(c -> new Leaving(c.id(), rule.rhythm().code(), c.hours().leaves(rule.rhythm(), now)))
                .toList();
        return new Raised(rule.id(), mark, raise, matter, first, inside, leaves);
    }
}
