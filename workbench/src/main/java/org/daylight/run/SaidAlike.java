// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daylight.Claim;
import org.daylight.DaylightException;
import org.daylight.register.Alike;

/** Claims of one story that say the same: shown first, then accepted together. */
public final class SaidAlike {
    /** So many like one are looked for; more are decided with the command line. */
    public static final int MOST = 500;

    private final Workbench workbench;
    private final Veils veils;

    /** In this case. */
    public SaidAlike(Workbench workbench) {
        this.workbench = workbench;
        veils = workbench.veils();
    }

    /** Claims that wait and say the same as this one on other pages of its story. */
    public List<Claim> to(Claim claim) {
        List<Claim> found = new ArrayList<>();
        for (Alike.Twin twin : new Alike(workbench.database()).of(claim, MOST)) {
            workbench.readings().claims(twin.document()).stream()
                    .filter(c -> c.id().equals(twin.id()))
                    .forEach(found::add);
        }
        return found;
    }

    /** The words of a claim with the bars of its page. */
    public String quote(Claim claim) {
        return workbench
                .readings()
                .document(claim.document())
                .map(d -> veils.over(d).at(claim.at()))
                .orElse("");
    }

    /**
     * Accepts a claim and all that say the same in its story, in one transaction.
     *
     * @param shown how many the person saw, the claim itself included
     * @return the event that heads them
     * @throws DaylightException where there are more or fewer now; nothing is written then
     */
    public long accept(Claim claim, int shown, String reason) {
        List<Claim> all = new ArrayList<>();
        all.add(claim);
        all.addAll(to(claim));
        if (all.size() != shown) {
            throw new DaylightException(shown + " claims were shown and " + all.size()
                    + " are like that now; look at them again; nothing was written");
        }
        Bulk.Choice choice = new Bulk.Choice(
                claim.id(),
                Set.of(Bulk.Same.VALUES, Bulk.Same.SPEAKER, Bulk.Same.STANCE, Bulk.Same.STORY),
                null,
                null,
                null);
        return new Bulk(workbench).accept(choice, all, null, reason);
    }
}
