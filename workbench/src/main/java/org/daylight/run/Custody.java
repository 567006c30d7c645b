// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Sought;
import org.daylight.register.History;
import org.jspecify.annotations.Nullable;

/**
 * Who had a capture in hand, from the moment it was preserved: the chain of custody is read from the ledger. What reads
 * restricted matter or lets something leave the case says so here first, one event a command.
 */
public final class Custody {
    /** Kinds of events of which a case has few, and which may speak of a capture. */
    private static final EventKind[] RARE = {
        EventKind.RECEIVED,
        EventKind.HAND_IN,
        EventKind.REPAIR,
        EventKind.SEAL,
        EventKind.ERASE,
        EventKind.EXHIBIT,
        EventKind.WORKING_COPY,
        EventKind.HOLD,
        EventKind.RELEASE,
        EventKind.ACCESS,
        EventKind.EXPORT,
        EventKind.VERIFICATION,
        EventKind.RESTORE
    };

    private final Workbench workbench;

    /** The custody of what this case holds. */
    public Custody(Workbench workbench) {
        this.workbench = workbench;
    }

    /** For what restricted matter was read. The codes stand in events and are never used for anything else. */
    public enum Access {
        /** Masked names were listed in clear for a reviewer. */
        REVIEW_MASKS,
        /** Sealed files were opened to look for the name of another person. */
        SEARCH_FOR_A_NAME,
        /** A sealed file was opened to make a working copy. */
        WORKING_COPY,
        /** Evidence was opened to be encrypted to a court or a partner. */
        RESTRICTED_BUNDLE,
        /** A restricted capture was looked at. */
        READ;

        /** The word in the event. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Records that restricted matter is about to be read; to be called before anything of it is shown. Nothing is
     * recorded where there are no captures.
     */
    public void accessed(Access purpose, Collection<CaptureId> captures) {
        List<Draft> drafts = lists(captures).stream()
                .map(some -> Draft.open(EventKind.ACCESS, Map.of("purpose", purpose.code(), "captures", some)))
                .toList();
        if (!drafts.isEmpty()) {
            workbench.append(drafts);
        }
    }

    /**
     * Records that something left the case, or is about to.
     *
     * @param what a word such as {@code bundle}, {@code wacz} or {@code backup}
     * @param captures what is in it; empty for all of the case
     * @param digest of what was written; null where it is a folder without one digest
     * @param to path or recipient; a private field
     * @return the first event that says so
     */
    public Event exported(String what, Collection<CaptureId> captures, @Nullable Digest digest, String to) {
        if (!what.matches("[a-z][a-z-]{0,30}")) {
            throw new DaylightException("what is exported is named by one small word, found \"" + what + "\"");
        }
        List<List<String>> lists = captures.isEmpty() ? List.of(List.of()) : lists(captures);
        List<Draft> drafts = new ArrayList<>();
        for (List<String> some : lists) {
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("what", what);
            if (captures.isEmpty()) {
                open.put("all", true);
            } else {
                open.put("captures", some);
            }
            if (digest != null) {
                open.put("sha256", digest.hex());
            }
            drafts.add(new Draft(EventKind.EXPORT, open, Map.of("to", to)));
        }
        return workbench.append(drafts).getFirst();
    }

    static List<List<String>> lists(Collection<CaptureId> captures) {
        List<String> all =
                new TreeSet<>(captures).stream().map(CaptureId::value).toList();
        List<List<String>> lists = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CustodyFields.CAPTURES) {
            lists.add(all.subList(from, Math.min(all.size(), from + CustodyFields.CAPTURES)));
        }
        return lists;
    }

    /** The chain of custody of a capture, in order. @throws DaylightException where there is no such capture */
    public List<CustodyStep> of(CaptureId id) {
        Capture capture = CustodyFields.capture(workbench, id);
        CustodyWords words = new CustodyWords(capture);
        List<CustodyStep> steps = new ArrayList<>();
        for (Event event : told(capture)) {
            words.sentence(event).ifPresent(sentence -> {
                Map<String, String> details = new TreeMap<>();
                workbench.ledger().revealed(event.seq()).forEach((field, value) -> {
                    if (words.shows(event, field) && !"".equals(value)) {
                        details.put(field, String.valueOf(value));
                    }
                });
                steps.add(new CustodyStep(event.seq(), event.time(), event.actor(), event.kind(), sentence, details));
            });
        }
        return steps;
    }

    /**
     * The events that may speak of a capture, in order: its own, the decisions on its texts, and all of the kinds that are
     * rare. Captures and decisions, of which a case has most, are found by index, so the ledger is not read as a whole.
     */
    private Collection<Event> told(Capture capture) {
        SortedMap<Long, Event> events = new TreeMap<>();
        workbench.ledger().forEach(Sought.of(RARE), event -> events.put(event.seq(), event));
        List<Long> own = new ArrayList<>(new History(workbench.database()).on(capture.id()));
        own.add(capture.event());
        for (long seq : own) {
            workbench.ledger().page(seq, 1).stream()
                    .filter(event -> event.seq() == seq)
                    .forEach(event -> events.put(seq, event));
        }
        return events.values();
    }
}
