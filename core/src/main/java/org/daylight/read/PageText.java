// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Bytes in any charset as UTF-8, decoded as the reader decodes them, markup and all. */
public final class PageText {
    private PageText() {}

    /**
     * A page.
     *
     * @param contentType as declared, with its charset, if at all
     */
    public static byte[] page(byte[] bytes, @Nullable String contentType) {
        return Charsets.html(bytes, contentType).text().getBytes(StandardCharsets.UTF_8);
    }

    /** A text without markup, as {@link #page}. */
    public static byte[] text(byte[] bytes, @Nullable String contentType) {
        return Charsets.text(bytes, contentType).text().getBytes(StandardCharsets.UTF_8);
    }
}
