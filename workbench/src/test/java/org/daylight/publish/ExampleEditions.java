// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/** The example edition, for tests of the packages beside this one. */
public final class ExampleEditions {
    private ExampleEditions() {}

    /** What it says. */
    public static EditionInput input() {
        return ExampleEdition.input();
    }
}
