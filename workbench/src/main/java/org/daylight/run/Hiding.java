// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Optional;
import org.daylight.DocumentId;
import org.jspecify.annotations.Nullable;

/** Short texts of pages with bars, without drawing a veil over a page whose words no mask could touch. */
final class Hiding {
    private final Workbench workbench;
    private final Veils drawn;

    Hiding(Workbench workbench, Veils drawn) {
        this.workbench = workbench;
        this.drawn = drawn;
    }

    /** A text that stands on a page, or speaks of it. */
    String of(DocumentId document, String text) {
        return drawn.hide(document, text);
    }

    @Nullable
    String maybe(DocumentId document, @Nullable String text) {
        return text == null ? null : of(document, text);
    }

    /** The veil over a page; empty where its text is gone. */
    Optional<Veil> veil(DocumentId document) {
        return drawn.of(document);
    }

    /** The label of an entry, hidden as each of the texts that its statements rest on would hide it. */
    String label(org.daylight.Entry entry, int mostTexts) {
        String label = drawn.hide(entry.label());
        if (drawn.mayName(label)) {
            for (DocumentId document : workbench.register().documents(entry.id(), mostTexts)) {
                label = of(document, label);
            }
        }
        return label;
    }
}
