// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/** Whether an edition has its report as a PDF file, and if not why. */
public enum Printed {
    /** It stands in the edition as {@code report.pdf}. */
    YES(""),
    /** More passages than a browser can set: it would take longer than anybody waits. */
    TOO_LONG("a report on so many passages is not printed: a browser takes longer than anybody waits"),
    /** There was no browser, or none was asked. */
    NO_BROWSER("no browser printed it when this edition was built");

    private final String missing;

    Printed(String missing) {
        this.missing = missing;
    }

    /** Why there is no file, as the edition's manifest says it; empty where there is one. */
    String missing() {
        return missing;
    }
}
