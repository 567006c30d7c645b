// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.run;

import java.nio.file.Files;
import java.util.List;
import org.daylight.About;
import org.daylight.Block;
import org.daylight.Capture;
import org.daylight.Digest;
import org.daylight.Document;
import org.daylight.DocumentId;
import org.daylight.Offsets;
import org.daylight.Reading;
import org.daylight.Text;
import org.daylight.protect.Spellings;
import org.daylight.register.Register;

/**
 * Texts that decisions rest on and that no reader of this case has made: another case's reader did. They are kept beside
 * what our own reads, with masks, as the text of a description is.
 */
final class ReceivedTexts {
    private static final String READER = "received";

    private final Workbench workbench;

    ReceivedTexts(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Lays those that are missing beside the documents; doing it again does nothing. */
    void keep() {
        List<Spellings> sealed = List.copyOf(workbench.sealedNames().known().values());
        for (Register.FrozenText text : workbench.register().frozenTexts()) {
            Capture capture = workbench.register().capture(text.capture()).orElse(null);
            if (capture == null
                    || capture.restricted()
                    || workbench.readings().document(text.document()).isPresent()
                    || !Files.exists(workbench.folder().root().resolve(text.file()))) {
                continue;
            }
            Document document = document(
                    text.document(),
                    text.textDigest(),
                    text.extractor(),
                    workbench.store().readText(text.file()).text());
            Reading reading = new Reading(
                    document,
                    List.of(),
                    List.of(),
                    List.of(),
                    workbench.masker().masks(document));
            workbench.readings().keepBeside(text.capture(), READER, ReadingRun.sealedMasked(reading, sealed));
        }
    }

    /** A text that a decision of another case rests on, as a document. */
    static Document document(DocumentId id, Digest digest, String extractor, String text) {
        Offsets all = new Offsets(0, new Text(text).length());
        return new Document(
                id, digest, extractor, About.NOTHING, "und", text, List.of(new Block(Block.Type.PARAGRAPH, all)));
    }
}
