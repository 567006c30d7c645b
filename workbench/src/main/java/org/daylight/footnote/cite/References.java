// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.footnote.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daylight.footnote.Note.Reference;

/**
 * References to preserved copies that a giving back has put into a note: an editor's brackets that end in a digest. They
 * are known by this, whatever style wrote them, so that they are never put there twice.
 */
public final class References {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*\\[[^\\[\\]]{3,3000}?SHA-256:?\\s?([0-9a-f]{12,64})\\.?\\s*]");
    private static final Pattern CAPTURE = Pattern.compile("(?:capture|as) ([\\p{Alnum}][\\p{Alnum}:_-]{1,80})");

    private References() {}

    /** Those in a note's words. */
    public static List<Reference> in(String text) {
        List<Reference> found = new ArrayList<>();
        Matcher m = WRITTEN.matcher(text);
        while (m.find()) {
            Matcher each = Pattern.compile("[^;\\[]*?(?:;[^;\\[]*?)*?SHA-256:?\\s?([0-9a-f]{12,64})")
                    .matcher(m.group());
            while (each.find()) {
                Matcher capture = CAPTURE.matcher(each.group());
                found.add(new Reference(capture.find() ? capture.group(1) : "", each.group(1)));
            }
        }
        return found;
    }

    /** The words with spaces where references stand, so that places stay. */
    public static String blanked(String text) {
        return WRITTEN.matcher(text).replaceAll(m -> " ".repeat(m.group().length()));
    }
}
