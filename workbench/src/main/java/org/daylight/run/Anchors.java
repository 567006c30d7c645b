// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Map;
import java.util.TreeMap;
import org.daylight.Capture;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.register.Register;

/**
 * Holds every statement that an edition would print against the text that it was accepted on: the document must be the
 * frozen one and the quote must stand where the decision says, or a footnote would open on other words.
 */
final class Anchors {
    private final Workbench workbench;

    Anchors(Workbench workbench) {
        this.workbench = workbench;
    }

    /** @throws DaylightException naming the first decision whose words are not there */
    void check() {
        Map<DocumentId, Digest> frozen = new TreeMap<>();
        for (Register.FrozenText text : workbench.register().frozenTexts()) {
            frozen.put(text.document(), text.textDigest());
        }
        for (Statement s : workbench.register().statements()) {
            boolean restricted = workbench
                    .register()
                    .capture(s.capture())
                    .map(Capture::restricted)
                    .orElse(true);
            if (!restricted && !holds(s, frozen)) {
                throw new DaylightException("the words of decision " + s.decision() + " do not stand in document "
                        + s.passage().document() + " where it says; nothing was published, run `daylight verify`");
            }
        }
    }

    private boolean holds(Statement s, Map<DocumentId, Digest> frozen) {
        Document document =
                workbench.readings().document(s.passage().document()).orElse(null);
        if (document == null || !Digest.of(document.text()).equals(frozen.get(document.id()))) {
            return false;
        }
        Text text = new Text(document.text());
        return s.passage().at().end() <= text.length()
                && Veil.same(s.passage().quote(), text.at(s.passage().at()));
    }
}
