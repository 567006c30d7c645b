// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import org.daylight.register.Corroborations;

/** How large the stories of a case are, as they were last made. */
final class StorySizes {
    private final Corroborations kept;

    StorySizes(Workbench workbench) {
        kept = new Corroborations(workbench.database());
    }

    /**
     * The size of a story.
     *
     * @param pages that tell it
     * @param origins that it goes back to
     */
    record Size(int pages, int origins) {}

    /** How large a story is; a text that is no longer current stands for itself. */
    Size size(String story) {
        return new Size(Math.max(1, kept.documents(story)), Math.max(1, kept.origins(story)));
    }
}
