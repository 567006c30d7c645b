// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.List;
import java.util.Optional;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.EntryId;
import org.daylight.EntryKind;
import org.daylight.Event;
import org.daylight.ledger.Draft;
import org.daylight.register.ClaimDecisions;
import org.daylight.register.Decisions;
import org.daylight.register.EntryLinker;
import org.daylight.register.History;

/** Takes a person's decisions on claims and masks into the ledger. */
public final class Reviewing {
    private final Workbench workbench;
    private final EntryLinker linker;

    /** Reviews this case. */
    public Reviewing(Workbench workbench) {
        this.workbench = workbench;
        linker = new EntryLinker(workbench.register());
    }

    /** Accepts a claim onto the entry that its own values suggest. What is accepted already is not moved by it. */
    public Event accept(ClaimId id, String reason) {
        Claim claim = claim(id);
        return accept(claim, suggested(claim), reason);
    }

    /** Where the claim stands already, for another acceptance may have changed what its values suggest. */
    private Decisions.Target suggested(Claim claim) {
        return workbench.register().statementsOf(claim.id()).stream()
                .filter(s -> s.passage().document().equals(claim.document()))
                .findFirst()
                .map(s -> linker.existing(s.entry()))
                .orElseGet(() -> linker.suggested(claim));
    }

    /** Accepts a claim onto an entry that exists. */
    public Event accept(ClaimId id, EntryId entry, String reason) {
        try {
            return accept(claim(id), linker.existing(workbench.register().resolve(entry)), reason);
        } catch (IllegalArgumentException e) {
            throw new DaylightException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Accepts a claim onto an entry of its own, whatever its values suggest. */
    public Event acceptNew(ClaimId id, String reason) {
        Claim claim = claim(id);
        return accept(claim, linker.made(claim), reason);
    }

    /** Accepts a claim onto the entry of this kind and label, which is made where it does not exist. */
    public Event accept(Claim claim, EntryKind kind, String label, String reason) {
        return accept(claim, linker.labelled(claim, kind, label), reason);
    }

    /** Accepts a claim that a person makes of words of a document, onto the entry that its values suggest. */
    Event accept(Claim claim, String reason) {
        return accept(claim, suggested(claim), reason);
    }

    /** A decision that stands already is not taken again; another entry moves the statements there. */
    private void refuseTwice(Claim claim, Decisions.Target target) {
        workbench.register().statements(target.id()).stream()
                .filter(s ->
                        s.claim().equals(claim.id()) && s.passage().document().equals(claim.document()))
                .findFirst()
                .ifPresent(s -> {
                    throw new DaylightException("claim " + claim.id() + " is accepted on " + s.entry()
                            + " already, by event " + s.decision() + "; nothing was written");
                });
    }

    private Event accept(Claim claim, Decisions.Target target, String reason) {
        Optional<Event> second = second(claim, target, reason);
        return second.isPresent()
                ? second.get()
                : workbench.append(List.of(acceptance(claim, target, reason))).getFirst();
    }

    /** A claim that waits for a second person: another's acceptance onto the same entry is that. */
    private Optional<Event> second(Claim claim, Decisions.Target target, String reason) {
        History history = new History(workbench.database());
        History.State state = history.state(claim.id(), claim.document()).orElse(null);
        History.Taken first = state == null || !state.half()
                ? null
                : history.taken(state.event()).orElse(null);
        if (first == null || !first.entries().contains(target.id())) {
            return Optional.empty();
        }
        if (first.actor().equals(workbench.actor())) {
            throw new DaylightException("claim " + claim.id() + " was accepted by you, event " + first.event()
                    + ", and asks for a second person: daylight --by NAME claims accept " + claim.id());
        }
        return Optional.of(workbench
                .append(List.of(ClaimDecisions.second(claim.id(), claim.document(), first.event(), reason)))
                .getFirst());
    }

    /** An acceptance that nothing stands against, its text kept on disk. */
    private Draft acceptance(Claim claim, Decisions.Target target, String reason) {
        return acceptance(claim, target, reason, Grounds.of(workbench, claim.document()));
    }

    /** As above, where the text was kept already. */
    Draft acceptance(Claim claim, Decisions.Target target, String reason, Grounds grounds) {
        refuseTwice(claim, target);
        Draft accepted = Decisions.accept(claim, grounds.capture(), grounds.document(), grounds.file(), target, reason);
        return ClaimDecisions.reviewed(accepted, claim, target, workbench.codebook());
    }

    /** Rejects a claim. */
    public Event reject(ClaimId id, String reason) {
        return workbench.append(List.of(Decisions.reject(claim(id), reason))).getFirst();
    }

    /**
     * Lifts the mask from the name of an office-holder or spokesperson, or from what is no person's name. Ask {@link
     * #masked} first: a slip of the pen would stand in the ledger for ever. What was sealed of it at acceptance is opened.
     *
     * @throws DaylightException where a page presents the name as a relative's or a child's
     */
    public Event liftMask(String name, String personClass, String reason) {
        if (!personClass.equals("no-person") && new Sheltered(workbench).is(name)) {
            throw new DaylightException(
                    "a page presents this name as a relative's or a child's: it stays masked, whatever"
                            + " the office; nothing was written");
        }
        Event lifted = workbench
                .append(List.of(Decisions.liftMask(name, personClass, reason)))
                .getFirst();
        new MaskReleases(workbench.whole()).due();
        return lifted;
    }

    /**
     * Says that an accused private person may be named, because publicly charged or self-identified. The first reviewer's word
     * changes nothing that is shown; a second one's lifts the mask.
     *
     * @throws DaylightException where the same person said so before, or the ground is none
     */
    public Event liftAccused(String name, String ground, String reason) {
        Draft draft = Decisions.liftAccused(name, ground, reason);
        String first = workbench.register().waitingMasks().get(name);
        if (workbench.actor().equals(first)) {
            throw new DaylightException("you said so already; a second reviewer must agree before the name is shown:"
                    + " daylight --by NAME masks lift …; nothing was written");
        }
        if (workbench.register().liftedMasks().containsKey(name)) {
            throw new DaylightException("the mask is lifted from that name already; nothing was written");
        }
        Event said = workbench.append(List.of(draft)).getFirst();
        new MaskReleases(workbench.whole()).due();
        return said;
    }

    /** Whether a page of the case masks this name. */
    public boolean masked(String name) {
        return workbench.readings().allDocuments().stream()
                .flatMap(d -> workbench.readings().masks(d).stream())
                .anyMatch(m -> Veil.fold(m.quote()).equals(Veil.fold(name)));
    }

    /** Puts the mask back on a name from which it was lifted. */
    public Event coverMask(String name, String reason) {
        if (!workbench.register().liftedMasks().containsKey(name)) {
            throw new DaylightException("no mask was lifted from that name; nothing was written");
        }
        return workbench.append(List.of(Decisions.coverMask(name, reason))).getFirst();
    }

    Claim claim(ClaimId id) {
        return workbench
                .readings()
                .claim(id)
                .orElseThrow(() ->
                        new DaylightException("no claim " + id + "; see `daylight claims list` for those that wait"));
    }
}
