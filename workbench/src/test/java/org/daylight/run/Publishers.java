// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

/** Publishes from cases of tests, which name somebody to write to as every case must. */
public final class Publishers {
    private Publishers() {}

    /** Publishes from this case, after naming a contact where it has none. */
    public static Publishing of(Workbench workbench) {
        Imprinting imprinting = new Imprinting(workbench);
        if (imprinting.contact().isEmpty()) {
            imprinting.contact("Sample monitor, corrections@monitor.example");
        }
        return new Publishing(workbench);
    }
}
