// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.web.page.watch;

import org.daylight.web.page.Reply;
import org.daylight.web.page.Shell;
import org.daylight.web.page.Visit;

/** How the page that somebody looks at is added: a bookmark that opens the form for it. */
final class SharePage {
    private SharePage() {}

    @SuppressWarnings("NullAway") // generated code takes null for "no interceptor"
    static Reply show(Visit visit) {
        Shell shell = visit.shell("watches", visit.say("watches.share"));
        return Reply.html(out -> JteshareGenerated.render(out, null, shell, visit.origin()));
    }
}
