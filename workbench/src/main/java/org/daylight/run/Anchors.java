// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.daylight.Capture;
import org.daylight.CaptureId;
import org.daylight.DaylightException;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Statement;
import org.daylight.Text;
import org.daylight.register.Register;
import org.jspecify.annotations.Nullable;

/**
 * Holds every statement that an edition would print against the text that it was accepted on: the document must be the
 * frozen one and the quote must stand where the decision says, or a footnote would open on other words.
 */
final class Anchors {
    private final Workbench workbench;
    private @Nullable DocumentId read;
    /** The text that was read last, null where it is not the frozen one. */
    private @Nullable Text text;

    Anchors(Workbench workbench) {
        this.workbench = workbench;
    }

    /** @throws DaylightException naming a decision whose words are not there */
    void check() {
        Map<DocumentId, Digest> frozen = new TreeMap<>();
        for (Register.FrozenText text : workbench.register().frozenTexts()) {
            frozen.put(text.document(), text.textDigest());
        }
        Set<CaptureId> shown = workbench.register().captures().stream()
                .filter(c -> !c.restricted())
                .map(Capture::id)
                .collect(Collectors.toSet());
        // One text at a time, for all that rests on it.
        List<Statement> statements = workbench.register().statements().stream()
                .filter(s -> shown.contains(s.capture()))
                .sorted(Comparator.comparing(s -> s.passage().document().toString()))
                .toList();
        for (Statement s : statements) {
            if (!holds(s, frozen)) {
                throw new DaylightException("the words of decision " + s.decision() + " do not stand in document "
                        + s.passage().document() + " where it says; nothing was published, run `daylight verify`");
            }
        }
    }

    private boolean holds(Statement s, Map<DocumentId, Digest> frozen) {
        DocumentId id = s.passage().document();
        if (!id.equals(read)) {
            read = id;
            text = workbench
                    .readings()
                    .document(id)
                    .map(Document::text)
                    .filter(words -> Digest.of(words).equals(frozen.get(id)))
                    .map(Text::new)
                    .orElse(null);
        }
        Text there = text;
        return there != null
                && s.passage().at().end() <= there.length()
                && Veil.same(s.passage().quote(), there.at(s.passage().at()));
    }
}
