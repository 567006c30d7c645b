// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.protect.Spellings;
import org.daylight.publish.PreservedCopy;
import org.daylight.read.Extractor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a stored page may leave the case as it is: only where nothing in it, the parts outside the main text included,
 * may name a private person.
 */
final class Discretion {
    private final Workbench workbench;
    private final List<Spellings> sealed;
    private @Nullable Set<String> shared;

    Discretion(Workbench workbench) {
        this.workbench = workbench;
        sealed = List.copyOf(workbench.sealedNames().known().values());
    }

    /** What goes out of a page that was read: the stored file where it may, else the reason why not. */
    PreservedCopy copy(Capture capture, Veil veil) {
        if (!Files.exists(workbench.folder().root().resolve(capture.file()))) {
            return new PreservedCopy.Kept("not handed out: the stored file is not in the archive");
        }
        if (shared().contains(capture.file())) {
            return new PreservedCopy.Kept("held by the monitor: its file was handed in with other pages in it");
        }
        return holdsBack(capture, veil)
                ? new PreservedCopy.Kept("held by the monitor: the page may name private persons")
                : new PreservedCopy.Included(veil.text());
    }

    /** Files that hold several captures: who is given one of these pages is given all. */
    private Set<String> shared() {
        Set<String> known = shared;
        if (known == null) {
            known = workbench.register().sharedFiles();
            shared = known;
        }
        return known;
    }

    /** Whether a page that was read is to stay in the case. */
    boolean holdsBack(Capture capture, Veil veil) {
        return !veil.names().isEmpty() || holdsBack(capture, veil.document().lang());
    }

    /**
     * Whether a page that was not read is to stay in the case. Pictures, PDFs and what is no text are not looked into; a
     * text that cannot be decoded is held back.
     */
    boolean holdsBack(Capture capture) {
        String type = capture.mediaType();
        boolean text = type == null || type.startsWith("text/") || type.contains("html") || type.contains("xml");
        return text && holdsBack(capture, "und");
    }

    private boolean holdsBack(Capture capture, String lang) {
        String all;
        try {
            all = new Extractor().allText(Pages.whatever(workbench.store(), capture));
        } catch (DaylightException e) {
            return true;
        }
        List<String> found = workbench.masker().names(all, lang);
        Set<String> lifted = Veil.lifted(workbench.register(), all, found);
        return sealed.stream().anyMatch(s -> s.in(all) || s.in(capture.url()))
                || found.stream().anyMatch(name -> !lifted.contains(Veil.fold(name)));
    }
}
