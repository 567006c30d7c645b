// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.wacz;

/**
 * One member of a ZIP file, as its central directory names it and its local header confirms.
 *
 * @param name its path, with forward slashes
 * @param method 0 stored, 8 deflated
 * @param crc CRC-32 of its bytes, as the directory says
 * @param packed bytes as stored
 * @param size bytes when unpacked
 * @param header where its local header starts, bytes from the start of the file
 * @param data where its data start
 */
public record ZipMember(String name, int method, long crc, long packed, long size, long header, long data) {
    /** Whether its bytes stand in the file as they are. */
    public boolean stored() {
        return method == 0;
    }

    /** Whether it is a folder's name and nothing else. */
    public boolean folder() {
        return name.endsWith("/") && size == 0;
    }

    /** The offset behind its data. */
    public long end() {
        return data + packed;
    }
}
