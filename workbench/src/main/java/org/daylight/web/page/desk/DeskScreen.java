// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.desk;

import java.util.List;
import org.daylight.protect.Right;
import org.daylight.web.page.PageRoute;
import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** The desk, where a person comes in. */
public final class DeskScreen {

    /** Its pages. */
    public List<PageRoute> routes() {
        return List.of(PageRoute.show("/", Right.READ, DeskScreen::show));
    }

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    private static Reply show(Visit visit) {
        Shell shell = visit.shell("desk", visit.say("desk.title"));
        int captures = visit.workbench().register().captures().size();
        return Reply.html(out -> JtedeskGenerated.render(out, null, shell, captures));
    }
}
