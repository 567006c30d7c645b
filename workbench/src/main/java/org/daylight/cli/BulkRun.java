// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.DocumentId;
import org.daylight.run.Bulk;
import org.daylight.run.ClaimForm;
import org.daylight.run.Veil;
import org.daylight.run.Veils;
import org.daylight.run.Workbench;

/** A decision on many claims: shows what would be decided, and decides where the person says so. */
final class BulkRun {
    private static final int SHOWN = 20;

    private final Workbench workbench;
    private final Bulk.Choice choice;
    private final boolean json;

    BulkRun(Workbench workbench, Bulk.Choice choice, boolean json) {
        this.workbench = workbench;
        this.choice = choice;
        this.json = json;
    }

    /** Whether many are chosen. @throws DaylightException where both or neither are named */
    static boolean asked(ChoiceOptions many, List<String> ids) {
        if (many.given() == !ids.isEmpty()) {
            throw new DaylightException(
                    "name claims by their ids, or choose many with --like, --kind, --source or --lang");
        }
        return many.given();
    }

    int run(String deed, boolean yes, ToLongBiFunction<Bulk, List<Claim>> decide) {
        Bulk bulk = new Bulk(workbench);
        List<Claim> chosen = bulk.chosen(choice);
        if (chosen.isEmpty()) {
            Output.progress("no claim that waits is like that; `daylight claims list` shows those that wait");
            return 0;
        }
        if (!yes) {
            preview(chosen);
            Output.progress(Columns.many(chosen.size(), "claim") + " would be decided: " + deed
                    + "; say --yes to do it; nothing was written");
            return 0;
        }
        long event = decide.applyAsLong(bulk, chosen);
        if (json) {
            Output.json(ClaimForm.decided(deed, chosen.size(), event));
        } else {
            Output.line(deed + ": " + Columns.many(chosen.size(), "claim") + ", event " + event
                    + "; `daylight decisions undo " + event + "` takes all of them back");
        }
        return 0;
    }

    private void preview(List<Claim> chosen) {
        Veils drawn = new Veils(workbench);
        Map<DocumentId, Veil> veils = new HashMap<>();
        for (Claim c : chosen.subList(0, json ? chosen.size() : Math.min(SHOWN, chosen.size()))) {
            Veil veil = veils.computeIfAbsent(
                    c.document(),
                    d -> drawn.over(workbench.readings().document(d).orElseThrow()));
            if (json) {
                Output.json(ClaimForm.chosen(c, veil));
            } else {
                String speaker = veil.hide(c.speaker());
                Output.line(c.id() + "  " + c.kind().code() + "  \"" + Columns.cut(veil.at(c.at()), 80) + "\"  "
                        + (speaker == null ? "no speaker named" : speaker) + " "
                        + c.stance().code());
            }
        }
        if (!json && chosen.size() > SHOWN) {
            Output.line("… and " + (chosen.size() - SHOWN) + " more");
        }
    }
}
