// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.util.List;
import org.daylight.ledger.Fault;

/**
 * What a check found.
 *
 * @param checked what was checked, a sentence each
 * @param faults what does not hold, each with the item's name; empty where all is sound
 * @param notes what is not to the letter and harms nothing, a sentence each
 * @param notProven what no check of this kind can show, a sentence each; always said
 */
public record Verdict(List<String> checked, List<Fault> faults, List<String> notes, List<String> notProven) {

    /** A verdict without notes. */
    public Verdict(List<String> checked, List<Fault> faults, List<String> notProven) {
        this(checked, faults, List.of(), notProven);
    }

    /** Copies the lists. */
    public Verdict {
        checked = List.copyOf(checked);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        notProven = List.copyOf(notProven);
    }

    /** Whether nothing is wrong. */
    public boolean sound() {
        return faults.isEmpty();
    }
}
