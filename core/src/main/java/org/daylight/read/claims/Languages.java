// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.claims;

import java.util.Locale;
import org.daylight.Document;
import org.daylight.read.lexicon.Lexicons;
import org.daylight.read.lexicon.Scripts;

/** Which lexicon reads a document. */
final class Languages {
    private Languages() {}

    /** The first subtag of a language. */
    static String first(String tag) {
        int hyphen = tag.indexOf('-');
        return (hyphen < 0 ? tag : tag.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /** The language that a folder's own lexicons recognise, the document's, or what its letters suggest. */
    static String tag(Document document, Lexicons lexicons) {
        String lang = document.lang();
        String told = lang.isBlank() || lang.equals("und") ? Scripts.guess(document.text()) : lang;
        return lexicons.language(document.text(), told);
    }
}
