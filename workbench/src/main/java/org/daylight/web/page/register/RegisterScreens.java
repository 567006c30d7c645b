// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.register;

import java.util.List;
import java.util.stream.Stream;
import org.daylight.web.page.PageRoute;

/** All pages and forms of the register. */
public final class RegisterScreens {

    /** Them. */
    public List<PageRoute> routes() {
        return Stream.of(
                        new TableScreen().routes(),
                        new EntryScreen().routes(),
                        new EntryDeeds().routes(),
                        new StatementScreen().routes(),
                        new PassageScreen().routes(),
                        new ConflictScreen().routes(),
                        new DuplicateScreen().routes(),
                        new WorkScreen().routes())
                .flatMap(List::stream)
                .toList();
    }
}
