// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.template;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which addresses may become links. */
final class Links {
    private Links() {}

    /** The address where it is plain http or https, else nothing: a captured page may bear any scheme. */
    static @Nullable String web(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String lower = url.toLowerCase(Locale.ROOT);
        boolean plain =
                url.codePoints().noneMatch(c -> c <= ' ' || c == 0x7f || Character.getType(c) == Character.FORMAT);
        return plain && (lower.startsWith("http://") || lower.startsWith("https://")) ? url : null;
    }

    /** The first twelve digits of a digest, in fours: "7f3a·c19e·04bd". */
    static String shortForm(String hex) {
        return hex.substring(0, 4) + "·" + hex.substring(4, 8) + "·" + hex.substring(8, 12);
    }
}
