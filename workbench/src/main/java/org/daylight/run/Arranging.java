// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.Statement;
import org.daylight.codebook.Code;
import org.daylight.ledger.Draft;
import org.daylight.protect.Right;
import org.daylight.register.CaptureRows;
import org.daylight.register.ClaimDecisions;
import org.daylight.register.EntryDecisions;
import org.daylight.register.Grades;
import org.daylight.register.History;
import org.daylight.register.SourceFacts;
import org.daylight.register.StatementRef;

/** A person's decisions on entries, statements and earlier decisions: arranging what was accepted, and taking it back. */
public final class Arranging {
    private final Workbench workbench;

    /** Arranges the register of this case. */
    public Arranging(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Makes an entry on which nothing is stated yet. */
    public Event make(String kind, String label, String reason) {
        var entryKind = CodebookValues.kind(workbench.codebook(), kind);
        return take(EntryDecisions.make(workbench.register().next(entryKind.series()), entryKind, label, reason));
    }

    /** Calls an entry otherwise. */
    public Event label(EntryId id, String label, String reason) {
        Entry entry = present(id);
        if (entry.label().equals(label.strip())) {
            throw new DaylightException(id + " is called so already; nothing was written");
        }
        return take(EntryDecisions.label(id, label, reason));
    }

    /** Merges entries into another of their kind. */
    public Event merge(List<EntryId> from, EntryId into, String reason) {
        Entry target = present(into);
        for (EntryId id : from) {
            Entry source = present(id);
            if (id.equals(into)) {
                throw new DaylightException(id + " cannot be merged into itself; nothing was written");
            }
            if (!source.kind().equals(target.kind())) {
                throw new DaylightException(id + " is a " + source.kind() + ", " + into + " a " + target.kind()
                        + "; entries of one kind are merged; nothing was written");
            }
        }
        return take(EntryDecisions.merge(List.copyOf(new LinkedHashSet<>(from)), into, reason));
    }

    /** Makes a new entry of some of the statements of another, of the same kind. */
    public Event split(EntryId from, List<StatementRef> statements, String label, String reason) {
        Entry entry = present(from);
        List<Statement> chosen = standing(statements);
        for (Statement s : chosen) {
            if (!s.entry().equals(from)) {
                throw new DaylightException("the statement " + name(s) + " is on " + s.entry() + ", not on " + from
                        + "; nothing was written");
            }
        }
        if (chosen.size() == workbench.register().statements(from).size()) {
            throw new DaylightException(
                    "that would leave nothing on " + from + "; relabel it instead; nothing was written");
        }
        String series = entry.id().series();
        return take(EntryDecisions.split(statements, workbench.register().next(series), entry.kind(), label, reason));
    }

    /** Moves statements to an entry that exists. */
    public Event move(List<StatementRef> statements, EntryId to, String reason) {
        present(to);
        if (standing(statements).stream().allMatch(s -> s.entry().equals(to))) {
            throw new DaylightException("they are on " + to + " already; nothing was written");
        }
        return take(EntryDecisions.move(statements, to, reason));
    }

    /** Withdraws an accepted statement, or all of one decision. */
    public Event retract(StatementRef statement, String reason) {
        Statement first = standing(List.of(statement)).getFirst();
        notOthers(statement.decision(), "retracting what another person accepted");
        return take(ClaimDecisions.retract(first.claim(), first.passage().document(), statement, needed(reason)));
    }

    /** Puts a statement before the others of its property. */
    public Event prefer(StatementRef statement, String reason) {
        standing(List.of(statement));
        return take(Grades.prefer(statement, reason));
    }

    /** Overrides the computed credibility of a statement. */
    public Event grade(StatementRef statement, int credibility, String reason) {
        standing(List.of(statement));
        return take(Grades.statement(statement, credibility, reason));
    }

    /** Grades a source, as its pages name it. */
    public Event gradeSource(String source, String reliability, String reason) {
        known(source);
        return take(Grades.source(source, reliability, reason));
    }

    /**
     * Says which kind a source is of, from where it speaks and to whom it belongs, as its pages name it; what is blank is
     * not said.
     */
    public Event describeSource(String source, String kind, String country, String owner, String reason) {
        known(source);
        if (!kind.isBlank()
                && workbench.codebook().code("source.kind", kind.strip()).isEmpty()) {
            throw new DaylightException("\"" + kind.strip() + "\" is no kind of source; the codebook has: "
                    + workbench.codebook().vocabulary("source.kind").stream()
                            .flatMap(v -> v.codes().stream())
                            .map(Code::code)
                            .collect(Collectors.joining(", "))
                    + "; nothing was written");
        }
        return take(SourceFacts.describe(source, kind, country, owner, reason));
    }

    private void known(String source) {
        if (new CaptureRows(workbench.database()).count(CaptureRows.Wanted.of(source.strip())) == 0) {
            throw new DaylightException("no page of this case is published by \"" + source.strip()
                    + "\"; name a source as `daylight register show` prints it; nothing was written");
        }
    }

    /** Undoes a decision that holds. */
    public Event undo(long event, String reason) {
        History history = new History(workbench.database());
        History.Taken taken = history.taken(event)
                .orElseThrow(() -> new DaylightException(
                        "event " + event + " is no decision; see `daylight decisions list`; nothing was written"));
        if (!taken.holds()) {
            throw new DaylightException("event " + event + " was undone by event " + taken.undoneBy()
                    + "; undo that one to have it back; nothing was written");
        }
        Event decided = workbench.ledger().event(event);
        if (decided.kind() != org.daylight.EventKind.DECISION) {
            throw new DaylightException("event " + event + " was decided in another case; decide on it here, and yours"
                    + " holds; nothing was written");
        }
        if (taken.verdict().equals("undo") && taken.target() == null) {
            throw new DaylightException("event " + event + " had no effect; nothing was written");
        }
        if (taken.verdict().equals("close-item")) {
            throw new DaylightException("an item of the work list that is closed stays so; nothing was written");
        }
        notOthers(event, "undoing what another person decided");
        return take(ClaimDecisions.undo(event, reason));
    }

    /** An entry that statements can stand on. @throws DaylightException where there is none, or it was merged */
    private Entry present(EntryId id) {
        Entry entry = workbench
                .register()
                .entry(id)
                .orElseThrow(() -> new DaylightException(
                        "no entry " + id + "; see `daylight register list` for those that exist"));
        EntryId root = workbench.register().resolve(id);
        if (!root.equals(id)) {
            throw new DaylightException(id + " was merged into " + root + "; name that one; nothing was written");
        }
        return entry;
    }

    /** The statements that are named, each of which must stand. */
    private List<Statement> standing(List<StatementRef> named) {
        List<Statement> found = new ArrayList<>();
        for (StatementRef ref : named) {
            List<Statement> these = workbench.register().statementsOf(ref.decision()).stream()
                    .filter(s -> ref.names(s.decision(), s.property()))
                    .toList();
            if (these.isEmpty()) {
                throw new DaylightException(
                        "no statement " + ref + " stands; `daylight register show ENTRY` prints their numbers");
            }
            found.addAll(these);
        }
        return found;
    }

    private static String name(Statement s) {
        return s.decision() + "/" + s.property();
    }

    private static String needed(String reason) {
        if (reason.isBlank()) {
            throw new DaylightException("a retraction needs a reason; nothing was written");
        }
        return reason;
    }

    /** What others decided may be taken back by whoever may review alone. */
    private void notOthers(long event, String deed) {
        if (!workbench.ledger().event(event).actor().equals(workbench.actor())) {
            workbench.ask(Right.REVIEW, deed);
        }
    }

    private Event take(Draft draft) {
        return workbench.append(List.of(draft)).getFirst();
    }
}
