// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daylight.DaylightException;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.jspecify.annotations.Nullable;

/**
 * What was looked for, where, and what came of it. That nothing was found is a finding too: it shows that the other
 * side of a question was asked. Where and for what are private fields; the count is open.
 */
public final class SearchLog {
    private static final int LONGEST = 4000;

    private final Workbench workbench;

    /** The search log of this case. */
    public SearchLog(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A search that was made.
     *
     * @param event its event
     * @param time when it was written down
     * @param actor pseudonym of who searched
     * @param where an archive, a register, a search engine; "[erased]" where it was erased
     * @param what what was looked for
     * @param found how many results were of use, 0 for nothing
     * @param note anything else; null where there is none
     */
    public record Search(
            long event,
            Instant time,
            String actor,
            String where,
            String what,
            long found,
            @Nullable String note) {}

    /** Writes a search down. @throws DaylightException where a text is empty or too long, or the count negative */
    public Event add(String where, String what, long found, @Nullable String note) {
        if (found < 0) {
            throw new DaylightException("a search finds 0 or more, not " + found + "; nothing was written");
        }
        Map<String, Object> secret = new LinkedHashMap<>();
        secret.put("where", text("--where", where));
        secret.put("for", text("--for", what));
        if (note != null) {
            secret.put("note", text("--note", note));
        }
        return workbench
                .append(List.of(new Draft(EventKind.SEARCH, Map.of("found", found), secret)))
                .getFirst();
    }

    /** All searches, in order. */
    public List<Search> all() {
        List<Search> all = new ArrayList<>();
        workbench.ledger().forEach(Sought.of(EventKind.SEARCH), event -> {
            Map<String, Object> revealed = workbench.ledger().revealed(event.seq());
            all.add(new Search(
                    event.seq(),
                    event.time(),
                    event.actor(),
                    CustodyFields.shown(revealed, "where"),
                    CustodyFields.shown(revealed, "for"),
                    event.number("found"),
                    event.committed().containsKey("note") ? CustodyFields.shown(revealed, "note") : null));
        });
        return all;
    }

    /** The same as they may be shown: what may name a private person is behind bars. */
    public List<Search> shown() {
        Veils veils = workbench.veils();
        return all().stream()
                .map(s -> new Search(
                        s.event(),
                        s.time(),
                        s.actor(),
                        veils.loose(s.where(), "und"),
                        veils.loose(s.what(), "und"),
                        s.found(),
                        s.note() == null ? null : veils.loose(s.note(), "und")))
                .toList();
    }

    private static String text(String option, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new DaylightException(option + " takes 1 to " + LONGEST + " characters; nothing was written");
        }
        return text;
    }
}
