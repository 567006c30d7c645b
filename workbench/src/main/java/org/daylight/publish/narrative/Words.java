// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.narrative;

import java.util.Locale;

/** How words of references are compared. */
final class Words {
    private Words() {}

    /** Alike but for case and the difference between space, hyphen and underscore. */
    static boolean same(String a, String b) {
        return fold(a).equals(fold(b));
    }

    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_-]+", " ");
    }
}
