// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.protect.Spellings;
import org.daylight.publish.PreservedCopy;
import org.daylight.read.Extractor;

/** Which stored files may leave the case, with an edition or in a bundle. */
final class HandingOut {
    private final Workbench workbench;
    private final List<Spellings> sealed;

    HandingOut(Workbench workbench) {
        this.workbench = workbench;
        sealed = List.copyOf(new Sealing(workbench).known().values());
    }

    /**
     * The stored file goes out only where nothing in it, the parts outside the main text included, may name a private
     * person.
     */
    PreservedCopy copy(Capture capture, Veil veil) {
        if (!Files.exists(workbench.folder().root().resolve(capture.file()))) {
            return new PreservedCopy.Kept("not handed out: the stored file is not in the archive");
        }
        String all = new Extractor().allText(Pages.whatever(workbench.store(), capture));
        List<String> found = workbench.masker().names(all, veil.document().lang());
        Set<String> lifted = Veil.lifted(workbench.register(), all, found);
        boolean names = !veil.names().isEmpty()
                || sealed.stream().anyMatch(s -> s.in(all) || s.in(capture.url()))
                || found.stream().anyMatch(name -> !lifted.contains(Veil.fold(name)));
        if (names) {
            return new PreservedCopy.Kept("held by the monitor: the page may name private persons");
        }
        return new PreservedCopy.Included(veil.text());
    }
}
