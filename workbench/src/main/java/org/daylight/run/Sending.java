// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Event;
import org.daylight.EventKind;
import org.daylight.exchange.Card;
import org.daylight.exchange.ParcelWriter;
import org.daylight.ledger.Checkpoint;
import org.daylight.ledger.Draft;
import org.daylight.ledger.Fault;
import org.daylight.ledger.PrivateValue;
import org.jspecify.annotations.Nullable;

/**
 * Makes a parcel for a colleague of the same investigation: all events since one, and of captures and decisions what the
 * colleague needs to have them too. What is under seal stays here. Without a recipient, the parcel can be read by whoever
 * finds it, and what may name private persons stays here as well.
 */
public final class Sending {
    /** Decisions that are this case's own affair: masks are lifted by each case for itself, and so is its work list. */
    private static final Set<String> OWN_AFFAIRS = Set.of("lift-mask", "cover-mask", "close-item");

    /** Of a capture nothing but this is told: who asked, from where and with what, is nobody else's business. */
    private static final Set<String> OF_A_CAPTURE = Set.of("url", "archive", "asked");

    static final String SEALED = "under seal";
    static final String PERSONS = "may name persons";
    static final String ELSEWHERE = "resting on what was left out";

    private final Workbench workbench;

    /** Sends from this case. */
    public Sending(Workbench workbench) {
        this.workbench = workbench;
    }

    /**
     * A parcel that was made.
     *
     * @param file where it is
     * @param digest of it
     * @param size events of the ledger at its head
     * @param captures how many are in it with their files
     * @param decisions how many are in it
     * @param leftOut what is not, by reason
     */
    public record Sent(Path file, Digest digest, long size, int captures, int decisions, Map<String, Long> leftOut) {
        /** Copies the map. */
        public Sent {
            leftOut = new TreeMap<>(leftOut);
        }
    }

    /**
     * Makes a parcel.
     *
     * @param since the first event in it; what the colleague has seen before need not be sent again
     * @param recipient to whom it is encrypted; null for nobody
     * @param out a file that is not there yet
     * @throws DaylightException where the case does not verify; nothing is left behind then
     */
    public Sent send(long since, @Nullable Card recipient, Path out) {
        if (Files.exists(out)) {
            throw new DaylightException(out + " is there already; name another file");
        }
        if (recipient == null) {
            new Embargoes(workbench, Clock.systemUTC()).refuse("a parcel that anybody can read");
        }
        List<Fault> faults = workbench.ledger().verify();
        if (!faults.isEmpty()) {
            throw new DaylightException("the case does not verify, so nothing was sent: "
                    + faults.getFirst().item() + "; run `daylight verify`");
        }
        Checkpoint head = workbench.ledger().checkpoint();
        if (since < 0 || since > head.size()) {
            throw new DaylightException("the ledger has " + head.size() + " events; --since names one of them");
        }
        Choice choice = new Choice(recipient != null);
        List<Event> events = new ArrayList<>();
        workbench.ledger().forEach(event -> {
            if (event.seq() >= since && event.seq() < head.size()) {
                events.add(event);
                choice.look(event);
            }
        });
        Colleagues colleagues = new Colleagues(workbench);
        Digest digest = new ParcelWriter(
                        colleagues.card(), text -> workbench.ledger().signatureLine(text))
                .write(
                        new ParcelWriter.Content(
                                since,
                                workbench.ledger().frontier(since).peaks(),
                                head,
                                events,
                                choice.opened,
                                choice.files,
                                choice.leftOut),
                        recipient,
                        out.toAbsolutePath());
        // A crash before this leaves a parcel that no event names: making it again writes the event.
        record(digest, head, choice, recipient == null ? "" : recipient.ledger());
        return new Sent(out, digest, head.size(), choice.sent.size(), choice.decisions, choice.leftOut);
    }

    private void record(Digest digest, Checkpoint head, Choice choice, String to) {
        List<String> captures =
                choice.sent.stream().map(CaptureId::value).sorted().toList();
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from == 0 || from < captures.size(); from += CustodyFields.CAPTURES) {
            Map<String, Object> open = new LinkedHashMap<>();
            open.put("what", "exchange");
            open.put("sha256", digest.hex());
            open.put("size", head.size());
            open.put("captures", captures.subList(from, Math.min(captures.size(), from + CustodyFields.CAPTURES)));
            drafts.add(new Draft(EventKind.EXPORT, open, Map.of("to", to)));
        }
        workbench.append(drafts);
    }

    /** What of each event goes along. */
    private final class Choice {
        private final boolean trusted;
        private final Cautious cautious = new Cautious(workbench);
        private final SealedFields sealing = new SealedFields(workbench);
        private final Map<CaptureId, String> refused = new HashMap<>();
        private final List<PrivateValue> opened = new ArrayList<>();
        private final Map<String, Path> files = new TreeMap<>();
        private final Map<String, Long> leftOut = new TreeMap<>();
        private final Set<CaptureId> sent = new java.util.TreeSet<>();
        private int decisions;

        Choice(boolean trusted) {
            this.trusted = trusted;
        }

        void look(Event event) {
            if (event.kind() == EventKind.CAPTURE || (event.kind() == EventKind.RECEIVED && is(event, "capture"))) {
                capture(event);
            } else if (event.kind() == EventKind.DECISION && !OWN_AFFAIRS.contains(event.text("decision"))) {
                decision(event);
            }
        }

        private boolean is(Event event, String what) {
            return what.equals(event.open().get("what"));
        }

        private void capture(Event event) {
            CaptureId id = new CaptureId(event.text("capture"));
            String why = why(id);
            if (!why.isEmpty()) {
                leaveOut(why);
            } else if (open(event, OF_A_CAPTURE)) {
                sent.add(id);
                file(event.text("file"));
            }
        }

        /** Why a capture stays here; empty where it may go. */
        private String why(CaptureId id) {
            return refused.computeIfAbsent(id, c -> {
                Capture capture = workbench.register().capture(c).orElse(null);
                if (capture == null || capture.restricted()) {
                    return SEALED;
                }
                // A file goes whole: with all captures in it.
                return trusted || cautious.mayGo(capture) ? "" : PERSONS;
            });
        }

        private void decision(Event event) {
            if (event.open().get("capture") instanceof String id
                    && !why(new CaptureId(id)).isEmpty()) {
                leaveOut(ELSEWHERE);
            } else if (open(event, event.committed().keySet())) {
                decisions++;
                if (event.open().get("textFile") instanceof String file) {
                    file(file);
                }
            }
        }

        private boolean open(Event event, Set<String> fields) {
            List<PrivateValue> values = workbench.ledger().privateValues(event.seq()).stream()
                    .filter(v -> fields.contains(v.field()))
                    .map(v -> trusted ? readable(event, v) : v)
                    .toList();
            if (!values.stream().allMatch(PrivateValue::isClear)) {
                leaveOut(SEALED);
                return false;
            }
            if (!trusted
                    && !values.stream()
                            .allMatch(v -> cautious.mayGo(v.revealed().orElse("")))) {
                leaveOut(PERSONS);
                return false;
            }
            opened.addAll(values);
            return true;
        }

        /** What was sealed at acceptance goes to a colleague who may have the page too, where it can be opened. */
        private PrivateValue readable(Event event, PrivateValue value) {
            return value.isClear() || value.isErased() || !sealing.readable(value)
                    ? value
                    : sealing.plaintext(value)
                            .map(text -> PrivateValue.opened(event, value.field(), text))
                            .orElse(value);
        }

        private void leaveOut(String reason) {
            leftOut.merge(reason, 1L, Long::sum);
        }

        private void file(String name) {
            Path path = workbench.folder().root().resolve(name);
            if (!Files.exists(path)) {
                throw new DaylightException(name + " is not in the archive; nothing was sent, run `daylight verify`");
            }
            files.put(name, path);
        }
    }
}
