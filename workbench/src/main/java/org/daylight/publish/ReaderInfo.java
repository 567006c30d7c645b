// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.publish;

/**
 * What the machine did and what persons decided.
 *
 * @param name name and version of the reader, such as {@code rules/1}
 * @param documents how many documents it read
 * @param proposed how many claims it proposed
 * @param accepted how many of them a person accepted, amended ones among them
 * @param reviewers how many persons decided
 * @param quality how good it was found to be
 */
public record ReaderInfo(String name, int documents, int proposed, int accepted, int reviewers, ReaderQuality quality) {
    /** Of a reader that nobody measured. */
    public ReaderInfo(String name, int documents, int proposed, int accepted, int reviewers) {
        this(name, documents, proposed, accepted, reviewers, ReaderQuality.UNKNOWN);
    }
}
