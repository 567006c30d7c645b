// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.read;

/** Text files of unknown encoding, as the reader decodes them. */
public final class PlainText {
    private PlainText() {}

    /** The characters of a text file, by its byte-order mark, else by what its letters speak for; never fails. */
    public static String decode(byte[] bytes) {
        return Charsets.text(bytes, null).text();
    }
}
