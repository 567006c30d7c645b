// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, and stops collecting where a thousand say enough. What strangers wrote is shown without controls. */
final class Findings {
    private static final int ENOUGH = 1000;
    private static final int LONGEST = 200;

    private final List<WaczFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void fault(String item, long offset, String expected, String found, String hint) {
        if (faults.size() < ENOUGH) {
            faults.add(new WaczFault(shown(item), offset, shown(expected), shown(found), hint));
        } else if (faults.size() == ENOUGH) {
            faults.add(new WaczFault("further items", -1, "no fault", "more than " + ENOUGH, "mend these first"));
        }
    }

    void fault(WaczFault fault) {
        fault(fault.item(), fault.offset(), fault.expected(), fault.found(), fault.hint());
    }

    void note(String sentence) {
        if (notes.size() < ENOUGH) {
            notes.add(shown(sentence));
        }
    }

    List<WaczFault> faults() {
        return List.copyOf(faults);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    static String shown(String text) {
        String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return plain.length() > LONGEST ? plain.substring(0, LONGEST) + "…" : plain;
    }
}
