// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

/** Asks for replies in cases of tests that are about something else. */
public final class Asked {
    private Asked() {}

    /** Publishes a case in which every accused party was asked for a reply, and which names somebody to write to. */
    public static Publishing publisher(Workbench workbench) {
        everybody(workbench);
        Imprinting imprinting = new Imprinting(workbench);
        if (imprinting.contact().isEmpty()) {
            imprinting.contact("Sample monitor, corrections@monitor.example");
        }
        return new Publishing(workbench);
    }

    /** Notes one request for each accused party that was not asked. */
    public static void everybody(Workbench workbench) {
        NextEdition.of(workbench)
                .rightOfReply()
                .missing()
                .forEach(party -> new Replying(workbench)
                        .request(
                                party.entries().stream()
                                        .map(e -> e.id().value())
                                        .toList(),
                                "a press office",
                                "e-mail",
                                java.time.LocalDate.of(2026, 3, 2),
                                java.time.LocalDate.of(2026, 3, 16),
                                null));
    }
}
