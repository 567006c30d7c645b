// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.alerts;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.protect.Right;
import org.daylight.web.page.PageRoute;

/** Alerts, their rules and channels: the routing table of these pages and forms. */
public final class AlertsScreen {
    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return Stream.of(
                        List.of(
                                PageRoute.show("/alerts", Right.READ, AlertList::show),
                                PageRoute.take("/alerts/seen", Right.DECIDE, AlertList::seen)),
                        RulesPage.routes(),
                        ChannelsPage.routes(),
                        List.of(
                                PageRoute.show("/alerts/{id}", Right.READ, AlertPage::show),
                                PageRoute.take("/alerts/{id}/seen", Right.DECIDE, AlertPage::seen)))
                .flatMap(List::stream)
                .toList();
    }
}
