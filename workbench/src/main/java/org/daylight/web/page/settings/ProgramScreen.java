// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.settings;

import java.util.List;
import java.util.function.BiConsumer;
import org.daylight.DaylightException;
import org.daylight.protect.Right;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Visit;
import org.jspecify.annotations.Nullable;

/** To another case, or to the end: for who began the program from its icon. */
public final class ProgramScreen {
    private final @Nullable Program program;

    /** @param program null where it was begun by a command, which ends it too */
    public ProgramScreen(@Nullable Program program) {
        this.program = program;
    }

    /** Its forms. */
    public List<PageRoute> routes() {
        return List.of(
                take("/settings/cases/open", "opened", (p, visit) -> p.open(visit.filled("name"))),
                take("/settings/cases/new", "opened", (p, visit) -> p.make(visit.filled("name"))),
                take("/settings/close", "closed", (p, visit) -> p.end()));
    }

    private PageRoute take(String path, String done, BiConsumer<Program, Visit> deed) {
        return PageRoute.slow(path, Right.ADMINISTER, visit -> {
            Program begun = program;
            if (begun == null) {
                throw new Visit.Missing("a program that was begun from its icon");
            }
            try {
                deed.accept(begun, visit);
                return left(visit, done);
            } catch (DaylightException e) {
                return visit.failed("/settings#case", String.valueOf(e.getMessage()));
            }
        });
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply left(Visit visit, String how) {
        return Reply.html(out -> JteleftGenerated.render(out, null, visit.words(), how));
    }
}
