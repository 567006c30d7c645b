// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.ledger;

import java.util.ArrayList;
import java.util.List;

/** Collects faults, and stops collecting where a thousand say enough. */
final class Faults {
    private static final int ENOUGH = 1000;

    private final List<Fault> list = new ArrayList<>();

    void add(String item, String expected, String found, String hint) {
        if (list.size() < ENOUGH) {
            list.add(new Fault(item, expected, found, hint));
        } else if (list.size() == ENOUGH) {
            list.add(
                    new Fault("further items", "no fault", "more than " + ENOUGH, "mend these first and verify again"));
        }
    }

    List<Fault> list() {
        return List.copyOf(list);
    }
}
