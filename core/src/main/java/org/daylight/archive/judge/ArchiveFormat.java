// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive.judge;

/** What a file is, by its bytes. */
public enum ArchiveFormat {
    /** ISO 28500: WARC 1.0 and 1.1, and its drafts 0.17 and 0.18. */
    WARC("WARC"),
    /** The Internet Archive's ARC, version 1 or 2. */
    ARC("ARC"),
    /** An index of captures: one line of fields a capture. */
    CDX("CDX"),
    /** An index of captures: key, time and a JSON object a line. */
    CDXJ("CDXJ"),
    /** Packed bytes (RFC 1952) that hold none of the above. */
    GZIP("gzip"),
    /** None of the above. */
    UNKNOWN("unknown");

    private final String label;

    ArchiveFormat(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }
}
