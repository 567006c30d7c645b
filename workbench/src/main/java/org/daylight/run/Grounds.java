// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.preserve.KeptText;
import org.daylight.register.Decisions;

/**
 * What a decision on a claim rests on: the text, on disk before the decision names it.
 *
 * @param capture what the text was read from
 * @param document the text
 * @param file where it is kept
 */
record Grounds(CaptureId capture, Document document, Decisions.TextFile file) {
    /**
     * Keeps the text of a document. A crash after it leaves a text that no event names: verify says so as a note, and the
     * next decision on the document takes it up.
     *
     * @throws DaylightException where the document is gone or its capture restricted
     */
    static Grounds of(Workbench workbench, DocumentId id) {
        Document document = workbench
                .readings()
                .document(id)
                .orElseThrow(() -> new DaylightException(
                        "the document " + id + " is gone; run `daylight read --all` and look again"));
        CaptureId captureId = workbench.readings().captureOf(id).orElseThrow();
        Capture capture = workbench.register().capture(captureId).orElseThrow();
        if (capture.restricted()) {
            throw new DaylightException(
                    "capture " + captureId + " is restricted: it holds a sealed name; nothing of it can be accepted");
        }
        KeptText kept = workbench.store().text(capture, document);
        if (!kept.text().equals(document.text())) {
            throw new DaylightException(
                    kept.file() + " holds another text than document " + id + "; move it away and accept again");
        }
        return new Grounds(
                captureId,
                document,
                new Decisions.TextFile(kept.file(), kept.fileDigest().hex()));
    }
}
