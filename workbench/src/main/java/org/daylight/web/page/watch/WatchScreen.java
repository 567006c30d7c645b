// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.protect.Right;
import org.daylight.web.page.PageRoute;

/** What is watched and what was seen of it: the routing table of its pages and forms. */
public final class WatchScreen {
    private final WatchPage one = new WatchPage();
    private final AddPage add = new AddPage();
    private final ListsPage lists = new ListsPage();

    /** Its pages and forms. */
    public List<PageRoute> routes() {
        return Stream.of(
                        List.of(
                                PageRoute.show("/watches", Right.READ, WatchList::show),
                                PageRoute.show("/watches/add", Right.DECIDE, add::show),
                                PageRoute.take("/watches/add", Right.DECIDE, add::take),
                                PageRoute.show("/add", Right.DECIDE, add::shared),
                                PageRoute.take("/add", Right.DECIDE, add::take),
                                PageRoute.show("/watches/share", Right.READ, SharePage::show),
                                PageRoute.show("/watches/lists", Right.DECIDE, lists::show),
                                PageRoute.take("/watches/lists", Right.DECIDE, lists::bring),
                                PageRoute.take("/watches/lists/take", Right.DECIDE, lists::take),
                                PageRoute.show("/watches/list.opml", Right.READ, ListsPage::opml),
                                PageRoute.show("/watches/list.csv", Right.READ, ListsPage::csv),
                                PageRoute.show("/watches/settings", Right.READ, HowPage::show),
                                PageRoute.take("/watches/settings", Right.ADMINISTER, HowPage::take),
                                PageRoute.take("/watches/run", Right.ADMINISTER, HowPage::turn),
                                PageRoute.show("/changes", Right.READ, ChangeList::show),
                                PageRoute.show("/changes/{event}", Right.READ, ChangePage::show)),
                        one.routes())
                .flatMap(List::stream)
                .toList();
    }
}
