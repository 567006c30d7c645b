// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daylight.ledger.Fault;

/** What the checks of one bundle have found so far. */
final class BundleFindings {
    private static final int ENOUGH = 2000;

    final List<String> checked = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    final List<String> notChecked = new ArrayList<>();

    /** Work on one part, that a hostile bundle may make fail. */
    @FunctionalInterface
    interface Part {
        void check() throws IOException;
    }

    /** Goes through a part; what keeps it from being read is a fault of the item, and the other parts go on. */
    void part(String item, Part part) {
        try {
            part.check();
        } catch (IOException | RuntimeException e) {
            // Whatever a hostile bundle makes a parser do is a fault of the bundle, never the end of the check.
            String why = String.valueOf(e.getMessage()).replaceAll("\\p{Cntrl}+", " ");
            fault(item, "what can be read", why.length() > 200 ? why.substring(0, 200) + "…" : why, "it was altered");
        }
    }

    void fault(String item, String expected, String found, String hint) {
        if (faults.size() < ENOUGH) {
            faults.add(new Fault(item, expected, found, hint));
        }
    }

    /** A fault unless it holds. */
    boolean expect(boolean holds, String item, String expected, String found, String hint) {
        if (!holds) {
            fault(item, expected, found, hint);
        }
        return holds;
    }
}
