// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.daylight.Block;
import org.daylight.Document;
import org.daylight.read.lexicon.Lexicon;

/**
 * The languages of one document. Each is read by its own lexicon: for it the blocks of the others are blanked, character
 * by character, so that every offset still refers to the whole text.
 */
final class Tongues {
    /** A language with fewer characters than this in all is a name or a motto, and is read with the rest. */
    private static final int LEAST = 12;

    private static final String UNKNOWN = "und";

    private Tongues() {}

    /** The document once for each of its languages, its own first; itself alone where it has no other. */
    static List<Document> of(Document document) {
        Map<String, Integer> others = new TreeMap<>();
        for (Block block : document.blocks()) {
            if (!block.lang().equals(document.lang()) && !block.lang().equals(UNKNOWN)) {
                others.merge(block.lang(), block.at().length(), Integer::sum);
            }
        }
        others.values().removeIf(length -> length < LEAST);
        // What no lexicon reads may be a sister of the document's language, misheard: it stays with the rest.
        others.keySet().removeIf(lang -> !Lexicon.ships(lang));
        if (others.isEmpty()) {
            return List.of(document);
        }
        List<Document> all = new ArrayList<>();
        all.add(in(document, document.lang(), others));
        others.keySet().forEach(lang -> all.add(in(document, lang, others)));
        return all;
    }

    private static Document in(Document document, String lang, Map<String, Integer> others) {
        boolean own = lang.equals(document.lang());
        int[] text = document.text().codePoints().toArray();
        List<Block> kept = new ArrayList<>();
        for (Block block : document.blocks()) {
            boolean mine =
                    own ? !others.containsKey(block.lang()) : block.lang().equals(lang);
            if (mine) {
                kept.add(block);
            } else {
                for (int i = block.at().start(); i < block.at().end(); i++) {
                    text[i] = text[i] == '\n' ? '\n' : ' ';
                }
            }
        }
        return new Document(
                document.id(),
                document.textDigest(),
                document.extractor(),
                document.about(),
                lang,
                new String(text, 0, text.length),
                kept);
    }
}
