// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.Base64;
import java.util.List;
import org.daylight.publish.CutOut;
import org.daylight.publish.EditionInput;
import org.daylight.publish.PassageView;
import org.jspecify.annotations.Nullable;

/**
 * One passage as its own page.
 *
 * @param in the edition
 * @param cited the passage, its number and where it is cited
 * @param speaker who says so
 * @param chip how
 * @param replied what answers the entries that it is cited for
 */
record PassagePage(EditionInput in, Footnotes.Cited cited, String speaker, Chip chip, List<Replied> replied) {
    /** The words in the picture of their page, or why not; null for what is no words. */
    @Nullable
    CutOut cutOut() {
        PassageView passage = cited.passage();
        return passage.fragment() == null
                ? in.cutOuts().getOrDefault(passage.id(), new CutOut.Missing(CutOut.Why.UNMEASURED))
                : null;
    }

    /** The picture as part of the page: a page that may load nothing shows it from a folder, too. */
    static String inline(CutOut.Shown shown) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(shown.png());
    }
}
