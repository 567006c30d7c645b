// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight;

import org.jspecify.annotations.Nullable;

/**
 * Where a capture that a browser made keeps what the browser showed: offsets of records in the capture's own file,
 * bytes.
 *
 * @param dom the page as the browser had built it, a conversion record of type text/html
 * @param screenshot the whole page as a picture, the first of its records where it took several; PNG
 * @param pdf the page as it prints
 * @param completeness what was asked, kept and missed, a metadata record of type application/json
 */
public record BrowserParts(
        @Nullable Long dom,
        @Nullable Long screenshot,
        @Nullable Long pdf,
        @Nullable Long completeness) {
    /** Of a capture that no browser made. */
    public static final BrowserParts NONE = new BrowserParts(null, null, null, null);

    /** Whether a browser made the capture and left anything. */
    public boolean present() {
        return !equals(NONE);
    }
}
