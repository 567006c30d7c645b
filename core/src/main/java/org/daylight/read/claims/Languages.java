// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.Locale;
import org.daylight.Document;
import org.daylight.read.lexicon.Scripts;

/** Which lexicon reads a document. */
final class Languages {
    private Languages() {}

    /** The first subtag of the document's language; guessed from the script where the language is unknown. */
    static String of(Document document) {
        String tag = tag(document);
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /** The document's language, or what its letters suggest. */
    static String tag(Document document) {
        String lang = document.lang();
        return lang.isBlank() || lang.equals("und") ? Scripts.guess(document.text()) : lang;
    }
}
