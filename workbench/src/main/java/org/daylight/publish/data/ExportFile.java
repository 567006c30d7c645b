// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish.data;

import java.util.Arrays;

/**
 * A file of an export.
 *
 * @param suffix what follows the name that was asked for: empty for the file itself, {@code .dictionary.csv} beside it
 * @param bytes what is in it
 * @param rows how many entities, rows, annotations or features
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never altered: not copied
public record ExportFile(String suffix, byte[] bytes, int rows) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ExportFile file
                && suffix.equals(file.suffix)
                && rows == file.rows
                && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return suffix + ", " + bytes.length + " bytes";
    }
}
