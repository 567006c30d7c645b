// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the readers of web pages and plain text do for files that hold such things: lent, since they stand to the right. */
public interface Markup {
    /** Bytes of a text as characters. */
    String text(byte[] bytes, @Nullable String contentType);

    /** The main text of a page. */
    List<Piece> page(byte[] bytes, @Nullable String contentType);

    /** All that a page says anywhere, for leak checks. */
    String allOf(byte[] bytes, @Nullable String contentType);
}
