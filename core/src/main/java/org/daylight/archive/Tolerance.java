// SPDX-FileCopyrightText: 2026 The Daylight contributors
// SPDX-License-Identifier: Apache-2.0
package org.daylight.archive;

/**
 * What reading forgives: the record is read, and says so.
 *
 * @param kind its name
 * @param offset where the record starts, as {@link ArchivedResponse#offset()}
 * @param what one line: what was expected and what was found
 */
public record Tolerance(Kind kind, long offset, String what) {
    /** The things that are forgiven, by name. */
    public enum Kind {
        /** An address between angle brackets, as Wget writes it. */
        BRACKETS,
        /** A gzip member that holds more than one record: those behind the first have no place in the stored file. */
        SHARED_MEMBER,
        /** ARC in place of WARC: no digests, no identifiers. */
        ARC,
        /** A block that does not agree with its {@code WARC-Block-Digest}. */
        WRONG_BLOCK_DIGEST,
        /** A payload that agrees with its {@code WARC-Payload-Digest} in no known way of counting. */
        WRONG_PAYLOAD_DIGEST,
        /** A payload's digest that was taken with the chunks' sizes, or behind the content coding. */
        DIGEST_SCOPE
    }
}
