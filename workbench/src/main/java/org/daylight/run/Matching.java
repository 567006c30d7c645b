// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.ArrayList;
import java.util.List;
import org.daylight.Because;
import org.daylight.Claim;
import org.daylight.ClaimId;
import org.daylight.DaylightException;
import org.daylight.Entry;
import org.daylight.EntryId;
import org.daylight.Event;
import org.daylight.match.Match;
import org.daylight.register.Refusals;
import org.daylight.register.Suggestions;

/**
 * Shows a person which entries a claim can belong to and which entries may be one, masked and with reasons, and takes the
 * person's refusal into the ledger.
 */
public final class Matching {
    private final Workbench workbench;
    private final Suggestions suggestions;
    private final Veils veils;

    /** Suggests in this case. */
    public Matching(Workbench workbench) {
        this.workbench = workbench;
        suggestions = new Suggestions(workbench.register());
        veils = workbench.veils();
    }

    /**
     * Why, as a page shows it.
     *
     * @param against whether it speaks against
     * @param text the reason
     */
    public record Ground(boolean against, Because text) {
        private static List<Ground> of(List<Match.Reason> reasons) {
            return reasons.stream().map(r -> new Ground(r.against(), r.text())).toList();
        }
    }

    /**
     * An entry that a claim can belong to, as it may be shown.
     *
     * @param entry which, its label masked
     * @param score 0 to 1
     * @param certain whether accepting takes it unless another is named
     * @param reasons why
     */
    public record Suggested(Entry entry, double score, boolean certain, List<Match.Reason> reasons) {
        /** Copies the list. */
        public Suggested {
            reasons = List.copyOf(reasons);
        }

        /** The reasons as a page shows them. */
        public List<Ground> grounds() {
            return Ground.of(reasons);
        }
    }

    /**
     * Two entries that may be one, as they may be shown.
     *
     * @param one the older, its label masked
     * @param other the newer, its label masked
     * @param score 0 to 1
     * @param reasons why
     */
    public record Twins(Entry one, Entry other, double score, List<Match.Reason> reasons) {
        /** Copies the list. */
        public Twins {
            reasons = List.copyOf(reasons);
        }

        /** The reasons as a page shows them. */
        public List<Ground> grounds() {
            return Ground.of(reasons);
        }
    }

    /** The entries that a claim can belong to, the likeliest first. */
    public List<Suggested> suggestions(ClaimId id) {
        return suggestions(claim(id));
    }

    /** As above, of a claim that was read. */
    List<Suggested> suggestions(Claim claim) {
        return shown(suggestions.of(claim));
    }

    /** What was found already, masked. */
    List<Suggested> shown(List<Suggestions.Suggestion> found) {
        List<Suggested> all = new ArrayList<>();
        for (Suggestions.Suggestion s : found) {
            all.add(new Suggested(masked(s.entry()), s.score(), s.certain(), s.reasons()));
        }
        return List.copyOf(all);
    }

    /** Pairs of entries that may be one, the likeliest first. */
    public List<Twins> duplicates() {
        List<Twins> all = new ArrayList<>();
        for (Suggestions.Pair p : suggestions.duplicates()) {
            all.add(new Twins(masked(p.one()), masked(p.other()), p.score(), p.reasons()));
        }
        return List.copyOf(all);
    }

    /** Of pairs that were found earlier those on which nobody decided since. */
    List<Twins> undecided(List<Twins> pairs) {
        return suggestions.undecided(pairs, t -> List.of(t.one().id(), t.other().id()));
    }

    /** Keeps a claim off an entry. */
    public Event refuse(ClaimId claim, EntryId entry, String reason) {
        claim(claim);
        entry(entry);
        return workbench.append(List.of(Refusals.refuse(claim, entry, reason))).getFirst();
    }

    /** Keeps two entries apart. */
    public Event refuse(EntryId one, EntryId other, String reason) {
        if (one.equals(other)) {
            throw new DaylightException("an entry is one with itself; name two; nothing was written");
        }
        entry(one);
        entry(other);
        return workbench.append(List.of(Refusals.refuse(one, other, reason))).getFirst();
    }

    private Entry masked(Entry entry) {
        return new Entry(entry.id(), entry.kind(), veils.loose(entry.label(), "und"));
    }

    private Claim claim(ClaimId id) {
        return workbench
                .readings()
                .claim(id)
                .orElseThrow(() ->
                        new DaylightException("no claim " + id + "; see `daylight claims list` for those that wait"));
    }

    private void entry(EntryId id) {
        if (workbench.register().entry(id).isEmpty()) {
            throw new DaylightException("no entry " + id + "; see `daylight register list` for those that exist");
        }
    }
}
