// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.List;
import org.daylight.run.DueDesk;
import org.daylight.run.DueForm;

/** Prints links from statements to what they answer. */
final class LinkLines {
    private LinkLines() {}

    static void print(List<DueDesk.Link> links, boolean json, String empty) {
        if (links.isEmpty()) {
            Output.progress(empty);
        }
        for (DueDesk.Link link : links) {
            DueDesk.Said said = link.said();
            if (json) {
                Output.json(DueForm.link(link));
            } else {
                Output.line("event " + link.event() + "  " + said.claim() + " on " + said.entry() + "  →  "
                        + link.target() + "  "
                        + (said.stage() == null
                                ? said.stance().code()
                                : said.stage().words()) + "  "
                        + (said.speaker() == null ? "(no speaker named)" : said.speaker()) + "  \"" + said.quote()
                        + "\"");
            }
        }
    }
}
